using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// When a clock becomes due soon: in the last fifth of its span, and at least one working day before it is due, but not
/// before it started; a threshold review starts when it is raised. A standard may set its own window.
/// </summary>
internal static class Warning
{
    private const int Parts = 5;

    public static DateTimeOffset From(ClockDraft draft, DueMoment due, WorkingCalendar calendar)
    {
        var starts = draft.RaisedOn?.StartInLondon() ?? draft.WindowStart?.At ?? draft.Anchor.At;
        var warnFrom = draft.Standard.Source.Warning is { } window ? Own(due, window, calendar)
            : due.Time is { } time ? Earlier(time - ((time - starts) / Parts), AtSameTime(time, WorkingDayBefore(due.Date, calendar)))
            : InDays(due.Date, draft.RaisedOn ?? draft.WindowStart?.Date ?? draft.Anchor.Date, calendar).StartInLondon();
        return (warnFrom > starts ? warnFrom : starts).InLondon();
    }

    private static DateOnly InDays(DateOnly due, DateOnly starts, WorkingCalendar calendar)
    {
        var fifth = due.AddDays(-Math.Max(0, due.DayNumber - starts.DayNumber) / Parts);
        var dayBefore = WorkingDayBefore(due, calendar);
        return fifth < dayBefore ? fifth : dayBefore;
    }

    private static DateTimeOffset Own(DueMoment due, Interval window, WorkingCalendar calendar) => window.Unit switch
    {
        DueUnit.Hours => (due.Time ?? due.OverFrom()).AddHours(-window.Amount),
        DueUnit.WorkingDays => Enumerable.Range(0, window.Amount)
            .Aggregate(due.Date, (date, _) => WorkingDayBefore(date, calendar)).StartInLondon(),
        _ => Counting.Shift(due.Date, window, -1).StartInLondon(),
    };

    /// <summary>Beyond the holiday data a weekday will do: only the warning rests on it, never the date itself.</summary>
    private static DateOnly WorkingDayBefore(DateOnly date, WorkingCalendar calendar)
    {
        var day = date.AddDays(-1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (calendar.Covers(day) && !calendar.IsWorkingDay(day)))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static DateTimeOffset AtSameTime(DateTimeOffset time, DateOnly date) =>
        LondonTime.AtLondon(date, TimeOnly.FromDateTime(time.InLondon().DateTime)) ?? date.StartInLondon();

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
