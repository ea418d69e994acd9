namespace CareDecisions.Domain.Forums.Money;

/// <summary>What an agreement costs: so much a week from its first day on, and so much once.</summary>
/// <param name="Weekly">Pounds a week of seven days; 0: nothing a week.</param>
/// <param name="OneOff">Pounds, counted on the first day; 0: nothing once.</param>
/// <param name="From">First day; it counts.</param>
/// <param name="Until">Last day; it counts. <see langword="null"/>: no end is agreed.</param>
public sealed record Commitment(decimal Weekly, decimal OneOff, DateOnly From, DateOnly? Until)
{
    private const int DaysOfAWeek = 7;

    /// <summary>
    /// What falls in a financial year. A day costs a seventh of a week; days are counted first and the sum is rounded to the penny once,
    /// half a penny up, so that seven days are exactly a week's cost. Without an agreed end it runs to 31 March.
    /// </summary>
    public CommitmentInYear In(FinancialYear year)
    {
        var first = Later(From, year.First);
        var last = Until is { } until ? Earlier(until, year.Last) : year.Last;
        var days = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        var once = From >= year.First && From <= year.Last && (Until is null || Until >= From) ? OneOff : 0m;
        return new CommitmentInYear(year, days, Weekly, decimal.Round(Weekly * days / DaysOfAWeek, 2, MidpointRounding.AwayFromZero), once);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>What of an agreement falls in a financial year, with its working.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">Days of it that fall in the year.</param>
/// <param name="Weekly">Pounds a week.</param>
/// <param name="ByTheWeek">Pounds for those days.</param>
/// <param name="Once">Pounds once, where the first day falls in the year.</param>
public sealed record CommitmentInYear(FinancialYear Year, int Days, decimal Weekly, decimal ByTheWeek, decimal Once)
{
    public decimal Total => ByTheWeek + Once;
}
