using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>When facts are read, and what is not set: settled readings 1 and 2.</summary>
public sealed class ConditionTimingTests
{
    private static readonly Standard ForProtectionPlans =
        CreateStandard("PlanAgreed", "VisitMade").DueAfter(10, DueUnit.WorkingDays).If("plan.type == 'cp'");

    private static readonly Standard AfterStrategy = CreateStandard("StrategyMeetingHeld", "InitialConferenceHeld")
        .DueAfter(15, DueUnit.WorkingDays).If("strategy.outcome == 'initial-conference'");

    [Fact]
    public void AConditionThatComesToHold_BringsTheClock() =>
        TestCase.Of(ForProtectionPlans).Then("PlanAgreed", "2026-03-02").Then("ReferralReceived", "2026-03-04", ("plan.type", "cp"))
            .ClockAsOf("2026-03-05").ShouldBeDue("2026-03-16");

    [Fact]
    public void AConditionThatStopsHolding_TakesAnOpenClockAway() =>
        TestCase.Of(ForProtectionPlans).Given("plan.type", "cp").Then("PlanAgreed", "2026-03-02").Then("ReferralReceived", "2026-03-04", ("plan.type", "cin"))
            .AsOf("2026-03-05").ShouldBeEmpty();

    [Fact]
    public void AClockThatClosedWhileItHeld_Stays() =>
        TestCase.Of(ForProtectionPlans)
            .Given("plan.type", "cp").Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-03-03").Then("ReferralReceived", "2026-03-04", ("plan.type", "cin"))
            .ClockAsOf("2026-03-05").State.ShouldBe(ClockState.Met);

    [Fact]
    public void AClockEndedByTheEventThatChangesTheFact_Stays() =>
        TestCase.Of(ForProtectionPlans.StoppedBy("PlanClosed"))
            .Given("plan.type", "cp").Then("PlanAgreed", "2026-03-02").Then("PlanClosed", "2026-03-04", ("plan.type", null))
            .ClockAsOf("2026-03-05").State.ShouldBe(ClockState.Cancelled);

    [Fact]
    public void AVisitMadeWhileItDidNotHold_ShowsNoClock() =>
        TestCase.Of(ForProtectionPlans).Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-03-03").Then("ReferralReceived", "2026-03-04", ("plan.type", "cp"))
            .AsOf("2026-03-05").ShouldBeEmpty();

    [Fact]
    public void FactsAboutOneEvent_RecordedLater_AreReadForTheEventBefore() =>
        TestCase.Of(AfterStrategy)
            .Then("StrategyMeetingHeld", "2026-03-02").Then("StrategyRecordCompleted", "2026-03-04", ("strategy.outcome", "initial-conference"))
            .ClockAsOf("2026-03-05").ShouldBeDue("2026-03-23");

    [Fact]
    public void FactsAboutOneEvent_StandUntilJustBeforeTheNext() =>
        TestCase.Of(AfterStrategy)
            .Then("StrategyMeetingHeld", "2026-03-02", ("strategy.outcome", "initial-conference"))
            .Then("StrategyMeetingHeld", "2026-03-10", ("strategy.outcome", "other"))
            .ClockAsOf("2026-03-11").TriggerId.ShouldBe("e1");

    [Fact]
    public void FactsAboutOneEvent_OfTheNextEvent_DoNotReachBack() =>
        TestCase.Of(AfterStrategy)
            .Then("StrategyMeetingHeld", "2026-03-02", ("strategy.outcome", "other"))
            .Then("StrategyMeetingHeld", "2026-03-10", ("strategy.outcome", "initial-conference"))
            .ClockAsOf("2026-03-11").TriggerId.ShouldBe("e2");

    [Theory]
    [InlineData("case.childLookedAfter", false)]
    [InlineData("not case.childLookedAfter", true)]
    [InlineData("plan.type == 'cp'", false)]
    [InlineData("plan.type != 'cp'", true)]
    [InlineData("plan.level < 4", false)]
    [InlineData("plan.level >= 3", false)]
    [InlineData("plan.level in [3, 4]", false)]
    [InlineData("plan.level is set", false)]
    [InlineData("assessment.timeframeDays == 15", true)]
    public void AFactThatIsNotSet_ReadsAsSettled(string condition, bool holds) =>
        TestCase.Of(CreateStandard("PlanAgreed", "VisitMade").If(condition)).Then("PlanAgreed", "2026-03-02")
            .AsOf("2026-03-03").Count.ShouldBe(holds ? 1 : 0);

    [Theory]
    [InlineData("plan.level < 4", true)]
    [InlineData("plan.level <= 3", true)]
    [InlineData("plan.level > 3", false)]
    [InlineData("plan.level != 3", false)]
    [InlineData("plan.level in [3, 4]", true)]
    [InlineData("plan.level == 4 or not (plan.level == 4)", true)]
    public void AFactThatIsSet_IsCompared(string condition, bool holds) =>
        TestCase.Of(CreateStandard("PlanAgreed", "VisitMade").If(condition)).Given("plan.level", 3).Then("PlanAgreed", "2026-03-02")
            .AsOf("2026-03-03").Count.ShouldBe(holds ? 1 : 0);

    [Fact]
    public void AFactSetToNothing_IsUnset() =>
        TestCase.Of(CreateStandard("PlanAgreed", "VisitMade").If("plan.level is set"))
            .Given("plan.level", 3).Then("PlanAgreed", "2026-03-02").Then("ReferralReceived", "2026-03-03", ("plan.level", null))
            .AsOf("2026-03-04").ShouldBeEmpty();

    [Fact]
    public void TimeUnderAnUnbrokenCondition_CountsFromItsStart()
    {
        var rule = CreateStandard("ChildProtectionPlanStarted", "ServiceManagerReviewHeld").DueAfter(12, DueUnit.Months).If("plan.category == 'neglect'");

        TestCase.Of(rule with { CountsUnbroken = true })
            .Then("ChildProtectionPlanStarted", "2026-01-05", ("plan.category", "physical")).Then("ConferenceHeld", "2026-03-02", ("plan.category", "neglect"))
            .ClockAsOf("2026-03-03").ShouldBeDue("2027-03-02");
    }
}
