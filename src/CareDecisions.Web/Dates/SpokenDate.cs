using System.Globalization;
using System.Text.RegularExpressions;

namespace CareDecisions.Web.Dates;

/// <summary>
/// Dates as people say them: "12 3", "12 Mar 26", "yesterday", "last Tuesday", "3 days ago". Day before month, always.
/// The browser reads the same words in assets/js/spoken-date.js; both are held to one list of cases (spoken-dates.json).
/// </summary>
public static partial class SpokenDate
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Reads the words as on the day given. Null where they are not understood or name no real day.</summary>
    /// <remarks>
    /// "last Tuesday" is the latest Tuesday before today, "next Tuesday" the first after it; neither is ever today.
    /// A two-digit year lies between 80 years back and 19 ahead; with <see cref="Tense.Past"/>, not after this year.
    /// A weekday said with a date must be that date's own: "Tuesday 12 March 2026" is not read, since it was a Thursday.
    /// </remarks>
    public static DateOnly? Read(string? words, DateOnly today, Tense tense = Tense.Nearest)
    {
        var said = Spaces().Replace((words ?? "").Trim().ToLowerInvariant().Replace(",", " ", StringComparison.Ordinal), " ");
        return said switch
        {
            "" => null,
            "today" => today,
            "yesterday" => today.AddDays(-1),
            "tomorrow" => today.AddDays(1),
            _ => ReadDistance(said, today) ?? ReadWeekday(said, today, tense) ?? ReadCalendar(said, today, tense)
        };
    }

    private static DateOnly? ReadDistance(string said, DateOnly today)
    {
        var match = Distance().Match(said);
        if (!match.Success)
        {
            return null;
        }

        var count = match.Groups["n"].Value is "a" or "one" ? 1 : Number(match.Groups["n"].Value);
        var days = match.Groups["unit"].Value switch { "day" => 1, "week" => 7, _ => 14 };
        return today.AddDays(match.Groups["ago"].Success ? -count * days : count * days);
    }

    private static DateOnly? ReadWeekday(string said, DateOnly today, Tense tense)
    {
        var match = Weekday().Match(said);
        if (!match.Success || DayNamed(match.Groups["day"].Value) is not { } day)
        {
            return null;
        }

        var back = ((int)today.DayOfWeek - day + 7) % 7;
        return (match.Groups["which"].Value, tense) switch
        {
            ("last", _) => today.AddDays(back == 0 ? -7 : -back),
            ("next", _) => today.AddDays(7 - back),
            (_, Tense.Past) => today.AddDays(-back),
            (_, Tense.Future) => today.AddDays((7 - back) % 7),
            _ => null
        };
    }

    private static DateOnly? ReadCalendar(string said, DateOnly today, Tense tense)
    {
        if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return Real(iso.Year, iso.Month, iso.Day);
        }

        var match = DayMonthYear().Match(said);
        if (!match.Success || MonthNumber.Read(match.Groups["month"].Value) is not { } month)
        {
            return null;
        }

        var day = Number(match.Groups["day"].Value);
        var date = match.Groups["year"].Success
            ? Real(Year(match.Groups["year"].Value, today, tense), month, day)
            : WithoutYear(month, day, today, tense);
        var weekday = match.Groups["weekday"];
        return !weekday.Success || DayNamed(weekday.Value) == (int?)date?.DayOfWeek ? date : null;
    }

    private static DateOnly? WithoutYear(int month, int day, DateOnly today, Tense tense)
    {
        // Eight years either way always hold a 29 February.
        var all = Enumerable.Range(today.Year - 8, 17).Select(year => Real(year, month, day)).OfType<DateOnly>();
        return tense switch
        {
            Tense.Past => all.Where(date => date <= today).Cast<DateOnly?>().LastOrDefault(),
            Tense.Future => all.Where(date => date >= today).Cast<DateOnly?>().FirstOrDefault(),
            _ => all.Cast<DateOnly?>().MinBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber))
        };
    }

    private static int Year(string digits, DateOnly today, Tense tense)
    {
        if (digits.Length == 4)
        {
            return Number(digits);
        }

        var latest = tense == Tense.Past ? today.Year : today.Year + 19;
        var year = latest - (latest % 100) + Number(digits);
        return year > latest ? year - 100 : year;
    }

    internal static DateOnly? Real(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int? DayNamed(string name)
    {
        var at = name.Length < 3 ? -1 : Array.FindIndex(Weekdays, day => day.StartsWith(name, StringComparison.Ordinal));
        return at < 0 ? null : at;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?<n>[0-9]{1,3}|a|one) (?<unit>day|week|fortnight)s? (?<ago>ago)|in (?<n>[0-9]{1,3}|a|one) (?<unit>day|week|fortnight)s?)$")]
    private static partial Regex Distance();

    [GeneratedRegex(@"^(?:on )?(?:(?<which>last|next) )?(?<day>[a-z]{3,9})$")]
    private static partial Regex Weekday();

    // "12 3", "12/03/26", "12.3.2026", "Thu 12th of March 2026", "120326", "12032026".
    [GeneratedRegex(@"^(?:(?<weekday>[a-z]{3,9}) )?(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]?(?<month>[a-z]{3,9})(?:[ /.-]?(?<year>[0-9]{4}|[0-9]{2}))?|(?<day>[0-9]{1,2})[ /.-](?<month>[0-9]{1,2})(?:[ /.-](?<year>[0-9]{4}|[0-9]{2}))?|(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4}|[0-9]{2}))$")]
    private static partial Regex DayMonthYear();
}
