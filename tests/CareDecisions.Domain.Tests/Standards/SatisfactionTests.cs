using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>What discharges a clock and what drops it: "satisfied_by", "stops_when", settled reading 8.</summary>
public sealed class SatisfactionTests
{
    private static readonly Standard Rule =
        CreateStandard("ReferralReceived", "AssessmentSignedOff").DueAfter(5, DueUnit.WorkingDays).StoppedBy("CaseClosed");

    private static readonly Standard PlacementRecord =
        CreateStandard("PlacementStarted", "PlacementInformationRecordCompleted").DueAfter(5, DueUnit.WorkingDays) with { PriorCounts = true };

    [Fact]
    public void TheEarliestQualifyingEvent_Satisfies() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", "2026-03-05").Then("AssessmentSignedOff", "2026-03-04")
            .ClockAsOf("2026-03-10").SatisfiedBy.ShouldBe("e3");

    [Fact]
    public void AnEventAtTheMinuteOfTheTrigger_Satisfies() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02T10:00").Then("AssessmentSignedOff", "2026-03-02T10:00")
            .ClockAsOf("2026-03-10").State.ShouldBe(ClockState.Met);

    [Fact]
    public void AnEventBeforeTheTrigger_DoesNotSatisfy() =>
        TestCase.Of(Rule).Then("AssessmentSignedOff", "2026-03-01").Then("ReferralReceived", "2026-03-02")
            .ClockAsOf("2026-03-03").State.ShouldBe(ClockState.Running);

    [Fact]
    public void OneEvent_MaySatisfySeveralClocks() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").Then("ReferralReceived", "2026-03-03").Then("AssessmentSignedOff", "2026-03-05")
            .AsOf("2026-03-10").Select(clock => clock.SatisfiedBy).ShouldBe(["e3", "e3"]);

    [Theory]
    [InlineData("AssessmentVisitMade", "ChildSeen")]
    [InlineData("VisitMade", "ChildSeen")]
    [InlineData("AssessmentSignedOff", "AssessmentCompleted")]
    [InlineData("FirstReviewConferenceHeld", "ReviewConferenceHeld")]
    [InlineData("FirstReviewConferenceHeld", "ConferenceHeld")]
    public void ASpecificEvent_SatisfiesWhatTheGeneralOneWould(string specific, string general) =>
        TestCase.Of(CreateStandard("ReferralReceived", general).DueAfter(5, DueUnit.WorkingDays))
            .Then("ReferralReceived", "2026-03-02").Then(specific, "2026-03-03")
            .ClockAsOf("2026-03-10").State.ShouldBe(ClockState.Met);

    [Fact]
    public void AGeneralEvent_DoesNotStandForTheSpecificOne() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").Then("AssessmentCompleted", "2026-03-03")
            .ClockAsOf("2026-03-04").State.ShouldBe(ClockState.Running);

    [Fact]
    public void ASpecificEvent_StartsWhatTheGeneralOneStarts() =>
        TestCase.Of(CreateStandard("ConferenceHeld", "ChildSeen").DueAfter(1, DueUnit.WorkingDays)).Then("InitialConferenceHeld", "2026-03-02")
            .ClockAsOf("2026-03-02").TriggerId.ShouldBe("e1");

    [Fact]
    public void AnEventOfTheTriggersOwnType_SatisfiesWithItself() =>
        TestCase.Of(CreateStandard("CaseAllocated", "CaseAllocated").DueAfter(0, DueUnit.Hours)).Then("CaseAllocated", "2026-03-02")
            .ClockAsOf("2026-03-10").SatisfiedBy.ShouldBe("e1");

    [Fact]
    public void AStopBeforeTheDueDate_Cancels() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").Then("CaseClosed", "2026-03-04")
            .ClockAsOf("2026-06-01").State.ShouldBe(ClockState.Cancelled);

    [Fact]
    public void AStopOnTheDueDateItself_Cancels() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").Then("CaseClosed", "2026-03-09T17:00")
            .ClockAsOf("2026-06-01").State.ShouldBe(ClockState.Cancelled);

    [Fact]
    public void AStopAfterTheDueDate_LeavesItBreachedAndClosed()
    {
        var clock = TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("CaseClosed", "2026-03-10T09:00").Then("AssessmentSignedOff", "2026-03-11")
            .ClockAsOf("2026-06-01");

        (clock.State, clock.ClosedAt, clock.SatisfiedBy).ShouldBe((ClockState.Breached, TestCase.London("2026-03-10T09:00"), null));
    }

