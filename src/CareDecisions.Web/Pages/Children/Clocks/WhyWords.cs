using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Web.TagHelpers.Page;

namespace CareDecisions.Web.Pages.Children.Clocks;

/// <summary>A clock's reasons as plain sentences, and the days it counted as marks of a month strip.</summary>
public static class WhyWords
{
    private const int LongestStrip = 62;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Length(Interval? length) => length switch
    {
        null => "No figure",
        { Amount: 0, Unit: DueUnit.Hours } => "At once",
        { Amount: 0 } => "By the end of the day",
        { Amount: 1 } => $"1 {Unit(length.Unit)}",
        _ => $"{length.Amount} {Unit(length.Unit)}s",
    };

    /// <summary>The authority's document by name: the file that it was carried over from means nothing to a reader.</summary>
    public static string Source(string source, string authority)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parts = source.Split(" > ", 2);
        return parts is [var file, var heading] && file.EndsWith(".txt", StringComparison.Ordinal)
            ? $"{authority} practice document, {heading}"
            : source.Replace(" > ", ", ", StringComparison.Ordinal);
    }

    public static string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", English);

    public static string Moment(DueMoment moment) => moment.Time is { } time
        ? $"{Day(moment.Date)} at {time.InLondon().ToString("HH:mm", English)}"
        : Day(moment.Date);

    public static string Counted(ExplainClock.Explained reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return (reading.Clock, reading.Because) switch
        {
            ({ State: ClockState.Waiting }, _) => "It waits for a meeting to be arranged: there is no date to count to yet.",
            ({ Due: null }, _) => "The rule gives no number of days, so there is no date: it is open until it is done.",
            ({ Winner: LimitWinner.Statutory, Limit: { } limit }, { CountedFrom: { } from }) =>
                $"{Length(limit.Length ?? reading.Because.Length)}, counted from {Day(from)}. The limit in law comes first here: {limit.Basis}.",
            ({ Standard.Due: { Amount: 0, Direction: DueDirection.Before } gate }, { CountedFrom: { } on }) =>
                $"It has to be in place before: {ChildWords.Event(gate.From).ToLowerInvariant()}, {Day(on)}.",
            ({ Due.Time: not null }, { Length.Amount: 0, CountedFrom: { } at }) => $"At once, with an hour's grace, from {Day(at)}.",
            ({ Due.Time: not null }, { CountedFrom: { } started }) =>
                $"{Length(reading.Because.Length)} of the clock from {Day(started)}, nights and weekends included.",
            (_, { CountedFrom: { } from }) => $"{Length(reading.Because.Length)}, counted from {Day(from)}. The day itself does not count.",
            _ => Length(reading.Because.Length) + ".",
        };
    }

    public static IReadOnlyList<MarkedDay> Strip(ExplainClock.Explained reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Clock is not { CountedFrom: { } from, Due: { } due } || due.Date <= from || due.Date.DayNumber - from.DayNumber > LongestStrip)
        {
            return [];
        }

        var countsEveryDay = reading.Because.Length?.Unit != DueUnit.WorkingDays;
        return [.. Enumerable.Range(from.DayNumber, due.Date.DayNumber - from.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Select(day => Mark(day, from, due.Date, countsEveryDay || !IsSkipped(day, reading.Holidays)))];
    }

    private static MarkedDay Mark(DateOnly day, DateOnly from, DateOnly due, bool counts) => day switch
    {
        _ when day == from => new MarkedDay(day, DayMark.Started),
        _ when day == due => new MarkedDay(day, DayMark.Due),
        _ => new MarkedDay(day, counts ? DayMark.Counted : DayMark.Skipped),
    };

    private static bool IsSkipped(DateOnly day, IReadOnlyList<DateOnly> holidays) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day);

    private static string Unit(DueUnit unit) => unit switch
    {
        DueUnit.Hours => "hour",
        DueUnit.WorkingDays => "working day",
        DueUnit.CalendarDays => "day",
        DueUnit.Weeks => "week",
        DueUnit.Months => "month",
        _ => "year",
    };
}
