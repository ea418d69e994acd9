using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>What was known when, and corrections: "late recording", "superseded events", settled reading 21.</summary>
public sealed class AsOfTests
{
    private static readonly Standard Rule = CreateStandard("ReferralReceived", "AssessmentSignedOff").DueAfter(5, DueUnit.WorkingDays);

    [Fact]
    public void AnEventRecordedLate_CountsByWhenItHappened() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", "2026-03-09T12:00", x => x with { RecordedAt = TestCase.London("2026-03-20T09:00") })
            .ClockAsOf("2026-03-21").State.ShouldBe(ClockState.Met);

    [Fact]
    public void AnEventNotYetRecorded_IsNotKnown() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", "2026-03-09T12:00", x => x with { RecordedAt = TestCase.London("2026-03-20T09:00") })
            .ClockAsOf("2026-03-19").State.ShouldBe(ClockState.Breached);

    [Fact]
    public void AnEventStillToCome_HasNotHappened() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", "2026-03-20", x => x with { RecordedAt = TestCase.London("2026-03-03T09:00") })
            .ClockAsOf("2026-03-05").SatisfiedBy.ShouldBeNull();

    [Fact]
    public void ATriggerNotYetRecorded_StartsNothing() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").AsOf("2026-03-01").ShouldBeEmpty();

    [Fact]
    public void ACorrectedEvent_DoesNotCountAndTheCorrectionDoes()
    {
        var clock = TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02")
            .Then("ReferralReceived", "2026-02-27", x => x with { Supersedes = "e1", RecordedAt = TestCase.London("2026-03-04T09:00") })
            .ClockAsOf("2026-03-05");

        (clock.TriggerId, clock.Due.ToString()).ShouldBe(("e2", "2026-03-06"));
    }

    [Fact]
    public void ACorrection_IsNotKnownBeforeItIsRecorded() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02")
            .Then("ReferralReceived", "2026-02-27", x => x with { Supersedes = "e1", RecordedAt = TestCase.London("2026-03-04T09:00") })
            .ClockAsOf("2026-03-03").TriggerId.ShouldBe("e1");

    [Fact]
    public void ACorrection_MayChangeTheType() =>
        TestCase.Of(Rule).Then("ReferralReceived", "2026-03-02").Then("ContactReceived", "2026-03-02T09:01", x => x with { Supersedes = "e1" })
            .AsOf("2026-03-05").ShouldBeEmpty();

    [Fact]
    public void AWithdrawal_TakesBackWithoutReplacing() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", "2026-03-03")
            .Then("AssessmentSignedOff", "2026-03-04", x => x with { Supersedes = "e2", IsWithdrawn = true })
            .ClockAsOf("2026-03-05").SatisfiedBy.ShouldBeNull();

    [Fact]
    public void ACorrectionOfACorrection_IsWhatCounts() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02").Then("ReferralReceived", "2026-03-03", x => x with { Supersedes = "e1" })
            .Then("ReferralReceived", "2026-03-04", x => x with { Supersedes = "e2" })
            .ClockAsOf("2026-03-05").TriggerId.ShouldBe("e3");

    [Fact]
    public void TwoCorrectionsOfOneEvent_TheLaterRecordedCounts() =>
        TestCase.Of(Rule)
            .Then("ReferralReceived", "2026-03-02")
            .Then("ReferralReceived", "2026-02-26", x => x with { Supersedes = "e1", RecordedAt = TestCase.London("2026-03-05T09:00") })
            .Then("ReferralReceived", "2026-02-27", x => x with { Supersedes = "e1", RecordedAt = TestCase.London("2026-03-04T09:00") })
            .ClockAsOf("2026-03-06").TriggerId.ShouldBe("e2");

    [Fact]
    public void FactsOfACorrectedEvent_DoNotHold() =>
        TestCase.Of(Rule.If("plan.type == 'cp'"))
            .Then("ReferralReceived", "2026-03-02", ("plan.type", "cp")).Then("ReferralReceived", "2026-03-02T09:00", x => x with { Supersedes = "e1" })
            .AsOf("2026-03-05").ShouldBeEmpty();

    [Fact]
    public void TheEntryInForce_IsTheOneOnTheDateTheClockStarted()
    {
        var tighter = Rule.DueAfter(3, DueUnit.WorkingDays) with { From = new DateOnly(2026, 4, 1) };

        TestCase.Of(Rule, tighter).Then("ReferralReceived", "2026-03-31").Then("ReferralReceived", "2026-04-01")
            .AsOf("2026-04-01T12:00").Select(clock => (clock.TriggerId, clock.Due.ToString())).ShouldBe([("e2", "2026-04-08"), ("e1", "2026-04-09")]);
    }

    [Fact]
    public void AnOccurrence_IsJudgedByTheEntryInForceWhenItStarted()
    {
        var monthly = CreateStandard("CaseAllocated", "ChildSeen").EveryGap(1, DueUnit.Months);
        var fortnightly = monthly.EveryGap(2, DueUnit.Weeks) with { From = new DateOnly(2026, 4, 1) };

        TestCase.Of(monthly, fortnightly).Then("CaseAllocated", "2026-03-02").Then("ChildSeen", "2026-04-02")
            .AsOf("2026-04-03").Select(clock => clock.Due.ToString()).ShouldBe(["2026-04-02", "2026-04-16"]);
    }

    [Fact]
    public void BeforeTheFirstEntry_ThereIsNoClock() =>
        TestCase.Of(Rule with { From = new DateOnly(2026, 4, 1) }).Then("ReferralReceived", "2026-03-31").AsOf("2026-04-02").ShouldBeEmpty();
}
