using System.Text;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>Writes clocks as a table for people.</summary>
internal static class ClockTable
{
    private static readonly string[] Heading = ["DUE", "STATE", "STANDARD", "NO", "TRIGGER", "CHILD", "MET BY"];

    public static void Write(Stream output, IReadOnlyList<Clock> clocks)
    {
        string[][] rows = [Heading, .. clocks.Select(Row)];
        var widths = Enumerable.Range(0, Heading.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string[] Row(Clock clock) =>
    [
        clock.Due?.ToString() ?? "-",
        ClockJson.Name(clock.State),
        clock.Standard.Id,
        clock.Occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        clock.TriggerId,
        clock.ChildId ?? "-",
        clock.SatisfiedBy ?? "-",
    ];
}
