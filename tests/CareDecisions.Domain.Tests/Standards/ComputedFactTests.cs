using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Facts and events that the engine works out: settled readings 3, 4 and 12.</summary>
public sealed class ComputedFactTests
{
    [Theory]
    [InlineData("2026-05-03", 7)]
    [InlineData("2026-05-04", 8)]
    public void Age_IsInCompletedYears(string asOf, int age) =>
        Holds($"child.age == {age}", asOf, told => told.Born("2018-05-04"));

    [Theory]
    [InlineData("2027-02-28", 14)]
    [InlineData("2027-03-01", 15)]
    [InlineData("2028-02-29", 16)]
    public void ABirthdayOfTheTwentyNinthOfFebruary_IsKeptOnTheFirstOfMarch(string asOf, int age) =>
        Holds($"child.age == {age}", asOf, told => told.Born("2012-02-29"));

    [Fact]
    public void ASuppliedAge_WinsOverTheDateOfBirth() =>
        Holds("child.age == 12", "2026-05-03", told => told.Born("2018-05-04").Given("child.age", 12));

    [Theory]
    [InlineData("2012-02-29", "2027-03-01")]
    [InlineData("2011-08-14", "2026-08-14")]
    public void AFifteenthBirthday_StartsItsClocks(string born, string due) =>
        TestCase.Of(CreateStandard("PersonTurned15", "PathwayPlanCompleted").DueAfter(0, DueUnit.CalendarDays)).Born(born)
            .ClockAsOf("2027-06-01").ShouldBeDue(due);

    [Theory]
    [InlineData("2012-02-29", "2029-09-01")]
    [InlineData("2010-08-31", "2028-02-29")]
    public void AHalfBirthday_IsSixMonthsFromTheBirthday(string born, string due) =>
        TestCase.Of(CreateStandard("PersonTurned17AndHalf", "PathwayPlanCompleted").DueAfter(0, DueUnit.Hours)).Born(born)
            .ClockAsOf("2029-12-01").ShouldBeDue(due);

    [Theory]
    [InlineData("2026-08-14T23:59", ClockState.Met)]
    [InlineData("2026-08-15T00:00", ClockState.Late)]
    public void NoHoursAfterABirthday_GiveTheWholeDay(string done, ClockState state) =>
        TestCase.Of(CreateStandard("PersonTurned15", "PathwayPlanCompleted").DueAfter(0, DueUnit.Hours)).Born("2011-08-14").Then("PathwayPlanCompleted", done)
            .ClockAsOf("2026-09-01").ShouldBe("2026-08-14", state);

    [Fact]
    public void ABirthdayToCome_StartsNothingYet() =>
        TestCase.Of(CreateStandard("PersonTurned15", "PathwayPlanCompleted")).Born("2011-08-14").AsOf("2026-08-13T23:59").ShouldBeEmpty();

    [Fact]
    public void AChildWithoutADateOfBirth_HasNoBirthdays() =>
        TestCase.Of(CreateStandard("PersonTurned15", "PathwayPlanCompleted")).AsOf("2026-08-13").ShouldBeEmpty();

    [Fact]
    public void AnOldBirthDate_IsNoFault() =>
        TestCase.Of(CreateStandard("PersonTurned18", "PathwayPlanCompleted").DueAfter(6, DueUnit.Months)).Born("1990-02-14")
            .ClockAsOf("2026-08-13").ShouldBeDue("2008-08-14");

    [Theory]
    [InlineData("2027-03-01", 1)]
    [InlineData("2027-03-02", 2)]
    [InlineData("2028-03-02", 3)]
    public void PlacementYear_TurnsOnTheAnniversary(string asOf, int year) =>
        TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").If($"placement.year == {year}")).Then("PlacementStarted", "2026-03-02")
            .AsOf(asOf).Count.ShouldBe(1);

    [Theory]
    [InlineData("LookedAfterReviewArranged", 1, 2)]
    [InlineData("LookedAfterReviewHeld", 1, 2)]
    public void ReviewOrdinal_IsThatOfTheReviewTheEventIsAbout(string trigger, int first, int second)
    {
        var told = TestCase.Of(
                CreateStandard(trigger, "PlanAgreed").Named("one").If($"review.ordinal == {first}"),
                CreateStandard(trigger, "PlanAgreed").Named("two").If($"review.ordinal == {second}"))
            .Then("ChildBecameLookedAfter", "2026-01-05").Then("LookedAfterReviewArranged", "2026-01-06").Then("LookedAfterReviewHeld", "2026-01-30")
            .Then("LookedAfterReviewArranged", "2026-02-02").Then("LookedAfterReviewHeld", "2026-04-20");

        told.AsOf("2026-04-21").Select(clock => (clock.Standard.Id, clock.TriggeredAt.Month)).ShouldBe(
            trigger == "LookedAfterReviewHeld" ? [("one", 1), ("two", 4)] : [("one", 1), ("two", 2)]);
    }

    [Fact]
    public void ReviewOrdinal_StartsAgainWithANewPeriodOfCare() =>
        TestCase.Of(CreateStandard("LookedAfterReviewHeld", "PlanAgreed").If("review.ordinal == 1"))
            .Then("ChildBecameLookedAfter", "2025-01-06").Then("LookedAfterReviewHeld", "2025-01-31").Then("ChildCeasedToBeLookedAfter", "2025-06-02")
            .Then("ChildBecameLookedAfter", "2026-01-05").Then("LookedAfterReviewHeld", "2026-01-30")
            .AsOf("2026-02-01").Count.ShouldBe(2);

