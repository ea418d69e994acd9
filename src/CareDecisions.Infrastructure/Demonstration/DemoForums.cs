using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Puts a year of meetings in the calendars of an invented authority's forums.</summary>
internal static class DemoForums
{
    private const int Fortnights = 26;

    /// <summary>
    /// As the cadence gives them. Where the terms give no day, every other Wednesday morning: an invented administrator
    /// has put those in by hand.
    /// </summary>
    public static IEnumerable<ForumMeeting> Meetings(PracticePack pack, DateOnly today) =>
        from forum in pack.Forums.All
        where forum is { IsEnabled: true, TakesRequests: true }
        let planned = ForumCalendar.Between(forum.Sessions, today, today.AddYears(1), pack.Calendar)
        from meeting in planned.Count > 0 ? planned : Wednesdays(pack, today)
        select new ForumMeeting(forum.Id, meeting);

    private static IEnumerable<PlannedMeeting> Wednesdays(PracticePack pack, DateOnly today)
    {
        var first = today.AddDays((((int)DayOfWeek.Wednesday - (int)today.DayOfWeek + 7) % 7) + 7);
        return Enumerable.Range(0, Fortnights).Select(number => first.AddDays(14 * number))
            .Select(date => new PlannedMeeting(date, new TimeOnly(10, 0), new TimeOnly(13, 0), [], pack.Calendar.Holidays.Contains(date)));
    }
}
