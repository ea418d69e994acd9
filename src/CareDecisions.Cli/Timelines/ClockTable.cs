using System.Globalization;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>Writes clocks as a table for people.</summary>
internal static class ClockTable
{
    private static readonly string[] Heading = ["DUE", "STATE", "STANDARD", "NO", "TRIGGER", "CHILD", "MET BY"];

    public static string Write(IReadOnlyList<Clock> clocks)
    {
        string[][] rows = [Heading, .. clocks.Select(Row)];
        var widths = Enumerable.Range(0, Heading.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }

    private static string[] Row(Clock clock) =>
    [
        clock.Due?.ToString() ?? "-",
        ClockJson.Name(clock.State),
        clock.Standard.Id,
        clock.Occurrence.ToString(CultureInfo.InvariantCulture),
        clock.TriggerId,
        clock.ChildId ?? "-",
        clock.SatisfiedBy ?? "-",
    ];
}
