using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Lists;

/// <summary>When something is due, in the words a person would use: "Thu 12 March (in 3 days)".</summary>
internal static class DueWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(ClockRow row, DateTimeOffset now)
    {
        var day = row.DueAt?.LondonDate() ?? row.DueOn;
        if (day is not { } due)
        {
            return "No date yet";
        }

        var time = row.DueAt is { } at ? $", {at.InLondon().ToString("HH:mm", English)}" : string.Empty;
        return row.ClosedAt is null ? $"{due.Abbreviated()}{time} ({Distance(due, now.LondonDate())})" : $"{due.Abbreviated()}{time}";
    }

    public static string Distance(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };
}
