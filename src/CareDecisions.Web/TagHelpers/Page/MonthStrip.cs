using CareDecisions.Web.Dates;

namespace CareDecisions.Web.TagHelpers.Page;

public enum DayMark
{
    /// <summary>The day it started: day 0, not counted.</summary>
    Started,

    /// <summary>A day that counted; the due day is the last of them.</summary>
    Counted,

    /// <summary>Passed over: a weekend, or a holiday named in the note.</summary>
    Skipped,

    Due
}

/// <param name="Date">The day.</param>
/// <param name="Mark">Whether it counted.</param>
/// <param name="Note">Why not, where it has a name: "Good Friday". Weekends need none.</param>
public sealed record MarkedDay(DateOnly Date, DayMark Mark, string? Note = null);

/// <summary>How a due date was counted, day by day: what a reader checks with a finger on a calendar.</summary>
public sealed record MonthStrip(IReadOnlyList<MarkedDay> Days)
{
    /// <summary>Months drawn before the strip stops being small; a longer span shows its first and last.</summary>
    public const int MostMonths = 3;

    /// <summary>The first of every month drawn, in order.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var all = Days.Select(day => new DateOnly(day.Date.Year, day.Date.Month, 1)).Distinct().Order().ToList();
            return all.Count <= MostMonths ? all : [all[0], all[^1]];
        }
    }

    /// <summary>The same in one sentence each, for those who do not see the strip.</summary>
    public IEnumerable<string> Sentences()
    {
        foreach (var started in Days.Where(day => day.Mark == DayMark.Started))
        {
            yield return $"Started on {started.Date.SpelledWithDay()}, which does not count.";
        }

        var counted = Days.Count(day => day.Mark is DayMark.Counted or DayMark.Due);
        if (counted > 0)
        {
            yield return counted == 1 ? "1 day counted." : $"{counted} days counted.";
        }

        if (Days.Any(day => day is { Mark: DayMark.Skipped, Note: null }))
        {
            yield return "Weekends do not count.";
        }

        foreach (var skipped in Days.Where(day => day is { Mark: DayMark.Skipped, Note: not null }))
        {
            yield return $"{skipped.Date.SpelledWithDay()} does not count: {skipped.Note}.";
        }

        foreach (var due in Days.Where(day => day.Mark == DayMark.Due))
        {
            yield return $"Due by {due.Date.SpelledWithDay()}.";
        }
    }
}
