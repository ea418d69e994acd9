using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>deadlines-contract.md, "Dates", "working_days" and "months/years".</summary>
public sealed class DatesTests
{
    [Theory]
    [InlineData("2026-03-02", 5, DueUnit.WorkingDays, "2026-03-09")]
    [InlineData("2026-03-02", 45, DueUnit.WorkingDays, "2026-05-07")]
    [InlineData("2026-04-02", 1, DueUnit.WorkingDays, "2026-04-07")]
    [InlineData("2026-12-24", 2, DueUnit.WorkingDays, "2026-12-30")]
    [InlineData("2026-03-07", 1, DueUnit.WorkingDays, "2026-03-09")]
    [InlineData("2026-03-02", 28, DueUnit.CalendarDays, "2026-03-30")]
    [InlineData("2026-03-02", 0, DueUnit.CalendarDays, "2026-03-02")]
    [InlineData("2026-04-02", 1, DueUnit.Weeks, "2026-04-09")]
    [InlineData("2026-01-31", 1, DueUnit.Months, "2026-02-28")]
    [InlineData("2028-01-31", 1, DueUnit.Months, "2028-02-29")]
    [InlineData("2026-01-31", 2, DueUnit.Months, "2026-03-31")]
    [InlineData("2028-02-29", 1, DueUnit.Years, "2029-02-28")]
    [InlineData("2026-05-31", 9, DueUnit.Months, "2027-02-28")]
    public void Due_CountedFromTheTrigger_StartsTheDayAfter(string trigger, int amount, DueUnit unit, string due) =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(amount, unit))
            .Then("ReferralReceived", trigger)
            .ClockAsOf(trigger).ShouldBeDue(due);

    [Fact]
    public void Due_FromAnEveningEventInSummer_CountsFromTheLondonDate() =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(1, DueUnit.WorkingDays))
            .Then("ReferralReceived", "2026-07-01T00:30")
            .ClockAsOf("2026-07-01T01:00").ShouldBeDue("2026-07-02");

    [Theory]
    [InlineData("2026-03-09T23:59", ClockState.Met)]
    [InlineData("2026-03-10T00:00", ClockState.Late)]
    public void Due_OnADate_IsMetUntilTheDayEnds(string done, ClockState state) =>
        TestCase.Of(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(5, DueUnit.WorkingDays))
            .Then("ReferralReceived", "2026-03-02").Then("AssessmentCompleted", done)
            .ClockAsOf("2026-03-20").State.ShouldBe(state);

    [Theory]
    [InlineData("2026-03-03T10:15:59", ClockState.Met)]
    [InlineData("2026-03-03T10:16", ClockState.Late)]
    public void Due_AtAnHour_IsMetUntilThatMinuteEnds(string done, ClockState state) =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(24, DueUnit.Hours))
            .Then("ReferralReceived", "2026-03-02T10:15").Then("ReferralFinalised", done)
            .ClockAsOf("2026-03-20").State.ShouldBe(state);

    [Theory]
    [InlineData("2026-03-28T12:00", "2026-03-29T13:00:00+01:00")]
    [InlineData("2026-10-24T12:00", "2026-10-25T11:00:00+00:00")]
    public void Hours_AcrossAChangeOfClocks_AreElapsedHours(string trigger, string due) =>
        TestCase.Of(CreateStandard("ContactReceived", "StrategyMeetingHeld").DueAfter(24, DueUnit.Hours))
            .Then("ContactReceived", trigger)
            .ClockAsOf(trigger).ShouldBeDue(due);

    [Theory]
    [InlineData("2026-03-06T16:30", "2026-03-09T16:30:00+00:00")]
    [InlineData("2026-04-02T10:15", "2026-04-07T10:15:00+01:00")]
    [InlineData("2026-03-28T12:00", "2026-03-30T13:00:00+01:00")]
    [InlineData("2026-03-08T10:00", "2026-03-09T10:00:00+00:00")]
    [InlineData("2026-12-24T09:00", "2026-12-29T09:00:00+00:00")]
    public void RollingHours_EndingOnANonWorkingDay_KeepTheWallTimeOnTheNextWorkingDay(string trigger, string due) =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(24, DueUnit.Hours) with { Roll = Roll.NextWorkingDay })
            .Then("ReferralReceived", trigger)
            .ClockAsOf(trigger).ShouldBeDue(due);

    [Fact]
    public void Hours_ThatDoNotRoll_MayEndOnASunday() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(48, DueUnit.Hours) with { Roll = Roll.None })
            .Then("ReferralReceived", "2026-03-06T16:30")
            .ClockAsOf("2026-03-06T16:30").ShouldBeDue("2026-03-08T16:30:00+00:00");

    [Fact]
    public void NoHoursAfter_GiveOneHourOfGrace() =>
        TestCase.Of(CreateStandard("StrategyMeetingHeld", "StrategyRecordCompleted").DueAfter(0, DueUnit.Hours))
            .Then("StrategyMeetingHeld", "2026-03-02T10:15").Then("StrategyRecordCompleted", "2026-03-02T11:15")
            .ClockAsOf("2026-03-02T12:00").ShouldBe("2026-03-02T11:15:00+00:00", ClockState.Met);

    [Theory]
    [InlineData("2026-03-02T11:15", ClockState.DueSoon)]
    [InlineData("2026-03-02T11:16", ClockState.Breached)]
    public void NoHoursAfter_PastTheHour_IsBreached(string asOf, ClockState state) =>
        TestCase.Of(CreateStandard("StrategyMeetingHeld", "StrategyRecordCompleted").DueAfter(0, DueUnit.Hours))
            .Then("StrategyMeetingHeld", "2026-03-02T10:15")
            .ClockAsOf(asOf).State.ShouldBe(state);

    [Fact]
    public void Counting_FromAnEventThatComesLater_WaitsForIt() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "HealthAssessmentCompleted").DueAfter(10, DueUnit.WorkingDays, "PlacementStarted"))
            .Then("ChildBecameLookedAfter", "2026-03-02")
            .ClockAsOf("2026-03-05").State.ShouldBe(ClockState.Waiting);

    [Fact]
    public void Counting_FromTheFirstOfALaterEvent_IgnoresTheSecond() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "HealthAssessmentCompleted").DueAfter(10, DueUnit.WorkingDays, "PlacementStarted"))
            .Then("ChildBecameLookedAfter", "2026-03-02").Then("PlacementStarted", "2026-03-03").Then("PlacementStarted", "2026-03-10")
            .ClockAsOf("2026-03-11").ShouldBeDue("2026-03-17");

    [Fact]
    public void Counting_FromAnEventEarlierTheSameDay_Counts() =>
        TestCase.Of(CreateStandard("ChildBecameLookedAfter", "HealthAssessmentCompleted").DueAfter(10, DueUnit.WorkingDays, "PlacementStarted"))
            .Then("PlacementStarted", "2026-03-02T09:30").Then("ChildBecameLookedAfter", "2026-03-02T12:00")
            .ClockAsOf("2026-03-03").ShouldBeDue("2026-03-16");

    [Fact]
    public void Counting_FromAnEventThatComesBefore_TakesTheLatestBefore()
    {
        var rule = CreateStandard("PlacementInformationRecordCompleted", "PlacementInformationRecordDistributed");
        rule = rule with { Due = new Due(5, DueUnit.WorkingDays, DueDirection.After, "PlacementStarted") { FromEarlier = true } };

        TestCase.Of(rule)
            .Then("PlacementStarted", "2026-03-02").Then("PlacementInformationRecordCompleted", "2026-03-04").Then("PlacementStarted", "2026-06-01")
            .ClockAsOf("2026-06-02").ShouldBeDue("2026-03-09");
    }

    [Fact]
    public void ARuleWithoutADate_RunsUntilSatisfiedAndIsNeverBreached() =>
        TestCase.Of(CreateStandard("ContactReceived", "ChildSeen"))
            .Then("ContactReceived", "2020-03-02")
            .ClockAsOf("2026-03-02").ShouldBe("", ClockState.Running);

    [Fact]
    public void ATimeline_OutsideTheHolidayData_IsReportedAndNeverGuessed() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(5, DueUnit.WorkingDays))
            .Then("ReferralReceived", "2035-12-28")
            .SheetAsOf("2035-12-31").Uncountable.ShouldHaveSingleItem()
            .Reason.ShouldBe("2036-01-01 is outside the bank holiday data, which covers 2015 to 2035");

    [Fact]
    public void ACalendarDate_OutsideTheHolidayData_NeedsNone() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(3, DueUnit.Months))
            .Then("ReferralReceived", "2039-12-28")
            .ClockAsOf("2039-12-28").ShouldBeDue("2040-03-28");

    [Fact]
    public void AClockNotAskedFor_OutsideTheHolidayData_IsNoFault() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").DueAfter(5, DueUnit.WorkingDays), CreateStandard("ReferralReceived", "ChildSeen").Named("other"))
            .Then("ReferralReceived", "2012-03-02")
            .SheetAsOf("2026-03-02", "other").Uncountable.ShouldBeEmpty();
}
