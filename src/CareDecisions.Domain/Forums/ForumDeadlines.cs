using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Forums;

/// <summary>One deadline around one meeting.</summary>
/// <param name="Rule">The rule that sets it.</param>
/// <param name="AppliesTo">For a cut-off: what must be in. Empty otherwise.</param>
/// <param name="Due">A date, or a London minute.</param>
/// <param name="IsOnHoliday">Falls on a bank holiday or closure day; it stays where it falls.</param>
public sealed record MeetingDeadline(ForumRule Rule, IReadOnlyList<string> AppliesTo, DueMoment Due, bool IsOnHoliday);

/// <summary>What is due around a meeting.</summary>
public static class ForumDeadlines
{
    /// <summary>
    /// Every deadline that the meeting alone gives, earliest first; a date sorts as the end of its day. A time that is
    /// ours stays out until the authority confirms it; so does one that counts from an end nobody knows.
    /// </summary>
    /// <exception cref="OutsideHolidayDataException">A count of working days reaches beyond the holiday data.</exception>
    public static IReadOnlyList<MeetingDeadline> Around(Forum forum, MeetingTimes meeting, WorkingCalendar calendar)
    {
        var count = new DeadlineCount(calendar);
        return
        [
            .. from rule in forum.TimedRules
               where rule.Deadline is { IsAroundTheMeeting: true } && !rule.HasProposedDeadline
               let due = rule.Deadline is { } deadline ? count.Of(deadline, meeting) : null
               where due is not null
               orderby due, rule.Id
               select new MeetingDeadline(rule, AppliesTo(forum, rule), due.Value, calendar.Holidays.Contains(due.Value.Date)),
        ];
    }

    private static IReadOnlyList<string> AppliesTo(Forum forum, ForumRule rule) =>
        forum.CutOffs.FirstOrDefault(cutOff => cutOff.Rule.Id == rule.Id)?.AppliesTo ?? [];
}
