using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Intervals that change: README "phases", settled reading 9.</summary>
public sealed class PhaseTests
{
    private static readonly PhaseEdge FourWeeks = Edge(new Due(4, DueUnit.Weeks, DueDirection.After, "PlacementStarted"));
    private static readonly PhaseEdge OneYear = Edge(new Due(1, DueUnit.Years, DueDirection.After, "PlacementStarted"));

    private static readonly Standard WeeklyThenSixWeekly = CreateStandard("PlacementStarted", "VisitMade").InPhases(
        Stretch("first-four-weeks", Edge("PlacementStarted"), FourWeeks, 1, DueUnit.Weeks),
        Stretch("rest-of-first-year", FourWeeks, OneYear, 6, DueUnit.Weeks)).StoppedBy("PlacementEnded");

    private static readonly Standard ProtectionVisits = CreateStandard("ChildProtectionPlanStarted", "VisitMade").InPhases(
        Stretch("until-first-review", Edge("ChildProtectionPlanStarted"), Edge("FirstReviewConferenceHeld"), 10, DueUnit.WorkingDays),
        Stretch("after-first-review", Edge("FirstReviewConferenceHeld"), Edge("ChildProtectionPlanEnded"), 15, DueUnit.WorkingDays))
        .StoppedBy("ChildProtectionPlanEnded");

    private static readonly Standard Reviews = CreateStandard("ChildBecameLookedAfter", "LookedAfterReviewHeld").InPhases(
        new Phase { Name = "first", FirstOccurrence = 1, LastOccurrence = 1, Due = new Due(20, DueUnit.WorkingDays, DueDirection.After, "ChildBecameLookedAfter") },
        new Phase { Name = "second", FirstOccurrence = 2, LastOccurrence = 2, Due = new Due(3, DueUnit.Months, DueDirection.After, "FirstLookedAfterReviewHeld") },
        new Phase { Name = "later", FirstOccurrence = 3, Every = new Every(new Interval(6, DueUnit.Months), null) });

    private static readonly Standard FromEachDecision = CreateStandard("AgencyDecisionMade", "FosterCarerReviewHeld").InPhases(
        new Phase { Name = "each-cycle", Due = new Due(12, DueUnit.Months, DueDirection.After, "AgencyDecisionMade") });

    [Fact]
    public void AnIntervalInsideItsPhase_Counts() =>
        TestCase.Of(WeeklyThenSixWeekly).Then("PlacementStarted", "2026-03-02").Then("VisitMade", "2026-03-23")
            .Occurrence(2, "2026-03-24").ShouldBeDue("2026-03-30");

    [Fact]
    public void AnIntervalThatWouldEndAfterItsPhase_GivesWayFromTheSameAnchor()
    {
        var clock = TestCase.Of(WeeklyThenSixWeekly).Then("PlacementStarted", "2026-03-02").Then("VisitMade", "2026-03-27")
            .Occurrence(2, "2026-03-28");

        (clock.Due.ToString(), clock.PhaseName).ShouldBe(("2026-05-08", "rest-of-first-year"));
    }

