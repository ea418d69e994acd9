using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Reviews raised by a length of time or a count: settled reading 6.</summary>
public sealed class ThresholdTests
{
    private static readonly Standard Threshold =
        CreateStandard("ChildProtectionPlanStarted", "FormalStrategyMeetingHeld").OfKind(StandardKind.ThresholdReview);

    [Fact]
    public void Raised_OnTheDateAndToBeFinishedInTenWorkingDays()
    {
        var clock = TestCase.Of(Threshold.DueAfter(15, DueUnit.Months)).Then("ChildProtectionPlanStarted", "2025-01-06").ClockAsOf("2025-01-07");

        (clock.RaisedOn, clock.Due.ToString()).ShouldBe((new DateOnly(2026, 4, 6), "2026-04-20"));
    }

    [Fact]
    public void Raised_TheDayAfterForMoreThan() =>
        TestCase.Of(Threshold.DueAfter(9, DueUnit.Months) with { RaisedDayAfter = true, CompleteWithin = new Interval(20, DueUnit.WorkingDays) })
            .Then("ChildProtectionPlanStarted", "2026-03-02")
            .ClockAsOf("2026-03-03").ShouldBeDue("2027-01-05");

    [Fact]
    public void Raised_WithoutALength_OnTheTriggersDate() =>
        TestCase.Of(Threshold).Then("ChildProtectionPlanStarted", "2026-03-02").ClockAsOf("2026-03-03").ShouldBeDue("2026-03-16");

    [Fact]
    public void Raised_AtOnce_StillHasTimeToFinish() =>
        TestCase.Of(Threshold.DueAfter(0, DueUnit.Hours)).Then("ChildProtectionPlanStarted", "2026-03-02").ClockAsOf("2026-03-03").ShouldBeDue("2026-03-16");

    [Fact]
    public void ADefaultAlone_StandsAsItIs() =>
        TestCase.Of(Threshold.DefaultAfter(30, DueUnit.WorkingDays)).Then("ChildProtectionPlanStarted", "2026-03-02").ClockAsOf("2026-03-03").ShouldBeDue("2026-04-15");

    [Fact]
    public void AGate_SaysByWhenItself() =>
        TestCase.Of(Threshold.Before("ChildProtectionPlanEnded")).Then("ChildProtectionPlanStarted", "2026-03-02").Then("ChildProtectionPlanEnded", "2026-03-20T12:00")
            .ClockAsOf("2026-03-21").ShouldBe("2026-03-20T12:00:00+00:00", ClockState.Breached);

    [Fact]
    public void AReviewHeldBeforeItIsRaised_Counts() =>
        TestCase.Of(Threshold.DueAfter(12, DueUnit.Months)).Then("ChildProtectionPlanStarted", "2026-03-02").Then("FormalStrategyMeetingHeld", "2026-09-01")
            .ClockAsOf("2026-09-02").State.ShouldBe(ClockState.Met);

    [Theory]
    [InlineData("2026-12-02T12:00", ClockState.Running)]
    [InlineData("2026-12-15T12:00", ClockState.DueSoon)]
    public void TheWarning_CountsFromTheDayItIsRaised(string asOf, ClockState state) =>
        TestCase.Of(Threshold.DueAfter(9, DueUnit.Months)).Then("ChildProtectionPlanStarted", "2026-03-02")
            .ClockAsOf(asOf).ShouldBe("2026-12-16", state);

    [Theory]
    [InlineData("2026-12-05", ClockState.Running)]
    [InlineData("2026-12-07", ClockState.Met)]
    public void AReportMadeBeforeItIsRaised_DoesNotCountWhereTheStandardSaysSo(string made, ClockState state)
    {
        var rule = CreateStandard("ChildPlacedForAdoption", "AdoptionExceptionReportMade").InPhases(
            new Phase { Name = "first", FirstOccurrence = 1, LastOccurrence = 1, Due = new Due(40, DueUnit.Weeks, DueDirection.After, "ChildPlacedForAdoption") },
            new Phase { Name = "repeat", FirstOccurrence = 2, Every = new Every(new Interval(3, DueUnit.Months), null) });

        TestCase.Of(rule.OfKind(StandardKind.ThresholdReview) with { OnlyOnceRaised = true })
            .Then("ChildPlacedForAdoption", "2026-03-02").Then("AdoptionExceptionReportMade", made)
            .Occurrence(1, "2026-12-07T12:00").ShouldBe("2026-12-21", state);
    }
}
