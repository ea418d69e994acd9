using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class CaseFactsTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Theory]
    [InlineData("2025-09-12", 6)]
    [InlineData("2025-09-13", 5)]
    [InlineData("2026-02-28", 0)]
    [InlineData("2024-03-12", 24)]
    public void MonthsOnABasis_CountFromTheDayItWasFirstSaid_WhenTheyAreCompleted(string since, int months)
    {
        var facts = Case(Said(since, "legalStatus.basis", "s20"), Said("2026-03-01", "legalStatus.basis", "s20"));

        facts.On(Today, "legalStatus.months").ShouldBe(FactValue.Of(months));
    }

    [Fact]
    public void Month_ThatEndsOnADayTheNextHasNot_IsOverOnItsLastDay()
    {
        var facts = Case(Said("2025-12-31", "legalStatus.basis", "s20"));

        facts.On(new DateOnly(2026, 2, 27), "legalStatus.months").ShouldBe(FactValue.Of(1));
        facts.On(new DateOnly(2026, 2, 28), "legalStatus.months").ShouldBe(FactValue.Of(2));
    }

    [Fact]
    public void Basis_WhereOnlyTheReturnsCodeWasSaid_FollowsFromIt()
    {
        var facts = Case(Said("2025-09-12", "legalStatus.code", "V2"));

        facts.On(Today, "legalStatus.basis").ShouldBe(FactValue.Of("s20"));
        facts.On(Today, "legalStatus.months").ShouldBe(FactValue.Of(6));
    }

    [Fact]
    public void Move_ForgetsWhatWasSaidOfThePlaceBefore()
    {
        var facts = Case(
            new CaseHappening("PlacementStarted", new(2026, 1, 5), new Dictionary<string, FactValue?> { ["placement.longTermApproved"] = FactValue.Of(true) }),
            new CaseHappening("PlacementStarted", new(2026, 3, 2), new Dictionary<string, FactValue?> { ["placement.kind"] = FactValue.Of("residential") }));

        facts.On(Today, "placement.longTermApproved").ShouldBeNull();
        facts.On(Today, "placement.kind").ShouldBe(FactValue.Of("residential"));
        facts.On(Today, "placement.weeks").ShouldBe(FactValue.Of(1));
    }

    [Theory]
    [InlineData("PlacementStarted", "PlacementStarted")]
    [InlineData("PlacementEnded", "PlacementStarted")]
    public void Move_KeepsWhatWasSaidOfThePlaceToComeAndNotOfTheOneAfter(string leaving, string arriving)
    {
        var miles = new Dictionary<string, FactValue?> { ["placement.milesFromHome"] = FactValue.Of(25) };
        var facts = Case(Happened("PlacementStarted", "2025-09-12"), new CaseHappening("PlacementIdentified", new(2026, 2, 20), miles), Happened(leaving, "2026-03-02"));
        facts.On(Today, "placement.milesFromHome").ShouldBe(FactValue.Of(25));

        facts.Take(Happened(arriving, "2026-03-02"));

        facts.On(Today, "placement.milesFromHome").ShouldBe(leaving == arriving ? (FactValue?)null : FactValue.Of(25));
        facts.Take(Happened("PlacementStarted", "2026-03-10"));
        facts.On(Today, "placement.milesFromHome").ShouldBeNull();
    }

    [Fact]
    public void EndOfCare_EndsThePlacementAndTheLegalStatus()
    {
        var facts = Case(
            Happened("ChildBecameLookedAfter", "2025-09-12"),
            Said("2025-09-12", "legalStatus.basis", "s20"),
            Said("2025-09-12", "placement.kind", "residential"),
            Happened("ChildCeasedToBeLookedAfter", "2026-03-10"));

        facts.On(Today, "case.childLookedAfter").ShouldBe(FactValue.Of(false));
        facts.On(Today, "legalStatus.months").ShouldBeNull();
        facts.On(Today, "placement.kind").ShouldBeNull();
    }

    [Fact]
    public void Age_IsCompletedOnTheBirthday()
    {
        var facts = new CaseFacts(new DateOnly(2011, 3, 12));

        facts.On(new DateOnly(2026, 3, 11), "child.age").ShouldBe(FactValue.Of(14));
        facts.On(Today, "child.age").ShouldBe(FactValue.Of(15));
    }

    private static CaseFacts Case(params CaseHappening[] happened)
    {
        var facts = new CaseFacts(new DateOnly(2012, 5, 4));
        foreach (var one in happened)
        {
            facts.Take(one);
        }

        return facts;
    }

    private static CaseHappening Happened(string type, string on) => new(type, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), new Dictionary<string, FactValue?>());

    private static CaseHappening Said(string on, string name, string value) => Happened("CaseNoteRecorded", on) with { Facts = new Dictionary<string, FactValue?> { [name] = FactValue.Of(value) } };
}