    [Fact]
    public void CoreGroupOrdinal_CountsFromThePlan() =>
        TestCase.Of(CreateStandard("CoreGroupHeld", "PlanAgreed").If("coreGroup.ordinal == 1"))
            .Then("ChildProtectionPlanStarted", "2026-03-02").Then("CoreGroupHeld", "2026-03-12").Then("CoreGroupHeld", "2026-04-09")
            .ClockAsOf("2026-04-10").TriggerId.ShouldBe("e2");

    [Fact]
    public void PlanOrdinal_CountsPlansOfTheChildsLife() =>
        TestCase.Of(CreateStandard("ChildProtectionPlanStarted", "PlanAgreed").If("plan.ordinal >= 2"))
            .Then("ChildProtectionPlanStarted", "2020-03-02").Then("ChildProtectionPlanEnded", "2021-03-02").Then("ChildProtectionPlanStarted", "2026-03-02")
            .ClockAsOf("2026-04-10").TriggerId.ShouldBe("e3");

    [Fact]
    public void PlanOrdinal_SuppliedForAPlanElsewhere_Wins() =>
        TestCase.Of(CreateStandard("ChildProtectionPlanStarted", "PlanAgreed").If("plan.ordinal >= 2"))
            .Given("plan.ordinal", 2).Then("ChildProtectionPlanStarted", "2026-03-02")
            .ClockAsOf("2026-04-10").TriggerId.ShouldBe("e1");

    [Theory]
    [InlineData("2025-06-01", 1)]
    [InlineData("2025-05-31", 0)]
    public void Medicals_AreCountedInTheTwelveMonthsBackFromTheLatest(string first, int clocks) =>
        TestCase.Of(CreateStandard("MedicalHeld", "FormalStrategyMeetingHeld").If("child.medicalsInLast12Months >= 3"))
            .Then("MedicalHeld", first).Then("MedicalHeld", "2025-12-01").Then("MedicalHeld", "2026-06-01")
            .AsOf("2026-06-02").Count.ShouldBe(clocks);

    [Theory]
    [InlineData("2026-03-30", 0)]
    [InlineData("2026-03-31", 0)]
    [InlineData("2026-04-01", 1)]
    public void LookedAfterWorkingDays_DoNotCountTheDayOfEntry(string asOf, int clocks) =>
        TestCase.Of(CreateStandard("CeasingToBeLookedAfterProposed", "LookedAfterReviewHeld").If("child.lookedAfterWorkingDays >= 22"))
            .Then("ChildBecameLookedAfter", "2026-03-02").Then("CeasingToBeLookedAfterProposed", "2026-03-20")
            .AsOf(asOf).Count.ShouldBe(clocks);

    [Fact]
    public void LookedAfterWorkingDays_StandStillOnceCareHasEnded() =>
        TestCase.Of(CreateStandard("CeasingToBeLookedAfterProposed", "LookedAfterReviewHeld").Before("ChildCeasedToBeLookedAfter").If("child.lookedAfterWorkingDays >= 20"))
            .Then("ChildBecameLookedAfter", "2026-03-02").Then("CeasingToBeLookedAfterProposed", "2026-03-20").Then("ChildCeasedToBeLookedAfter", "2026-03-27")
            .AsOf("2026-06-01").ShouldBeEmpty();

    [Fact]
    public void CareOlderThanTheHolidayData_StillCounts() =>
        TestCase.Of(CreateStandard("CeasingToBeLookedAfterProposed", "LookedAfterReviewHeld").If("child.lookedAfterWorkingDays >= 20"))
            .Then("ChildBecameLookedAfter", "2013-03-04").Then("CeasingToBeLookedAfterProposed", "2026-03-20")
            .AsOf("2026-03-21").Count.ShouldBe(1);

    [Fact]
    public void FromAnAge_AYoungerChildsFirstDateIsTheNextAnniversaryAfterTheBirthday()
    {
        var rule = CreateStandard("ChildBecameLookedAfter", "SdqCompleted").DueAfter(6, DueUnit.Months).If("child.age >= 4") with { FromAge = 4 };

        TestCase.Of(rule).Born("2022-09-10").Then("ChildBecameLookedAfter", "2025-03-03")
            .ClockAsOf("2026-09-11").ShouldBeDue("2027-03-03");
    }

    [Fact]
    public void FromAnAge_AnOlderChildsFirstDateIsTheRulesOwn()
    {
        var rule = CreateStandard("ChildBecameLookedAfter", "SdqCompleted").DueAfter(6, DueUnit.Months).If("child.age >= 4") with { FromAge = 4 };

        TestCase.Of(rule).Born("2018-09-10").Then("ChildBecameLookedAfter", "2025-03-03")
            .ClockAsOf("2025-03-04").ShouldBeDue("2025-09-03");
    }

    private static void Holds(string condition, string asOf, Func<TestCase, TestCase> about) =>
        about(TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen").If(condition)).Then("ReferralReceived", "2020-03-02"))
            .AsOf(asOf).Count.ShouldBe(1);
}
