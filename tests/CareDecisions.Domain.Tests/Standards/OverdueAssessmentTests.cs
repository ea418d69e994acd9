using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>AssessmentOverdue: settled reading 4.</summary>
public sealed class OverdueAssessmentTests
{
    private static readonly Standard Reason =
        CreateStandard("AssessmentOverdue", "DelayReasonRecorded").DueAfter(0, DueUnit.Hours).If("assessment.overdue");

    [Fact]
    public void ATimeframeThatPasses_IsOverdueInTheFirstMinuteAfter()
    {
        var clock = TestCase.Of(Reason).Then("ReferralReceived", "2026-03-02").ClockAsOf("2026-03-24T00:00");

        (clock.TriggerId, clock.TriggeredAt, clock.Due.ToString())
            .ShouldBe(("AssessmentOverdue:e1", TestCase.London("2026-03-24T00:00"), "2026-03-24T01:00:00+00:00"));
    }

    [Fact]
    public void OnTheLastDayOfTheTimeframe_ItIsNotOverdue() =>
        TestCase.Of(Reason).Then("ReferralReceived", "2026-03-02").AsOf("2026-03-23T23:59").ShouldBeEmpty();

    [Theory]
    [InlineData("2026-03-23T23:59", 0)]
    [InlineData("2026-03-24T08:00", 1)]
    public void ACompletedAssessment_IsOverdueOnlyIfCompletedTooLate(string signedOff, int clocks) =>
        TestCase.Of(Reason).Then("ReferralReceived", "2026-03-02").Then("AssessmentSignedOff", signedOff).AsOf("2026-04-24").Count.ShouldBe(clocks);

    [Fact]
    public void AClosedCase_IsNotOverdue() =>
        TestCase.Of(Reason).Then("ReferralReceived", "2026-03-02").Then("CaseClosed", "2026-03-10").AsOf("2026-04-24").ShouldBeEmpty();

    [Theory]
    [InlineData("2026-04-07T12:00", 0)]
    [InlineData("2026-04-09T12:00", 1)]
    public void ALongerTimeframeSetInTime_HasItsOwnDay(string asOf, int clocks) =>
        TestCase.Of(Reason).Then("ReferralReceived", "2026-03-02").Then("AssessmentTimeframeSet", "2026-03-10", ("assessment.timeframeDays", 25))
            .AsOf(asOf).Count.ShouldBe(clocks);

    [Fact]
    public void ATimeframeSetAfterTheFirstHadPassed_CanPassAgain() =>
        TestCase.Of(Reason).Then("ReferralReceived", "2026-03-02").Then("AssessmentTimeframeSet", "2026-03-30", ("assessment.timeframeDays", 45))
            .AsOf("2026-05-08T12:00").Select(clock => clock.TriggeredAt.Day).ShouldBe([24, 8]);

    [Fact]
    public void AFactSupplied_WinsOverTheComputedOne() =>
        TestCase.Of(Reason).Given("assessment.overdue", false).Then("ReferralReceived", "2026-03-02").AsOf("2026-03-25").ShouldBeEmpty();

    [Fact]
    public void AReferralOutsideTheHolidayData_IsReportedForTheStandardsThatNeedIt() =>
        TestCase.Of(Reason).Then("ReferralReceived", "2013-03-04").SheetAsOf("2026-03-24").Uncountable.ShouldHaveSingleItem()
            .TriggerId.ShouldBe("e1");
}