    [Fact]
    public void AShorterIntervalInTheNextPhase_IsNotDueBeforeThePhaseBegins() =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").InPhases(
                Stretch("wide", Edge("PlacementStarted"), FourWeeks, 6, DueUnit.Weeks),
                Stretch("narrow", FourWeeks, OneYear, 1, DueUnit.Weeks)))
            .Then("PlacementStarted", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBeDue("2026-03-30");

    [Fact]
    public void AVisitInTheSecondPhase_CountsByIt() =>
        TestCase.Of(WeeklyThenSixWeekly).Then("PlacementStarted", "2026-03-02").Then("VisitMade", "2026-04-08")
            .Occurrence(2, "2026-04-09").ShouldBeDue("2026-05-20");

    [Fact]
    public void AfterTheLastPhase_TheChainIsOver() =>
        TestCase.Of(WeeklyThenSixWeekly).Then("PlacementStarted", "2025-03-03").Then("VisitMade", "2026-03-04")
            .AsOf("2026-03-05").ShouldHaveSingleItem().State.ShouldBe(ClockState.Late);

    [Fact]
    public void APhaseThatStartsByEvent_CountsFromThatEventWhereItCameAfterTheVisit() =>
        TestCase.Of(ProtectionVisits)
            .Then("ChildProtectionPlanStarted", "2026-03-02").Then("VisitMade", "2026-03-09").Then("FirstReviewConferenceHeld", "2026-03-12")
            .Occurrence(2, "2026-03-13").ShouldBeDue("2026-04-02");

    [Fact]
    public void APhaseThatStartsByEvent_KeepsALaterVisitAsAnchor() =>
        TestCase.Of(ProtectionVisits)
            .Then("ChildProtectionPlanStarted", "2026-03-02").Then("FirstReviewConferenceHeld", "2026-03-10").Then("VisitMade", "2026-03-12")
            .Occurrence(2, "2026-03-13").ShouldBeDue("2026-04-02");

    [Fact]
    public void AConference_DoesNotForgiveAMissedVisit() =>
        TestCase.Of(ProtectionVisits).Then("ChildProtectionPlanStarted", "2026-03-02").Then("FirstReviewConferenceHeld", "2026-03-20")
            .ClockAsOf("2026-03-23").ShouldBe("2026-03-16", ClockState.Breached);

    [Fact]
    public void AReviewConferenceUnderItsGeneralName_IsTheFirstAllTheSame() =>
        TestCase.Of(ProtectionVisits)
            .Then("InitialConferenceHeld", "2026-03-02T09:00").Then("ChildProtectionPlanStarted", "2026-03-02T10:00")
            .Then("VisitMade", "2026-03-09").Then("ReviewConferenceHeld", "2026-03-12")
            .Occurrence(2, "2026-03-13").PhaseName.ShouldBe("after-first-review");

    [Fact]
    public void ThePlacementAfterTheFirstReview_StartsInTheSecondPhase() =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").InPhases(
                Stretch("until-first-review", Edge("PlacementStarted"), Edge("FirstLookedAfterReviewHeld"), 1, DueUnit.Weeks),
                Stretch("after-first-review", Edge("FirstLookedAfterReviewHeld"), Edge("PlacementEnded"), 4, DueUnit.Weeks)))
            .Then("ChildBecameLookedAfter", "2026-03-02").Then("FirstLookedAfterReviewHeld", "2026-03-20").Then("PlacementStarted", "2026-04-01")
            .ClockAsOf("2026-04-02").ShouldBeDue("2026-04-29");

    [Fact]
    public void NumberedPhases_CountFromTheReviewBefore()
    {
        var told = TestCase.Of(Reviews)
            .Then("ChildBecameLookedAfter", "2026-01-05").Then("LookedAfterReviewHeld", "2026-01-30").Then("LookedAfterReviewHeld", "2026-04-20");

        told.AsOf("2026-04-21").Select(clock => clock.Due.ToString()).ShouldBe(["2026-02-02", "2026-04-30", "2026-10-20"]);
    }

    [Fact]
    public void AtFive_AHealthReviewIsRecomputedFromTheLastAssessment()
    {
        var rule = CreateStandard("HealthAssessmentCompleted", "HealthAssessmentCompleted").InPhases(
            new Phase { Name = "under-five", Ends = Edge("PersonTurned5"), Every = Gap(6), AppliesWhen = Parse("child.age < 5") },
            new Phase { Name = "five-and-over", Starts = Edge("PersonTurned5"), KeepsAnchor = true, Every = Gap(12), AppliesWhen = Parse("child.age >= 5") });

        TestCase.Of(rule).Born("2021-06-15").Then("HealthAssessmentCompleted", "2026-03-02")
            .ClockAsOf("2026-07-01").ShouldBeDue("2027-03-02");
    }

    [Fact]
    public void AtFive_AHealthReviewAlreadyMissed_StaysMissed()
    {
        var rule = CreateStandard("HealthAssessmentCompleted", "HealthAssessmentCompleted").InPhases(
            new Phase { Name = "under-five", Ends = Edge("PersonTurned5"), Every = Gap(6), AppliesWhen = Parse("child.age < 5") },
            new Phase { Name = "five-and-over", Starts = Edge("PersonTurned5"), KeepsAnchor = true, Every = Gap(12), AppliesWhen = Parse("child.age >= 5") });

        TestCase.Of(rule).Born("2021-06-15").Then("HealthAssessmentCompleted", "2025-11-03")
            .ClockAsOf("2026-07-01").ShouldBe("2026-05-03", ClockState.Breached);
    }

    [Fact]
    public void WithoutADateOfBirth_ThePhaseIsChosenByItsCondition()
    {
        var rule = CreateStandard("HealthAssessmentCompleted", "HealthAssessmentCompleted").InPhases(
            new Phase { Name = "under-five", Ends = Edge("PersonTurned5"), Every = Gap(6), AppliesWhen = Parse("child.age < 5") },
            new Phase { Name = "five-and-over", Starts = Edge("PersonTurned5"), KeepsAnchor = true, Every = Gap(12), AppliesWhen = Parse("child.age >= 5") });

        TestCase.Of(rule).Given("child.age", 7).Then("HealthAssessmentCompleted", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBeDue("2027-03-02");
    }

    [Theory]
    [InlineData(true, "2026-03-03T09:00:00+00:00")]
    [InlineData(false, "2026-03-04T09:00:00+00:00")]
    public void PhasesToldApartByConditions_TakeTheOneThatHolds(bool isEmergency, string due) =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").DueAfter(48, DueUnit.Hours) with
        {
            Phases =
                [
                    new Phase { Name = "emergency", Due = new Due(24, DueUnit.Hours, DueDirection.After, "PlacementStarted"), AppliesWhen = Parse("placement.emergency") },
                    new Phase { Name = "other", Due = new Due(48, DueUnit.Hours, DueDirection.After, "PlacementStarted"), AppliesWhen = Parse("not placement.emergency") },
                ],
        })
            .Given("placement.emergency", isEmergency).Then("PlacementStarted", "2026-03-02T09:00")
            .ClockAsOf("2026-03-02T10:00").ShouldBeDue(due);

    [Fact]
    public void ACycle_CountsFromTheDecisionAfterEachReviewInOneChain() =>
        TestCase.Of(FromEachDecision)
            .Then("AgencyDecisionMade", "2025-01-10").Then("FosterCarerReviewHeld", "2025-12-10").Then("AgencyDecisionMade", "2026-01-05")
            .AsOf("2026-02-01").Select(clock => (clock.TriggerId, clock.Occurrence, clock.Due.ToString())).ShouldBe([("e1", 1, "2026-01-10"), ("e1", 2, "2027-01-05")]);

    [Fact]
    public void ACycle_WithoutItsNextDecision_Waits() =>
        TestCase.Of(FromEachDecision).Then("AgencyDecisionMade", "2025-01-10").Then("FosterCarerReviewHeld", "2025-12-10")
            .Occurrence(2, "2025-12-11").State.ShouldBe(ClockState.Waiting);

    private static Phase Stretch(string name, PhaseEdge starts, PhaseEdge ends, int amount, DueUnit unit) =>
        new() { Name = name, Starts = starts, Ends = ends, Every = new Every(new Interval(amount, unit), null) };

    private static Every Gap(int months) => new(new Interval(months, DueUnit.Months), null);

    private static PhaseEdge Edge(string name) => new(name, null);

    private static PhaseEdge Edge(Due due) => new(null, due);
}
