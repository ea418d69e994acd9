using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Forums;

/// <summary>A forum's time in words: how long, and from what.</summary>
internal static class DeadlineWords
{
    /// <param name="deadline">The time that a rule sets.</param>
    /// <param name="said">What it counts from, in words ("the meeting (12 March 2026)").</param>
    public static string Of(ForumDeadline deadline, Func<string, string> said)
    {
        var anchors = AnchorsOf(deadline).Select(said).ToList();
        var from = anchors.Count > 1
            ? $"the {(deadline is ForumDeadline.Offset { Pick: AnchorPick.Latest } ? "latest" : "earliest")} of: {string.Join("; ", anchors)}"
            : string.Concat(anchors);
        return deadline switch
        {
            ForumDeadline.Offset offset => $"{offset.Value} {UnitOf(offset)} {(offset.Direction == DueDirection.Before ? "before" : "after")} {from}",
            ForumDeadline.WeekdayBefore before => $"{Nth(before.Occurrence)}{before.Weekday} before {said(ForumDeadline.MeetingDate)}, by {before.Time:HH:mm}",
            ForumDeadline.WeekdayAfter after => $"{Nth(after.Occurrence)}{after.Weekday} after {said(ForumDeadline.MeetingDate)}, by {after.Time:HH:mm}",
            ForumDeadline.At => $"At once when {from}",
            ForumDeadline.DuringMeeting => "While the meeting sits",
            ForumDeadline.NextMeeting => "The first meeting of the forum that can hear it",
            ForumDeadline.BeforeEvent => $"Before {from}",
            _ => "Counted from the meeting",
        };
    }

    public static IReadOnlyList<string> AnchorsOf(ForumDeadline deadline) => deadline switch
    {
        ForumDeadline.Offset offset => offset.Anchors,
        ForumDeadline.At at => [at.Anchor],
        ForumDeadline.BeforeEvent before => [before.Event],
        _ => [],
    };

    private static string Nth(int occurrence) => occurrence == 1 ? "The first " : $"{occurrence} times ";

    private static string UnitOf(ForumDeadline.Offset offset)
    {
        var units = offset.Unit switch
        {
            DueUnit.WorkingDays => "working days",
            DueUnit.CalendarDays => "days",
            var unit => unit.ToString().ToLowerInvariant(),
        };
        return offset.Value == 1 ? units.TrimEnd('s') : units;
    }
}
