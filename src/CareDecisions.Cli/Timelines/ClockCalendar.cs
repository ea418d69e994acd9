using System.Globalization;
using System.Text;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>Writes the open clocks that have a date as an iCalendar file (RFC 5545): whole days or moments.</summary>
internal static class ClockCalendar
{
    private const int MostOctets = 75;

    public static string Write(IReadOnlyList<Clock> clocks, DateTimeOffset asOf)
    {
        using var writer = new StringWriter { NewLine = "\r\n" };
        writer.WriteLine("BEGIN:VCALENDAR");
        writer.WriteLine("VERSION:2.0");
        writer.WriteLine("PRODID:-//CareDecisions//Deadlines//EN");
        foreach (var clock in clocks.Where(clock => clock is { IsOpen: true, Due: not null }))
        {
            WriteEvent(writer, clock, asOf);
        }

        writer.WriteLine("END:VCALENDAR");
        return writer.ToString();
    }

    private static void WriteEvent(StringWriter writer, Clock clock, DateTimeOffset asOf)
    {
        var due = clock.Due!.Value;
        string[] lines =
        [
            "BEGIN:VEVENT",
            $"UID:{Escape($"{clock.Standard.Id}/{clock.TriggerId}/{clock.Occurrence}/{clock.ChildId}")}",
            $"DTSTAMP:{Utc(asOf)}",
            due.Time is { } time ? $"DTSTART:{Utc(time)}" : $"DTSTART;VALUE=DATE:{due.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
            $"SUMMARY:{Escape(clock.Standard.Statement)}",
            $"DESCRIPTION:{Escape($"{clock.Standard.Id} ({ClockJson.Name(clock.State)}). {clock.Standard.Source}")}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];
        foreach (var line in lines)
        {
            writer.WriteLine(Fold(line));
        }
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>No line is longer than 75 octets; the rest follows after a line break and a space.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
