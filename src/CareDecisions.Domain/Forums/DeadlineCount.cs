using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Forums;

/// <summary>When a meeting is: its London date, and its start and end where they are known.</summary>
public sealed record MeetingTimes(DateOnly Date, DateTimeOffset? Start, DateTimeOffset? End);

/// <summary>Turns a forum's deadline into a moment. Pure: reads no clock.</summary>
public sealed class DeadlineCount(WorkingCalendar calendar)
{
    /// <summary>
    /// When it is due: a date (met by the end of that day) or a London minute. <see langword="null"/> where what it counts
    /// from is not known yet, and for the next meeting of a forum, which needs that forum's calendar.
    /// </summary>
    /// <param name="deadline">A time of a rule.</param>
    /// <param name="meeting">The meeting it is about; <see langword="null"/> where there is none.</param>
    /// <param name="eventAt">When an event happened, or a date held in a decision's field (<c>field:name</c>); <see langword="null"/>: not yet.</param>
    /// <exception cref="OutsideHolidayDataException">Working days reach beyond the holiday data.</exception>
    public DueMoment? Of(ForumDeadline deadline, MeetingTimes? meeting, Func<string, DueMoment?>? eventAt = null) => deadline switch
    {
        ForumDeadline.WeekdayBefore before => meeting is null ? null : At(WeekdayFrom(meeting.Date, before.Weekday, before.Occurrence, -1), before.Time),
        ForumDeadline.WeekdayAfter after => meeting is null ? null : At(WeekdayFrom(meeting.Date, after.Weekday, after.Occurrence, 1), after.Time),
        ForumDeadline.Offset offset => Picked(offset, meeting, eventAt) is { } from ? Counted(offset, from) : null,
        ForumDeadline.At at => Anchor(at.Anchor, meeting, eventAt),
        ForumDeadline.DuringMeeting => meeting is null ? null : EndOf(meeting) ?? DueMoment.On(meeting.Date),
        ForumDeadline.BeforeEvent before => eventAt?.Invoke(before.Event),
        _ => null,
    };

    /// <summary>The n-th such weekday strictly before (-1) or after (1) a date.</summary>
    private static DateOnly WeekdayFrom(DateOnly date, DayOfWeek weekday, int occurrence, int direction)
    {
        var away = ((int)weekday - (int)date.DayOfWeek) * direction;
        return date.AddDays(direction * ((away <= 0 ? away + 7 : away) + (7 * (occurrence - 1))));
    }

    private static DueMoment At(DateOnly date, TimeOnly time) => DueMoment.At(LondonTime.At(date, time));

    private static DueMoment? Picked(ForumDeadline.Offset offset, MeetingTimes? meeting, Func<string, DueMoment?>? eventAt)
    {
        var known = offset.Anchors.Select(anchor => Anchor(anchor, meeting, eventAt)).OfType<DueMoment>().ToList();

        // The latest of several is known only when all are; the earliest counts from the first that happens.
        return known.Count == 0 || (offset.Pick == AnchorPick.Latest && known.Count < offset.Anchors.Count) ? null
            : offset.Pick == AnchorPick.Latest ? known.Max() : known.Min();
    }

    private static DueMoment? Anchor(string anchor, MeetingTimes? meeting, Func<string, DueMoment?>? eventAt) => anchor switch
    {
        ForumDeadline.MeetingDate => meeting is null ? null : DueMoment.On(meeting.Date),
        ForumDeadline.MeetingStart => meeting?.Start is { } start ? DueMoment.At(start) : null,
        ForumDeadline.MeetingEnd => meeting is null ? null : EndOf(meeting),
        _ => eventAt?.Invoke(anchor),
    };

    private static DueMoment? EndOf(MeetingTimes meeting) => meeting.End is { } end ? DueMoment.At(end) : null;

    private DueMoment? Counted(ForumDeadline.Offset offset, DueMoment from)
    {
        var count = offset.Direction == DueDirection.Before ? -offset.Value : offset.Value;
        if (offset.Unit == DueUnit.Hours)
        {
            return from.Time is { } time ? DueMoment.At(time.AddHours(count)) : null;
        }

        var day = offset.Unit switch
        {
            DueUnit.WorkingDays => calendar.AddWorkingDays(from.Date, count),
            DueUnit.Weeks => from.Date.AddDays(7 * count),
            DueUnit.Months => from.Date.AddMonths(count),
            DueUnit.Years => from.Date.AddYears(count),
            _ => from.Date.AddDays(count),
        };
        return offset.Time is { } wall ? At(day, wall) : DueMoment.On(day);
    }
}
