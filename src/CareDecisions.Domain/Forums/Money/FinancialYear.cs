namespace CareDecisions.Domain.Forums.Money;

/// <summary>A local authority's financial year: 1 April to 31 March, both days included.</summary>
/// <param name="Begins">The calendar year in which it begins.</param>
public readonly record struct FinancialYear(int Begins)
{
    public DateOnly First => new(Begins, 4, 1);

    public DateOnly Last => new(Begins + 1, 3, 31);

    /// <summary>"2026/27".</summary>
    public string Name => $"{Begins}/{(Begins + 1) % 100:00}";

    public static FinancialYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);
}
