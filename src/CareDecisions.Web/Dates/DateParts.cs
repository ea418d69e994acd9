using System.Globalization;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Web.Dates;

/// <summary>What was typed into a date: three boxes, and words beside them.</summary>
public sealed record DateParts(string? Day, string? Month, string? Year, string? Words)
{
    internal const int EarliestYear = 1900;
    internal const int LatestYear = 2200;

    /// <summary>
    /// The date typed; neither date nor problem where nothing was (whether it may be missing is the use case's rule).
    /// Words alone will do. Boxes and words together must agree: guessing which was meant could put a wrong date on a record.
    /// </summary>
    /// <param name="name">The date's name as a sentence begins: "Date of visit".</param>
    /// <param name="today">The London date on which it was typed.</param>
    /// <param name="tense">Which way words without a year are read.</param>
    public DateReading Read(string name, DateOnly today, Tense tense)
    {
        var (day, month, year, words) = (Day.OrNothing(), Month.OrNothing(), Year.OrNothing(), Words.OrNothing());
        // A whole date typed or pasted into the first box.
        if (month is null && year is null && words is null && day is { Length: > 2 })
        {
            (day, words) = (null, day);
        }

        if (words is null)
        {
            return day is null && month is null && year is null ? DateReading.Nothing : ReadBoxes(name, day, month, year);
        }

        var spoken = SpokenDate.Read(words, today, tense);
        var inBoxes = day is null && month is null && year is null ? DateReading.Nothing : ReadBoxes(name, day, month, year);
        if (inBoxes.Problem is not null)
        {
            return inBoxes;
        }

        if (spoken is null)
        {
            return DateReading.Wrong($"{name} must be a date such as 12 3 26, yesterday or last Tuesday", nameof(Words));
        }

        return inBoxes.Date is null || inBoxes.Date == spoken
            ? new DateReading(spoken)
            : DateReading.Wrong(
                $"{name} is given twice: {inBoxes.Date.Value.Spelled()} in the boxes, {spoken.Value.Spelled()} in words. Clear one of them",
                nameof(Words));
    }

    private static DateReading ReadBoxes(string name, string? day, string? month, string? year)
    {
        string[] missing = [.. Missing(day, nameof(Day)), .. Missing(month, nameof(Month)), .. Missing(year, nameof(Year))];
        if (missing.Length > 0)
        {
            return DateReading.Wrong($"{name} must include a {string.Join(" and ", missing).ToLowerInvariant()}", missing);
        }

        if (Whole(year!) is not { } yearNumber || year!.Length != 4)
        {
            return DateReading.Wrong("Year must include 4 numbers", nameof(Year));
        }

        if (yearNumber is < EarliestYear or > LatestYear)
        {
            return DateReading.Wrong($"{name} must have a year between {EarliestYear} and {LatestYear}", nameof(Year));
        }

        var (dayNumber, monthNumber) = (Whole(day!), MonthNumber.Read(month!));
        var notReal = $"{name} must be a real date";
        return (dayNumber, monthNumber) switch
        {
            (null or < 1 or > 31, not null) => DateReading.Wrong(notReal, nameof(Day)),
            ( >= 1 and <= 31, null) => DateReading.Wrong(notReal, nameof(Month)),
            ({ } d, { } m) when SpokenDate.Real(yearNumber, m, d) is { } date => new DateReading(date),
            _ => DateReading.Wrong(notReal, nameof(Day), nameof(Month), nameof(Year))
        };
    }

    private static IEnumerable<string> Missing(string? value, string part) => value is null ? [part] : [];

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A date, or what is wrong with it and in which boxes, or neither.</summary>
public sealed record DateReading(DateOnly? Date, string? Problem = null, params IReadOnlyList<string> Parts)
{
    public static DateReading Nothing { get; } = new((DateOnly?)null);

    public static DateReading Wrong(string problem, params IReadOnlyList<string> parts) => new(null, problem, parts);
}
