using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>One step, one clock: a base clock that the pack answers becomes its limit.</summary>
public sealed class FoldingTests
{
    private static readonly Standard Local = CreateStandard("ChildBecameLookedAfter", "PlanAgreed").Named("local").DueAfter(10, DueUnit.WorkingDays);

    private static readonly Standard Base = CreateStandard("ChildBecameLookedAfter", "PlanAgreed").Named("base").DueAfter(5, DueUnit.WorkingDays)
        with
    { Related = ["local"], Basis = "2010 Regulations, reg 4", Certainty = Certainty.FromKnowledge };

    [Fact]
    public void ABaseClockThatIsAnswered_BindsTheLocalOneAndIsNotShown()
    {
        var clock = TestCase.Of(Local).Over(Base).Then("ChildBecameLookedAfter", "2026-03-02").ClockAsOf("2026-03-03");

        (clock.Standard.Id, clock.Due.ToString(), clock.Winner).ShouldBe(("local", "2026-03-09", LimitWinner.Statutory));
    }

    [Fact]
    public void TheReason_NamesTheBaseStandardAndThatItsFigureIsToBeConfirmed()
    {
        var why = TestCase.Of(Local).Over(Base).Then("ChildBecameLookedAfter", "2026-03-02").WhyAsOf("2026-03-03");

        (why.Limit!.Basis, why.Limit.BaseStandard!.Id, why.IsToBeConfirmed).ShouldBe(("2010 Regulations, reg 4", "base", true));
    }

    [Fact]
    public void ABaseClock_IsLateByTheBaseEvenWhereTheLocalRuleAllowsMore() =>
        TestCase.Of(Local).Over(Base).Then("ChildBecameLookedAfter", "2026-03-02").Then("PlanAgreed", "2026-03-10")
            .ClockAsOf("2026-03-20").State.ShouldBe(ClockState.Late);

    [Fact]
    public void ABaseClockThatNobodyAnswers_IsShown() =>
        TestCase.Of(Local).Over(Base with { Related = [] }).Then("ChildBecameLookedAfter", "2026-03-02")
            .AsOf("2026-03-03").Select(clock => clock.Standard.Id).ShouldBe(["base", "local"]);

    [Fact]
    public void ABaseClock_WhoseLocalRuleDoesNotApply_IsShown() =>
        TestCase.Of(Local.If("placement.emergency")).Over(Base).Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-03").Standard.Id.ShouldBe("base");

    [Fact]
    public void ALocalRuleAskedForAlone_IsBoundByTheBaseAllTheSame() =>
        TestCase.Of(Local).Over(Base).Then("ChildBecameLookedAfter", "2026-03-02")
            .AsOf("2026-03-03", "local").ShouldHaveSingleItem().ShouldBeDue("2026-03-09");

    [Fact]
    public void ABaseRuleAskedFor_IsShownOnItsOwn() =>
        TestCase.Of(Local).Over(Base).Then("ChildBecameLookedAfter", "2026-03-02")
            .AsOf("2026-03-03", "base").ShouldHaveSingleItem().Standard.Id.ShouldBe("base");

    [Fact]
    public void RecurringClocks_AreFoldedOccurrenceByOccurrence() =>
        TestCase.Of(Local.EveryGap(8, DueUnit.Weeks) with { Due = null }).Over(Base.EveryGap(6, DueUnit.Weeks) with { Due = null })
            .Then("ChildBecameLookedAfter", "2026-01-05").Then("PlanAgreed", "2026-02-02")
            .AsOf("2026-02-03").Select(clock => (clock.Standard.Id, clock.Due.ToString())).ShouldBe([("local", "2026-02-16"), ("local", "2026-03-16")]);

    [Fact]
    public void AChainThatLocallyStartsElsewhere_IsFoldedByWhatItCountsFrom()
    {
        var yearly = CreateStandard("ChildBecameLookedAfter", "SdqCompleted").Named("base").EveryGap(1, DueUnit.Years) with { Related = ["first", "annual"] };
        var first = CreateStandard("ChildBecameLookedAfter", "SdqCompleted").Named("first").DueAfter(6, DueUnit.Months);
        var annual = CreateStandard("SdqCompleted", "SdqCompleted").Named("annual").EveryGap(2, DueUnit.Years);

        TestCase.Of(first, annual).Over(yearly).Then("ChildBecameLookedAfter", "2025-03-03").Then("SdqCompleted", "2025-06-02")
            .AsOf("2025-07-01").Select(clock => (clock.Standard.Id, clock.Due.ToString())).ShouldBe([("first", "2025-09-03"), ("annual", "2026-06-02")]);
    }

    [Fact]
    public void ClocksOfTheSameStepWithOtherTriggers_AreFoldedByWhatMetThem()
    {
        var contact = CreateStandard("ContactReceived", "ReferralDecisionMade").Named("local").DueAfter(24, DueUnit.Hours);
        var referral = CreateStandard("ReferralReceived", "ReferralDecisionMade").Named("base").DueAfter(1, DueUnit.WorkingDays) with { Related = ["local"] };

        TestCase.Of(contact).Over(referral)
            .Then("ContactReceived", "2026-03-02T09:00").Then("ReferralReceived", "2026-03-02T10:00").Then("ReferralDecisionMade", "2026-03-02T15:00")
            .ClockAsOf("2026-03-03").Statutory.ToString().ShouldBe("2026-03-03");
    }

    [Fact]
    public void ADefaultOfTheBase_IsNeverALimit() =>
        TestCase.Of(Local).Over(Base with { Due = null, DefaultDue = new Due(1, DueUnit.WorkingDays, DueDirection.After, "ChildBecameLookedAfter") })
            .Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBeDue("2026-03-16");

    [Fact]
    public void ARecommendedTimeToFinish_IsNeverALimit() =>
        TestCase.Of(Local).Over(Base.OfKind(StandardKind.ThresholdReview) with { Due = null }).Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-03").Statutory.ShouldBeNull();
}
