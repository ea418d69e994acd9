using System.Globalization;

namespace CareDecisions.Domain.Forums.Settings;

/// <summary>Reads what somebody types as the value of a setting, and writes it the way packs do.</summary>
public static class SettingText
{
    private const string WeeksOfMonth = "weeks-of-month";
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Units = ["days", "weeks", "months"];
    private static readonly string[] Times = ["HH:mm", "H:mm"];
    private static readonly string[] Dates = ["yyyy-MM-dd", "d/M/yyyy", "d M yyyy", "d MMMM yyyy"];

    /// <summary>The values of a setting from the one text that is kept; only a list has more than one.</summary>
    public static IReadOnlyList<string> Values(string kind, string text) => kind == WeeksOfMonth
        ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];

    /// <summary>The values of a setting as one text, as they are kept and typed; empty: none.</summary>
    public static string Written(IReadOnlyList<string> values) => string.Join(", ", values);

    /// <summary>The closed choices of a kind; empty where it is typed.</summary>
    public static IReadOnlyList<string> Choices(ForumSetting setting) => setting.Kind switch
    {
        "yes-no" => ["true", "false"],
        "choice" => setting.Choices,
        "weekday" => [.. Enumerable.Range(1, 5).Select(day => ((DayOfWeek)day).ToString().ToLowerInvariant())],
        "week-of-month" => ["1", "2", "3", "4", "5"],
        _ => [],
    };

    /// <summary>What to type, for people; <see langword="null"/> where it is chosen, or is free.</summary>
    public static string? Hint(string kind) => kind switch
    {
        "money" => "Pounds, such as 4,500 or 4500.50",
        "minutes" => "Minutes, such as 15",
        "number" => "A whole number",
        "time" => "A time such as 09:30",
        "date" => "A date such as 6 1 2026",
        WeeksOfMonth => "Weeks of the month from 1 to 5 with commas between, such as 1, 3",
        "period" => "A number of days, weeks or months, such as 6 weeks",
        _ => null,
    };

    /// <summary>The value in the pack's own writing.</summary>
    /// <param name="setting">What is set.</param>
    /// <param name="text">As typed or chosen.</param>
    /// <param name="isRole">Whether an id is a role's.</param>
    /// <returns><see langword="null"/>: it is no such value.</returns>
    public static string? Read(ForumSetting setting, string text, Func<string, bool> isRole)
    {
        var typed = text.Trim();
        return setting.Kind switch
        {
            "money" => Money(typed),
            "minutes" => Whole(typed, 1, 480),
            "number" => Whole(typed, 0, 1000),
            "time" => TimeOnly.TryParseExact(typed, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
            "date" => DateOnly.TryParseExact(typed, Dates, English, DateTimeStyles.None, out var date)
                ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            "period" => Period(typed) is { } period ? $"{period.Value} {period.Unit}" : null,
            WeeksOfMonth => Weeks(typed),
            "role" => isRole(typed) ? typed : null,
            "rule" => typed.Length is > 0 and <= ConfirmedValue.ValueLength ? typed : null,
            _ => Choices(setting).Contains(typed) ? typed : null,
        };
    }

    /// <summary>"6 weeks"; <see langword="null"/>: no period.</summary>
    public static SetPeriod? Period(string? text)
    {
        var parts = (text ?? "").Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1000
            && Array.Find(Units, one => one == unit || one == $"{unit}s") is { } known
            ? new SetPeriod(value, known)
            : null;
    }

    private static string? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Weeks(string text)
    {
        var weeks = Values(WeeksOfMonth, text);
        return weeks.Count > 0 && weeks.All(week => Whole(week, 1, 5) == week) ? Written([.. weeks.Distinct().Order(StringComparer.Ordinal)]) : null;
    }

    private static string? Money(string text) =>
        decimal.TryParse(text.TrimStart('£'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, English, out var pounds)
            && pounds is > 0 and <= ForumDecision.HighestCost && decimal.Round(pounds, 2) == pounds
            ? pounds.ToString("0.##", CultureInfo.InvariantCulture) : null;
}

/// <summary>A length of time that an authority sets.</summary>
/// <param name="Value">1 or more.</param>
/// <param name="Unit"><c>days</c>, <c>weeks</c> or <c>months</c>.</param>
public sealed record SetPeriod(int Value, string Unit)
{
    /// <summary>The day that many after another; day 0 is the day itself. The 31st of a month without one gives its last day.</summary>
    public DateOnly After(DateOnly day) => Unit switch
    {
        "months" => day.AddMonths(Value),
        "weeks" => day.AddDays(7 * Value),
        _ => day.AddDays(Value),
    };

    public string Words => Value == 1 ? $"every {Unit[..^1]}" : $"every {Value} {Unit}";
}