    [Fact]
    public void AStopAfterTheClockWasMet_ChangesNothing() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", "2026-03-03").Then("CaseClosed", "2026-03-04")
            .ClockAsOf("2026-06-01").State.ShouldBe(ClockState.Met);

    [Fact]
    public void AStopInTheMinuteOfTheTrigger_BelongsToWhatWasBefore() =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").DueAfter(1, DueUnit.Weeks).StoppedBy("PlacementEnded"))
            .Then("PlacementEnded", "2026-03-02T10:00").Then("PlacementStarted", "2026-03-02T10:00")
            .ClockAsOf("2026-03-03").State.ShouldBe(ClockState.Running);

    [Fact]
    public void WhatWasOnFile_CountsWhereTheStandardSaysSo()
    {
        var clock = TestCase.Of(PlacementRecord).Then("PlacementInformationRecordCompleted", "2026-02-27").Then("PlacementStarted", "2026-03-02")
            .ClockAsOf("2026-03-03");

        (clock.State, clock.SatisfiedBy).ShouldBe((ClockState.Met, "e1"));
    }

    [Fact]
    public void TheRecordOfOnePlacement_DoesNotDischargeTheNext() =>
        TestCase.Of(PlacementRecord)
            .Then("PlacementStarted", "2026-03-02").Then("PlacementInformationRecordCompleted", "2026-03-04").Then("PlacementStarted", "2026-06-01")
            .AsOf("2026-06-02").Select(clock => clock.State).ShouldBe([ClockState.Met, ClockState.Running]);

    [Fact]
    public void TheRecordPreparedForTheNextPlacement_DischargesIt() =>
        TestCase.Of(PlacementRecord)
            .Then("PlacementStarted", "2026-03-02").Then("PlacementInformationRecordCompleted", "2026-03-04")
            .Then("PlacementInformationRecordCompleted", "2026-05-29").Then("PlacementStarted", "2026-06-01")
            .AsOf("2026-06-02").Select(clock => clock.SatisfiedBy).ShouldBe(["e2", "e3"]);

    [Theory]
    [InlineData("2026-01-02", ClockState.Met)]
    [InlineData("2025-11-28", ClockState.Running)]
    public void WhatWasOnFile_MayBeOnlySoOld(string assessed, ClockState state) =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "HealthAssessmentCompleted").DueAfter(20, DueUnit.WorkingDays) with
        {
            PriorCounts = true,
            PriorWithin = new Interval(3, DueUnit.Months),
        })
            .Then("HealthAssessmentCompleted", assessed).Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-03").State.ShouldBe(state);

    [Theory]
    [InlineData("ChildSeen", ClockState.Met)]
    [InlineData("CaseClosed", ClockState.DueSoon)]
    public void AnAllocation_StandsUntilTheCaseIsClosed(string between, ClockState state) =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "CaseAllocated").DueAfter(0, DueUnit.Hours) with { PriorCounts = true, PriorEnds = ["CaseClosed"] })
            .Then("CaseAllocated", "2025-01-06").Then(between, "2025-06-02").Then("ChildBecameLookedAfter", "2026-03-02T09:00")
            .ClockAsOf("2026-03-02T09:30").State.ShouldBe(state);

    [Fact]
    public void AServiceManagersReview_AnswersOnlyTheStandardItNames()
    {
        var nine = CreateStandard("PlanAgreed", "ServiceManagerReviewHeld").Named("nine").DueAfter(9, DueUnit.Months);
        var twelve = CreateStandard("PlanAgreed", "ServiceManagerReviewHeld").Named("twelve").DueAfter(12, DueUnit.Months);

        TestCase.Of(nine, twelve)
            .Then("PlanAgreed", "2026-03-02").Then("ServiceManagerReviewHeld", "2026-11-02", x => x with { AnswersStandard = "twelve" })
            .AsOf("2026-11-03").Select(clock => (clock.Standard.Id, clock.SatisfiedBy)).ShouldBe([("nine", null), ("twelve", "e2")]);
    }

    [Fact]
    public void AServiceManagersReview_ThatNamesNone_AnswersNone() =>
        TestCase.Of(CreateStandard("PlanAgreed", "ServiceManagerReviewHeld").DueAfter(9, DueUnit.Months))
            .Then("PlanAgreed", "2026-03-02").Then("ServiceManagerReviewHeld", "2026-11-02")
            .ClockAsOf("2026-11-03").SatisfiedBy.ShouldBeNull();
}
