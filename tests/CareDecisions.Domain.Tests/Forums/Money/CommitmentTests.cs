using CareDecisions.Domain.Forums.Money;

namespace CareDecisions.Domain.Tests.Forums.Money;

public sealed class CommitmentTests
{
    [Theory]
    [InlineData("2026-03-31", 2025, "2025/26")]
    [InlineData("2026-04-01", 2026, "2026/27")]
    [InlineData("2099-12-31", 2099, "2099/00")]
    public void FinancialYear_OfADay_BeginsOnTheFirstOfApril(string day, int begins, string name)
    {
        FinancialYear.Of(DateOnly.Parse(day, null)).ShouldBe(new FinancialYear(begins));
        new FinancialYear(begins).Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("2026-03-25", "2026-03-31", 2025, 7, "100.00")]
    [InlineData("2026-03-25", "2026-04-07", 2025, 7, "100.00")]
    [InlineData("2026-03-25", "2026-04-07", 2026, 7, "100.00")]
    [InlineData("2026-03-31", null, 2025, 1, "14.29")]
    [InlineData("2026-04-01", null, 2026, 365, "5214.29")]
    [InlineData("2027-04-01", null, 2027, 366, "5228.57")]
    [InlineData("2028-02-28", "2028-03-01", 2027, 3, "42.86")]
    [InlineData("2027-02-28", "2027-03-01", 2026, 2, "28.57")]
    [InlineData("2026-05-01", "2026-04-30", 2026, 0, "0")]
    [InlineData("2024-01-01", "2025-01-01", 2026, 0, "0")]
    public void WeeklyCost_OfOneHundredPounds_IsCountedByTheDayAndRoundedOnce(string from, string? until, int year, int days, string pounds)
    {
        var share = new Commitment(100m, 0m, DateOnly.Parse(from, null), until is null ? null : DateOnly.Parse(until, null)).In(new FinancialYear(year));

        share.Days.ShouldBe(days);
        share.ByTheWeek.ShouldBe(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(2025, "250")]
    [InlineData(2026, "0")]
    public void OneOff_OfAnAgreementOverAYearEnd_IsInTheYearOfItsFirstDay(int year, string once) =>
        new Commitment(10m, 250m, new(2026, 3, 30), new(2026, 6, 1)).In(new FinancialYear(year)).Once.ShouldBe(decimal.Parse(once, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Costs_ForTheSameThing_EndTheDayBeforeTheNextBegins()
    {
        AgreedCost<string>[] costs =
        [
            new("home", new Commitment(100m, 50m, new(2026, 1, 1), null)),
            new("school", new Commitment(20m, 0m, new(2026, 1, 5), new(2026, 2, 1))),
            new("home", new Commitment(120m, 0m, new(2026, 3, 1), null)),
            new("home", new Commitment(130m, 0m, new(2026, 3, 1), new(2026, 9, 30))),
        ];

        var ends = AgreedCosts.OneAfterAnother(costs).Select(cost => cost.Commitment.Until);

        ends.ShouldBe([new DateOnly(2026, 2, 28), new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), new DateOnly(2026, 9, 30)]);
        AgreedCosts.OneAfterAnother(costs)[2].Commitment.In(new FinancialYear(2025)).Total.ShouldBe(0m);
    }

    [Fact]
    public void WeeklyCost_WithAOneOffAfterIt_RunsOnUntilALaterDecisionEndsIt()
    {
        AgreedCost<string>[] costs =
        [
            new("home", new Commitment(700m, 0m, new(2026, 3, 11), null)),
            new("home", new Commitment(0m, 250m, new(2026, 3, 18), null)),
            new("school", new Commitment(0m, 0m, new(2026, 3, 20), new(2026, 3, 20)), Ends: true),
            new("home", new Commitment(0m, 0m, new(2026, 3, 25), new(2026, 3, 25)), Ends: true),
        ];

        var ended = AgreedCosts.OneAfterAnother(costs);

        ended.Select(cost => cost.Commitment.In(new FinancialYear(2025)).Total).ShouldBe([1400m, 250m, 0m, 0m]);
        AgreedCosts.OneAfterAnother(costs[..3])[0].Commitment.In(new FinancialYear(2025)).Total.ShouldBe(2100m);
    }

    [Theory]
    [InlineData("60.00", "40.00", null)]
    [InlineData("60.00", "39.99", "The shares come to £99.99 a week; £100.00 a week was agreed")]
    [InlineData("-10.00", "110.00", "Each share must be a sum of pounds and pence, 0 or more")]
    [InlineData("60.005", "39.995", "Each share must be a sum of pounds and pence, 0 or more")]
    public void Shares_OfAWeeklyCost_AddUpToThePennyOrAreRefused(string health, string education, string? refusal)
    {
        FundingShare[] shares = [new("health", Pounds(health), 0m), new("education", Pounds(education), 0m)];

        FundingSplit.Check(shares, 100m, 0m)?.Message.ShouldBe(refusal);
        (FundingSplit.Check(shares, 100m, 0m) is null).ShouldBe(refusal is null);
    }

    [Fact]
    public void Shares_WithOneSourceTwice_AreRefused() =>
        FundingSplit.Check([new("health", 50m, 0m), new("health", 50m, 0m)], 100m, 0m).ShouldBeOfType<SourceIsThereTwice>();

    private static decimal Pounds(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
