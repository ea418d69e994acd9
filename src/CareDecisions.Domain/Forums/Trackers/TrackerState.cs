using System.Globalization;

namespace CareDecisions.Domain.Forums.Trackers;

/// <summary>Whether a row is up to date, and what it still has to say.</summary>
/// <param name="Due">Last day by which it has to be brought up to date; that day is still in time. <see langword="null"/>: no time is set for it.</param>
/// <param name="IsLate">That day has passed.</param>
/// <param name="Because">Why it is due then, in a sentence; <see langword="null"/>: nothing is due.</param>
/// <param name="RuleId">The rule that sets the time.</param>
/// <param name="Missing">Columns that are empty and that the terms want filled, or go by.</param>
public sealed record TrackerState(DateOnly? Due, bool IsLate, string? Because, string? RuleId, IReadOnlyList<TrackerColumn> Missing)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// Counts from the last update, or from the day of the column that the rule names; where neither is there, from the day the row was
    /// opened. Of several rules the first that is due counts. A closed row has nothing due.
    /// </summary>
    /// <param name="tracker">The terms.</param>
    /// <param name="cells">What each column says, fed ones too, as answers of a form; empty or absent: nothing.</param>
    /// <param name="openedOn">The day it was put on the tracker.</param>
    /// <param name="updatedOn">The last day that somebody wrote in it.</param>
    /// <param name="today">London's date.</param>
    /// <param name="since">First day of the child's time in care that goes on; an event on the record before it belongs to an earlier one and neither
    /// ends a duty nor counts as done. <see langword="null"/>: the child is not looked after, and the day the row was opened counts.</param>
    public static TrackerState Of(
        ForumTracker tracker, IReadOnlyDictionary<string, string> cells, DateOnly openedOn, DateOnly? updatedOn, DateOnly today, DateOnly? since = null)
    {
        var begins = since ?? openedOn;
        var first = tracker.Updates
            .Where(rule => rule.Every is not null && Holds(rule.Holds, cells) && (rule.Until is null || SaidSince(begins, tracker, cells, rule.Until).Length == 0))
            .Select(rule => (Rule: rule, From: From(rule, tracker, cells, openedOn, updatedOn, begins)))
            .Select(one => (one.Rule, one.From, Due: one.Rule.Every!.After(one.From.Day)))
            .OrderBy(one => one.Due)
            .ToList();
        var unanswered = tracker.Updates.Select(rule => rule.Holds?.Column).Concat(tracker.Must.Select(must => must.Holds?.Column)).OfType<string>()
            .Where(column => Said(cells, column).Length == 0);
        var missing = unanswered.Concat(tracker.Must.Where(must => Holds(must.Holds, cells) && Said(cells, must.Column).Length == 0).Select(must => must.Column))
            .Distinct().Select(tracker.Column).OfType<TrackerColumn>().ToList();
        return first is not [var due, ..]
            ? new TrackerState(null, false, null, null, missing)
            : new TrackerState(
                due.Due,
                today > due.Due,
                $"The terms want it brought up to date {due.Rule.Every!.Words}. It was {due.From.Words} on {Words(due.From.Day)}, so it is due by {Words(due.Due)}.",
                due.Rule.RuleId,
                missing);
    }

    private static (DateOnly Day, string Words) From(
        TrackerUpdate rule, ForumTracker tracker, IReadOnlyDictionary<string, string> cells, DateOnly openedOn, DateOnly? updatedOn, DateOnly begins)
    {
        if (rule.From is { } column)
        {
            return Records.AnswerReading.Day(SaidSince(begins, tracker, cells, column)) is { } day ? (day, $"last done (“{tracker.Column(column)?.Name}”)") : (openedOn, "put on the tracker");
        }

        return updatedOn is { } updated ? (updated, "updated last") : (openedOn, "put on the tracker");
    }

    /// <summary>What people typed on this row is about this time; an event may be of an earlier one.</summary>
    private static string SaidSince(DateOnly begins, ForumTracker tracker, IReadOnlyDictionary<string, string> cells, string column) =>
        tracker.Column(column)?.Feed == TrackerFeed.LastEvent && Records.AnswerReading.Day(Said(cells, column)) < begins ? "" : Said(cells, column);

    private static bool Holds(TrackerTest? test, IReadOnlyDictionary<string, string> cells) => test is null || test.Is.Contains(Said(cells, test.Column));

    private static string Said(IReadOnlyDictionary<string, string> cells, string column) => cells.GetValueOrDefault(column) ?? "";

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", English);
}
