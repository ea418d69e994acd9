using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.PracticePacks.Tests;

public sealed class PackContentTests
{
    [Theory]
    [InlineData("_england", 60)]
    [InlineData("calderdale", 453)]
    [InlineData("carm", 37)]
    [InlineData("south-gloucestershire", 0)]
    [InlineData("west-berkshire", 0)]
    public void Pack_Loaded_HasAllItsStandards(string pack, int count)
    {
        Packs.Get(pack).Standards.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("calderdale")]
    [InlineData("carm")]
    [InlineData("south-gloucestershire")]
    [InlineData("west-berkshire")]
    public void LocalPack_Loaded_StandsOnTheStatutoryBase(string pack)
    {
        Packs.Get(pack).BaseStandards.Count.ShouldBe(60);
    }

    [Fact]
    public void Library_Loaded_HoldsFiveHundredAndFiftyDifferentIds()
    {
        var ids = Packs.Library.Ids.SelectMany(id => Packs.Get(id).Standards).Select(standard => standard.Id).ToList();

        ids.Distinct().Count().ShouldBe(550);
    }

    [Theory]
    [InlineData("_england", 26, 20, 1, 1)]
    [InlineData("calderdale", 99, 53, 3, 14)]
    [InlineData("carm", 16, 1, 0, 0)]
    public void Pack_Loaded_HasAsManyTimedStandardsOfEachKindAsItsSource(string pack, int deadlines, int recurring, int counts, int reviews)
    {
        int Of(StandardKind kind) => Packs.Get(pack).Standards.Count(standard => standard.Kind == kind);

        (Of(StandardKind.Deadline), Of(StandardKind.Recurring), Of(StandardKind.MinimumFrequency), Of(StandardKind.ThresholdReview))
            .ShouldBe((deadlines, recurring, counts, reviews));
    }

    [Theory]
    [InlineData("_england", 32, 36, 11, 9, 2, 58)]
    [InlineData("calderdale", 273, 72, 16, 40, 26, 68)]
    [InlineData("carm", 36, 2, 0, 1, 2, 20)]
    public void Pack_Loaded_CarriesEachMemberAsOftenAsItsSource(string pack, int dues, int stops, int phases, int gaps, int limits, int related)
    {
        int With(Func<Standard, bool> member) => Packs.Get(pack).Standards.Count(member);

        (With(s => s.Due is not null), With(s => s.StopsWhen.Count > 0), With(s => s.Phases.Count > 0),
            With(s => s.Every is not null), With(s => s.StatutoryLimit is not null), With(s => s.Related.Count > 0))
            .ShouldBe((dues, stops, phases, gaps, limits, related));
    }

    [Fact]
    public void BaseStandards_Loaded_NameTheirBasisAndHowSureItIs()
    {
        Packs.Get("_england").Standards.ShouldAllBe(standard => standard.Basis != null && standard.Certainty != null);
    }

    [Fact]
    public void EveryStandard_Loaded_IsInForceFromADateAndNamesItsSource()
    {
        Packs.Library.Ids.SelectMany(id => Packs.Get(id).Standards)
            .ShouldAllBe(standard => standard.From >= new DateOnly(2015, 1, 1) && standard.Source.Length > 0);
    }

    [Fact]
    public void Due_Read_KeepsAmountUnitDirectionAndEvent()
    {
        Packs.Standard("calderdale", "cla.pep").Due
            .ShouldBe(new Due(20, DueUnit.WorkingDays, DueDirection.After, "ChildBecameLookedAfter"));
    }

    [Fact]
    public void Phases_Read_KeepTheirOrderAndOccurrences()
    {
        var phases = Packs.Standard("calderdale", "review.looked-after").Phases;

        phases.Select(phase => (phase.FirstOccurrence, phase.LastOccurrence)).ShouldBe([(1, 1), (2, 2), (3, null)]);
    }

    [Fact]
    public void Condition_Read_IsParsedAgainstTheVocabulary()
    {
        var condition = Packs.Standard("calderdale", "cin.review-level3").AppliesWhen;

        condition.ShouldBe(new Condition.Compares("plan.level", Comparison.Equal, FactValue.Of(3)));
    }

    [Theory]
    [InlineData("cla.care-plan")]
    [InlineData("cla.qualified-worker")]
    [InlineData("section47.assessment-started")]
    [InlineData("fostering.placement-planning-meeting")]
    public void ObligationThatMayBeMetBefore_Read_CountsWhatIsOnFile(string id)
    {
        Packs.Standard("calderdale", id).PriorCounts.ShouldBeTrue();
    }

    [Theory]
    [InlineData("cin.fit-nine-months", true)]
    [InlineData("adoption.nine-months-exception", true)]
    [InlineData("cla.independent-visitor", true)]
    [InlineData("cp-plan.fifteen-months", false)]
    public void MoreThanATime_Read_RaisesTheReviewADayLater(string id, bool raisedDayAfter)
    {
        Packs.Standard("calderdale", id).RaisedDayAfter.ShouldBe(raisedDayAfter);
    }

    [Fact]
    public void RestraintLimit_Read_BindsRestraintOnly()
    {
        Packs.Standard("calderdale", "residential.daily-records").StatutoryLimit!.AppliesWhen
            .ShouldBe(new Condition.Holds("incident.restraint"));
    }

    [Fact]
    public void RulesOfBase_ForALocalStandard_AreThoseThatNameIt()
    {
        var pack = Packs.Get("calderdale");

        pack.RulesOfBaseFor(Packs.Standard("calderdale", "cla.care-plan")).Select(rule => rule.Id).ShouldBe(["england.cla.care-plan"]);
    }
}
