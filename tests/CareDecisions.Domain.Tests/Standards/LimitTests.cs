using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Statutory limits: deadlines-contract.md, "statutory_limit", settled readings 10 and 18.</summary>
public sealed class LimitTests
{
    [Fact]
    public void TheEarlierOfTheTwo_IsDue()
    {
        var clock = TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").DueAfter(5, DueUnit.WorkingDays).LimitedTo(1, DueUnit.Weeks, "PlacementStarted"))
            .Then("PlacementStarted", "2026-04-01")
            .ClockAsOf("2026-04-02");

        (clock.Due.ToString(), clock.Local.ToString(), clock.Statutory.ToString(), clock.Winner)
            .ShouldBe(("2026-04-08", "2026-04-10", "2026-04-08", LimitWinner.Statutory));
    }

    [Fact]
    public void AnHourOnTheDayOfTheLimit_IsEarlierThanTheDay()
    {
        var clock = TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(24, DueUnit.Hours).LimitedTo(1, DueUnit.WorkingDays, "ReferralReceived"))
            .Then("ReferralReceived", "2026-03-02T10:15")
            .ClockAsOf("2026-03-02T11:00");

        (clock.Due.ToString(), clock.Statutory.ToString(), clock.Winner).ShouldBe(("2026-03-03T10:15:00+00:00", "2026-03-03", LimitWinner.Local));
    }

    [Fact]
    public void OnATie_TheRulesOwnDateWins() =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(45, DueUnit.WorkingDays).LimitedTo(45, DueUnit.WorkingDays, "ReferralReceived"))
            .Then("ReferralReceived", "2026-03-02")
            .ClockAsOf("2026-03-03").Winner.ShouldBe(LimitWinner.Local);

    [Fact]
    public void WithoutALimit_NothingWins() =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(45, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-03-02")
            .ClockAsOf("2026-03-03").Winner.ShouldBeNull();

    [Fact]
    public void ALimitBeforeAMeeting_BitesOnceItIsHeld() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "HealthAssessmentCompleted").DueAfter(20, DueUnit.WorkingDays)
                .LimitedTo(0, DueUnit.Hours, "FirstLookedAfterReviewHeld", DueDirection.Before))
            .Then("ChildBecameLookedAfter", "2026-03-02").Then("LookedAfterReviewHeld", "2026-03-20T10:00").Then("HealthAssessmentCompleted", "2026-03-24")
            .ClockAsOf("2026-03-25").ShouldBe("2026-03-20T10:00:00+00:00", ClockState.Late);

    [Fact]
    public void ALimitBeforeAMeeting_BitesOnceItIsArranged() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "HealthAssessmentCompleted").DueAfter(20, DueUnit.WorkingDays)
                .LimitedTo(0, DueUnit.Hours, "FirstLookedAfterReviewHeld", DueDirection.Before))
            .Then("ChildBecameLookedAfter", "2026-03-02").Arranged("LookedAfterReviewArranged", "2026-03-04", "2026-03-20T10:00")
            .ClockAsOf("2026-03-05").ShouldBeDue("2026-03-20T10:00:00+00:00");

    [Fact]
    public void ALimitFromTheTrigger_BindsTheFirstOccurrenceOnly() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "LookedAfterReviewHeld").EveryGap(6, DueUnit.Months).LimitedTo(20, DueUnit.WorkingDays, "ChildBecameLookedAfter"))
            .Then("ChildBecameLookedAfter", "2026-01-05").Then("LookedAfterReviewHeld", "2026-01-30")
            .AsOf("2026-02-01").Select(clock => clock.Statutory.ToString()).ShouldBe(["2026-02-02", ""]);

    [Fact]
    public void ALimitFromTheSatisfyingEvent_BindsEachFromTheOneBeforeAndAtFirstFromTheTrigger() =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").EveryGap(8, DueUnit.Weeks).LimitedTo(6, DueUnit.Weeks, "VisitMade"))
            .Then("PlacementStarted", "2026-01-05").Then("VisitMade", "2026-02-02").Then("VisitMade", "2026-03-02")
            .AsOf("2026-03-03").Select(clock => clock.Statutory.ToString()).ShouldBe(["2026-02-16", "2026-03-16", "2026-04-13"]);

    [Fact]
    public void AVisitFromBeforeTheChain_DoesNotBindIt() =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").EveryGap(8, DueUnit.Weeks).LimitedTo(6, DueUnit.Weeks, "VisitMade"))
            .Then("VisitMade", "2025-10-06").Then("PlacementStarted", "2026-01-05")
            .ClockAsOf("2026-01-06").Statutory.ToString().ShouldBe("2026-02-16");

    [Fact]
    public void ALimitFromTheLastReview_MayReachBackBeforeTheTrigger()
    {
        var rule = CreateStandard("AgencyDecisionMade", "FosterCarerReviewHeld").DueAfter(12, DueUnit.Months);
        rule = rule with { StatutoryLimit = new StatutoryLimit(new Due(1, DueUnit.Years, DueDirection.After, "FosterCarerReviewHeld") { FromEarlier = true }, "reg 28") };

        TestCase.Of(rule).Then("FosterCarerReviewHeld", "2025-12-10").Then("AgencyDecisionMade", "2026-01-05")
            .ClockAsOf("2026-02-01").ShouldBeDue("2026-12-10");
    }

    [Theory]
    [InlineData(true, "2026-03-07T10:00:00+00:00")]
    [InlineData(false, "2026-03-09")]
    public void ALimitForRestraint_BindsRestraintOnly(bool isRestraint, string due)
    {
        var rule = CreateStandard("ShiftChanged", "HandoverHeld").DueAfter(1, DueUnit.WorkingDays).LimitedTo(24, DueUnit.Hours, "ShiftChanged");
        rule = rule with { StatutoryLimit = rule.StatutoryLimit! with { AppliesWhen = Parse("incident.restraint") } };

        TestCase.Of(rule).Then("ShiftChanged", "2026-03-06T10:00", ("incident.restraint", isRestraint))
            .ClockAsOf("2026-03-06T11:00").ShouldBeDue(due);
    }

    [Fact]
    public void ALimitFromAnEventThatDidNotHappen_DoesNotBind() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "PlanAgreed").DueAfter(10, DueUnit.WorkingDays).LimitedTo(10, DueUnit.WorkingDays, "PlacementStarted"))
            .Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-03").Statutory.ShouldBeNull();

    [Theory]
    [InlineData(Certainty.FromKnowledge, true)]
    [InlineData(Certainty.Checked, false)]
    public void ALimit_IsToBeConfirmedUnlessItWasChecked(Certainty certainty, bool isToBeConfirmed)
    {
        var rule = CreateStandard("ReferralReceived", "ChildSeen").DueAfter(10, DueUnit.WorkingDays).LimitedTo(1, DueUnit.Weeks, "ReferralReceived");
        rule = rule with { StatutoryLimit = rule.StatutoryLimit! with { Certainty = certainty } };

        TestCase.Of(rule).Then("ReferralReceived", "2026-03-02").WhyAsOf("2026-03-03").IsToBeConfirmed.ShouldBe(isToBeConfirmed);
    }
}
