using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>Compares lengths of time written in different units, by the fewest and the most days each can take.</summary>
internal static class TimeSpans
{
    /// <summary>True where <paramref name="left"/> is longer than <paramref name="right"/> on every calendar.</summary>
    public static bool IsLonger(Interval left, Interval right) => SameFamily(left, right) is var (a, b) && a is not null && b is not null
        ? a > b
        : LeastDays(left) > MostDays(right);

    public static decimal LeastDays(Interval length) => length.Unit switch
    {
        DueUnit.Hours => length.Amount / 24m,
        DueUnit.WorkingDays => length.Amount + (2 * Math.Floor(length.Amount / 5m)),
        DueUnit.Weeks => length.Amount * 7m,
        DueUnit.Months => length.Amount * 28m,
        DueUnit.Years => length.Amount * 365m,
        _ => length.Amount,
    };

    private static decimal MostDays(Interval length) => length.Unit switch
    {
        // Started on a Friday, and over the bank holidays of Christmas and Easter.
        DueUnit.WorkingDays => length.Amount + (2 * Math.Ceiling(length.Amount / 5m)) + 5,
        DueUnit.Months => length.Amount * 31m,
        DueUnit.Years => length.Amount * 366m,
        _ => LeastDays(length),
    };

    /// <summary>Both in one unit where the calendar cannot tell them apart: days and weeks, months and years, or the same unit.</summary>
    private static (decimal?, decimal?) SameFamily(Interval left, Interval right)
    {
        if (left.Unit == right.Unit)
        {
            return (left.Amount, right.Amount);
        }

        return (Months(left), Months(right)) is var (a, b) && a is not null && b is not null ? (a, b) : (Days(left), Days(right));
    }

    private static decimal? Months(Interval length) => length.Unit switch
    {
        DueUnit.Months => length.Amount,
        DueUnit.Years => length.Amount * 12m,
        _ => null,
    };

    private static decimal? Days(Interval length) => length.Unit switch
    {
        DueUnit.CalendarDays => length.Amount,
        DueUnit.Weeks => length.Amount * 7m,
        _ => null,
    };
}
