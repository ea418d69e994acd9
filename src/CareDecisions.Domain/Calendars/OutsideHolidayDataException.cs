using System.Globalization;

namespace CareDecisions.Domain.Calendars;

/// <summary>
/// A count of working days needs a date for which there are no bank holidays on file. An error and never a guess: a
/// wrong date here is a child seen late.
/// </summary>
#pragma warning disable CA1032 // It always names the date and the years covered.
public sealed class OutsideHolidayDataException(DateOnly date, int firstYear, int lastYear) : Exception(
#pragma warning restore CA1032
    $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is outside the bank holiday data, which covers {firstYear} to {lastYear}")
{
    /// <summary>The date that was needed; the day next to the data where a count ran out of it.</summary>
    public DateOnly Date { get; } = date;

    public int FirstYear { get; } = firstYear;

    public int LastYear { get; } = lastYear;
}
