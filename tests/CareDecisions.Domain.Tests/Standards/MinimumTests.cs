using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Counts to be reached: settled reading 14.</summary>
public sealed class MinimumTests
{
    private static readonly Standard TwoAYear = CreateStandard("FosterCarerApproved", "SupervisoryVisitMade")
        .OfKind(StandardKind.MinimumFrequency).StoppedBy("FosterCarerApprovalEnded")
        with
    { Minimum = new MinimumCount(2, new Interval(1, DueUnit.Years), null) };

    private static readonly Standard OncePerCycle = CreateStandard("LookedAfterReviewHeld", "SupervisedFamilyTimeObserved")
        .OfKind(StandardKind.MinimumFrequency) with
    { Minimum = new MinimumCount(1, null, "LookedAfterReviewHeld") };

    [Fact]
    public void AWindow_IsDueOnTheDayByWhichTheCountMustBeReached() =>
        TestCase.Of(TwoAYear).Then("FosterCarerApproved", "2025-03-03").Then("SupervisoryVisitMade", "2025-06-02")
            .ClockAsOf("2025-07-01").ShouldBe("2026-03-03", ClockState.Running);

    [Fact]
    public void AWindow_IsMetByTheEventThatReachesTheCount() =>
        TestCase.Of(TwoAYear)
            .Then("FosterCarerApproved", "2025-03-03").Then("SupervisoryVisitMade", "2025-06-02").Then("SupervisoryVisitMade", "2026-03-03")
            .Occurrence(1, "2026-03-04").SatisfiedBy.ShouldBe("e3");

    [Fact]
    public void AWindowThatIsOverAndNotFull_StaysBreachedAndTheNextCountsItsOwn()
    {
        var told = TestCase.Of(TwoAYear)
            .Then("FosterCarerApproved", "2025-03-03").Then("SupervisoryVisitMade", "2025-06-02")
            .Then("SupervisoryVisitMade", "2026-03-04").Then("SupervisoryVisitMade", "2026-04-01");

        told.Occurrence(1, "2026-04-02").ShouldBe("2026-03-03", ClockState.Breached);
        told.Occurrence(2, "2026-04-02").ShouldBe("2027-03-03", ClockState.Met);
    }

    [Fact]
    public void TheNextWindow_CountsFromTheEndOfTheLast() =>
        TestCase.Of(TwoAYear)
            .Then("FosterCarerApproved", "2025-03-03").Then("SupervisoryVisitMade", "2025-06-02").Then("SupervisoryVisitMade", "2025-09-01")
            .AsOf("2025-10-01").Select(clock => clock.Due.ToString()).ShouldBe(["2026-03-03", "2027-03-03"]);

    [Fact]
    public void AStop_CancelsTheOpenWindow() =>
        TestCase.Of(TwoAYear).Then("FosterCarerApproved", "2025-03-03").Then("FosterCarerApprovalEnded", "2025-09-01")
            .ClockAsOf("2026-10-01").State.ShouldBe(ClockState.Cancelled);

    [Fact]
    public void ACycle_WithoutADateForTheNextMeeting_Waits() =>
        TestCase.Of(OncePerCycle).Then("LookedAfterReviewHeld", "2026-03-02").ClockAsOf("2026-03-03").ShouldBe("", ClockState.Waiting);

    [Fact]
    public void ACycle_ClosesWithTheNextMeetingArranged() =>
        TestCase.Of(OncePerCycle).Then("LookedAfterReviewHeld", "2026-03-02").Arranged("LookedAfterReviewArranged", "2026-03-03", "2026-09-01T14:00")
            .ClockAsOf("2026-03-04").ShouldBe("2026-09-01", ClockState.Running);

    [Fact]
    public void ACycle_ThatClosedWithoutTheCount_IsBreached() =>
        TestCase.Of(OncePerCycle).Then("LookedAfterReviewHeld", "2026-03-02").Then("LookedAfterReviewHeld", "2026-09-01").Then("SupervisedFamilyTimeObserved", "2026-09-02")
            .AsOf("2026-09-03").Select(clock => (clock.TriggerId, clock.State)).ShouldBe([("e1", ClockState.Breached), ("e2", ClockState.Met)]);

    [Fact]
    public void WindowsOfNoLength_AreRefusedWhenTheEngineIsBuilt() =>
        Should.Throw<ArgumentException>(() => new DeadlineEngine(CreatePack([TwoAYear with { Minimum = new MinimumCount(2, new Interval(0, DueUnit.Years), null) }])))
            .Message.ShouldStartWith("test.rule counts in windows of no length.");
}
