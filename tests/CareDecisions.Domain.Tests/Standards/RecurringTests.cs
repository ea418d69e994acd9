using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>deadlines-contract.md, "recurring"; settled readings 13, 18 and 19.</summary>
public sealed class RecurringTests
{
    private static readonly Standard FourWeekly =
        CreateStandard("PlanAgreed", "VisitMade").EveryGap(4, DueUnit.Weeks).StoppedBy("PlanClosed");

    [Fact]
    public void FirstOccurrence_CountsFromTheTrigger() =>
        TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBe("2026-03-30", ClockState.Running);

    [Fact]
    public void NextOccurrence_CountsFromTheVisitThatWasMade()
    {
        var told = TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-03-20");

        told.Occurrence(1, "2026-03-21").ShouldBe("2026-03-30", ClockState.Met);
        told.Occurrence(2, "2026-03-21").ShouldBe("2026-04-17", ClockState.Running);
    }

    [Fact]
    public void ALateVisit_ClosesItsOccurrenceAsLateAndTheNextCountsFromIt()
    {
        var told = TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-04-10");

        told.Occurrence(1, "2026-04-11").ShouldBe("2026-03-30", ClockState.Late);
        told.Occurrence(2, "2026-04-11").ShouldBe("2026-05-08", ClockState.Running);
    }

    [Fact]
    public void EachOccurrence_KeepsTheTriggerOfItsChain() =>
        TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-03-20").Then("VisitMade", "2026-04-01")
            .AsOf("2026-04-02").Select(clock => (clock.TriggerId, clock.Occurrence)).ShouldBe([("e1", 1), ("e1", 2), ("e1", 3)]);

    [Fact]
    public void TwoTriggers_AreTwoChains() =>
        TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02").Then("PlanAgreed", "2026-03-09")
            .AsOf("2026-03-10").Select(clock => (clock.TriggerId, clock.Due.ToString())).ShouldBe([("e1", "2026-03-30"), ("e2", "2026-04-06")]);

    [Fact]
    public void AStop_EndsTheChain() =>
        TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-03-20").Then("PlanClosed", "2026-04-01").Then("VisitMade", "2026-04-02")
            .AsOf("2026-06-01").Select(clock => clock.State).ShouldBe([ClockState.Met, ClockState.Cancelled]);

    [Fact]
    public void AVisitAtTheVeryStop_StartsNoNewOccurrence() =>
        TestCase.Of(FourWeekly).Then("PlanAgreed", "2026-03-02").Then("VisitMade", "2026-03-20T10:00").Then("PlanClosed", "2026-03-20T10:00")
            .ClockAsOf("2026-06-01").State.ShouldBe(ClockState.Met);

    [Fact]
    public void ARuleStartedAndMetByTheSameEvent_IsOneChainFromTheFirst() =>
        TestCase.Of(CreateStandard("CoreGroupHeld", "CoreGroupHeld").EveryGap(4, DueUnit.Weeks).StoppedBy("ChildProtectionPlanEnded"))
            .Then("CoreGroupHeld", "2026-03-02").Then("CoreGroupHeld", "2026-03-25").Then("CoreGroupHeld", "2026-04-29")
            .AsOf("2026-05-01").Select(clock => (clock.TriggerId, clock.Occurrence, clock.Due.ToString(), clock.State)).ShouldBe(
            [
                ("e1", 1, "2026-03-30", ClockState.Met),
                ("e1", 2, "2026-04-22", ClockState.Late),
                ("e1", 3, "2026-05-27", ClockState.Running),
            ]);

    [Fact]
    public void ARuleStartedAndMetByTheSameEvent_StartsAgainAfterAStop() =>
        TestCase.Of(CreateStandard("CoreGroupHeld", "CoreGroupHeld").EveryGap(4, DueUnit.Weeks).StoppedBy("ChildProtectionPlanEnded"))
            .Then("CoreGroupHeld", "2026-03-02").Then("ChildProtectionPlanEnded", "2026-03-10").Then("CoreGroupHeld", "2026-09-01")
            .AsOf("2026-09-02").Select(clock => (clock.TriggerId, clock.State)).ShouldBe([("e1", ClockState.Cancelled), ("e3", ClockState.Running)]);

    [Fact]
    public void AnIntervalHeldByAFact_IsReadFromIt() =>
        TestCase.Of(CreateStandard("PlanAgreed", "VisitMade").EveryAsHeldBy("plan.minimumVisitInterval"))
            .Given("plan.minimumVisitInterval", new Interval(2, DueUnit.Weeks)).Then("PlanAgreed", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBeDue("2026-03-16");

    [Fact]
    public void AnIntervalHeldByAFactThatIsNotSet_RunsWithoutADate() =>
        TestCase.Of(CreateStandard("PlanAgreed", "VisitMade").EveryAsHeldBy("plan.minimumVisitInterval")).Then("PlanAgreed", "2026-03-02")
            .ClockAsOf("2027-03-03").ShouldBe("", ClockState.Running);

    [Fact]
    public void AFirstDateWithAnIntervalThatIsNotSet_IsOneClockForEachTrigger() =>
        TestCase.Of(CreateStandard("ShiftChanged", "HandoverHeld").DueAfter(0, DueUnit.Hours).EveryAsHeldBy("home.shiftPattern"))
            .Then("ShiftChanged", "2026-03-02T08:00").Then("HandoverHeld", "2026-03-02T08:20").Then("ShiftChanged", "2026-03-02T20:00")
            .AsOf("2026-03-02T20:30").Select(clock => (clock.TriggerId, clock.State)).ShouldBe([("e1", ClockState.Met), ("e3", ClockState.DueSoon)]);

    [Fact]
    public void ByCalendarMonth_IsDueOnTheLastDayOfTheMonth()
    {
        var monthly = CreateStandard("FosterCarerApproved", "SupervisoryVisitMade") with
        {
            Kind = StandardKind.Recurring,
            Every = new Every(new Interval(1, DueUnit.Months), null) { ByCalendarMonth = true },
        };
        var told = TestCase.Of(monthly).Then("FosterCarerApproved", "2026-01-10").Then("SupervisoryVisitMade", "2026-02-03");

        told.Occurrence(1, "2026-03-01").ShouldBe("2026-02-28", ClockState.Met);
        told.Occurrence(2, "2026-03-01").ShouldBe("2026-03-31", ClockState.Running);
    }

    [Fact]
    public void MonthlyOccurrences_CountFromEachAnchor() =>
        TestCase.Of(CreateStandard("CaseAllocated", "ChildSeen").EveryGap(1, DueUnit.Months))
            .Then("CaseAllocated", "2026-01-31").Then("ChildSeen", "2026-02-28")
            .AsOf("2026-03-01").Select(clock => clock.Due.ToString()).ShouldBe(["2026-02-28", "2026-03-28"]);
}
