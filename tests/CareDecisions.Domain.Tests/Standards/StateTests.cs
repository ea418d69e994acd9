using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>States and the warning window: deadlines-contract.md, "states", settled readings 7 and 16.</summary>
public sealed class StateTests
{
    [Theory]
    [InlineData("2026-03-02T12:00", ClockState.Running)]
    [InlineData("2026-03-18T23:59", ClockState.Running)]
    [InlineData("2026-03-19T00:00", ClockState.DueSoon)]
    [InlineData("2026-03-23T23:59", ClockState.DueSoon)]
    [InlineData("2026-03-24T00:00", ClockState.Breached)]
    public void AnOpenClock_PassesFromRunningToDueSoonToBreached(string asOf, ClockState state) =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(15, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-03-02")
            .ClockAsOf(asOf).State.ShouldBe(state);

    [Theory]
    [InlineData("2026-03-05T23:59", ClockState.Running)]
    [InlineData("2026-03-06T00:00", ClockState.DueSoon)]
    public void TheWarning_IsAtLeastOneWorkingDay(string asOf, ClockState state) =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(5, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-03-02")
            .ClockAsOf(asOf).State.ShouldBe(state);

    [Fact]
    public void TheWarning_OverEaster_StartsOnTheWorkingDayBefore() =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(5, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-03-30")
            .ClockAsOf("2026-03-31").WarnFrom.ShouldBe(TestCase.London("2026-04-07T00:00"));

    [Fact]
    public void TheWarning_OfAFewHours_StartsWithTheClock() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(2, DueUnit.Hours)).Then("ReferralReceived", "2026-03-02T10:15")
            .ClockAsOf("2026-03-02T10:20").State.ShouldBe(ClockState.DueSoon);

    [Fact]
    public void TheWarning_MayBeTheStandardsOwn() =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(6, DueUnit.Months) with { Warning = new Interval(28, DueUnit.CalendarDays) })
            .Then("ReferralReceived", "2026-03-02")
            .ClockAsOf("2026-03-03").WarnFrom.ShouldBe(TestCase.London("2026-08-05T00:00"));

    [Theory]
    [InlineData(Strength.Optional, ClockState.Cancelled)]
    [InlineData(Strength.BestPractice, ClockState.Breached)]
    [InlineData(Strength.Should, ClockState.Breached)]
    [InlineData(Strength.Required, ClockState.Breached)]
    public void PastItsDate_OnlyAnOptionalRuleIsCancelled(Strength strength, ClockState state) =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(5, DueUnit.WorkingDays) with { Strength = strength })
            .Then("ReferralReceived", "2026-03-02")
            .ClockAsOf("2026-03-10").State.ShouldBe(state);

    [Theory]
    [InlineData("2026-03-02T09:30", ClockState.Running)]
    [InlineData("2026-03-03T09:00", ClockState.Running)]
    [InlineData("2026-03-09T09:00", ClockState.DueSoon)]
    [InlineData("2026-03-10T09:00", ClockState.Breached)]
    public void ATargetWithADefault_IsBreachedOnlyAfterTheDefault(string asOf, ClockState state) =>
        TestCase.Of(CreateStandard("VisitRequested", "VisitMade").DueAfter(0, DueUnit.Hours).DefaultAfter(5, DueUnit.WorkingDays))
            .Then("VisitRequested", "2026-03-02T09:00")
            .ClockAsOf(asOf).ShouldBe("2026-03-02T10:00:00+00:00", state);

    [Theory]
    [InlineData("2026-03-09", ClockState.Met)]
    [InlineData("2026-03-10", ClockState.Late)]
    public void ATargetWithADefault_IsLateOnlyAfterTheDefault(string done, ClockState state) =>
        TestCase.Of(CreateStandard("VisitRequested", "VisitMade").DueAfter(0, DueUnit.Hours).DefaultAfter(5, DueUnit.WorkingDays))
            .Then("VisitRequested", "2026-03-02").Then("VisitMade", done)
            .ClockAsOf("2026-04-10").State.ShouldBe(state);

    [Fact]
    public void ADefaultAlone_IsTheDueDateAndSaysSo()
    {
        var told = TestCase.Of(CreateStandard("VisitRequested", "VisitMade").DefaultAfter(5, DueUnit.WorkingDays)).Then("VisitRequested", "2026-03-02");

        told.ClockAsOf("2026-03-03").ShouldBeDue("2026-03-09");
        told.WhyAsOf("2026-03-03").IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void ATargetThatIsNotKnownYet_LeavesTheDefault() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "PlanAgreed").Before("SecondLookedAfterReviewHeld").DefaultAfter(4, DueUnit.Months))
            .Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBe("2026-07-02", ClockState.Running);

    [Fact]
    public void Clocks_AreOrderedByDueWithADateAsTheEndOfItsDayAndNoneLast() =>
        TestCase.Of(
                CreateStandard("ReferralReceived", "ChildSeen").Named("none"),
                CreateStandard("ReferralReceived", "ChildSeen").Named("date").DueAfter(1, DueUnit.CalendarDays),
                CreateStandard("ReferralReceived", "ChildSeen").Named("hour").DueAfter(24, DueUnit.Hours),
                CreateStandard("ReferralReceived", "ChildSeen").Named("again").DueAfter(1, DueUnit.CalendarDays))
            .Then("ReferralReceived", "2026-03-02")
            .AsOf("2026-03-02T09:30").Select(clock => clock.Standard.Id).ShouldBe(["hour", "again", "date", "none"]);
}
