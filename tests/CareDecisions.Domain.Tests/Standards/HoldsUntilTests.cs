using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Until when an answer holds with no new event; that it holds so long is among <see cref="EngineProperties"/>.</summary>
public sealed class HoldsUntilTests
{
    private static readonly Standard Visit = CreateStandard("CaseAllocated", "VisitMade").DueAfter(5, DueUnit.WorkingDays);

    [Fact]
    public void AnOpenDeadline_IsTheSameClockHoweverLateItGets() =>
        Until(TestCase.Of(Visit).Then("CaseAllocated", "2026-03-02"), "2026-03-03").ShouldBeNull();

    [Fact]
    public void ABreachedClock_KeepsItsWarning()
    {
        var told = TestCase.Of(Visit).Then("CaseAllocated", "2026-03-02");

        told.ClockAsOf("2026-04-01").WarnFrom.ShouldBe(told.ClockAsOf("2026-03-03").WarnFrom);
    }

    [Fact]
    public void AnOptionalClock_HoldsUntilItsDateIsOver() =>
        Until(TestCase.Of(Visit with { Strength = Strength.Optional }).Then("CaseAllocated", "2026-03-02"), "2026-03-03").ShouldBe("2026-03-10T00:00");

    [Fact]
    public void AWindow_HoldsUntilItIsOver() =>
        Until(
            TestCase.Of(CreateStandard("FosterCarerApproved", "SupervisoryVisitMade") with { Minimum = new MinimumCount(2, new Interval(1, DueUnit.Years), null) })
                .Then("FosterCarerApproved", "2025-03-03"),
            "2025-07-01").ShouldBe("2026-03-04T00:00");

    [Fact]
    public void ACycleThatEndedToday_HoldsUntilMidnight() =>
        Until(
            TestCase.Of(CreateStandard("LookedAfterReviewHeld", "SupervisedFamilyTimeObserved") with { Minimum = new MinimumCount(1, null, "LookedAfterReviewHeld") })
                .Then("LookedAfterReviewHeld", "2026-03-02").Then("LookedAfterReviewHeld", "2026-07-01"),
            "2026-07-01T12:00").ShouldBe("2026-07-02T00:00");

    [Fact]
    public void ABirthdayOfTheVocabulary_EndsTheAnswer() =>
        Until(TestCase.Of(Visit).Born("2010-06-20").Then("CaseAllocated", "2026-03-02"), "2026-03-03").ShouldBe("2026-06-20T00:00");

    [Fact]
    public void AConditionOnAge_HoldsUntilTheNextBirthday() =>
        Until(TestCase.Of(Visit.If("child.age < 9")).Born("2018-02-28").Then("CaseAllocated", "2026-03-02"), "2026-03-03").ShouldBe("2027-02-28T00:00");

    [Fact]
    public void AConditionOnAge_OfAClosedClock_IsSettled() =>
        Until(TestCase.Of(Visit.If("child.age < 9")).Born("2018-02-28").Then("CaseAllocated", "2026-03-02").Then("VisitMade", "2026-03-04"), "2026-03-05")
            .ShouldBe("2033-02-28T00:00");

    [Fact]
    public void AConditionOnThePlacementsYear_HoldsUntilItsAnniversary() =>
        Until(
            TestCase.Of(CreateStandard("PlacementStarted", "VisitMade").EveryGap(6, DueUnit.Weeks).If("placement.year == 1")).Then("PlacementStarted", "2026-03-02"),
            "2026-03-03").ShouldBe("2027-03-02T00:00");

    [Theory]
    [InlineData("2026-03-09", "2026-03-10T00:00")]
    [InlineData("2026-03-30", "2026-03-31T00:00")]
    [InlineData("2026-03-31", "2036-01-01T00:00")]
    public void AConditionOnWorkingDaysLookedAfter_HoldsForTheDayUntilNoFigureIsLeftToReach(string asOf, string until) =>
        Until(
            TestCase.Of(CreateStandard("ChildBecameLookedAfter", "PlanAgreed").If("child.lookedAfterWorkingDays >= 20")).Then("ChildBecameLookedAfter", "2026-03-02"),
            asOf).ShouldBe(until);

    [Fact]
    public void AnAssessmentUnderWay_HoldsUntilItsTimeframeIsOver() =>
        Until(TestCase.Of(CreateStandard("AssessmentOverdue", "CaseClosed").DueAfter(0, DueUnit.Hours)).Then("ReferralReceived", "2026-03-02"), "2026-03-03")
            .ShouldBe("2026-03-24T00:00");

    [Fact]
    public void AnEventRecordedLater_EndsTheAnswer() =>
        Until(
            TestCase.Of(Visit).Then("CaseAllocated", "2026-03-02")
                .Then("VisitMade", "2026-03-03", one => one with { RecordedAt = TestCase.London("2026-03-06T09:30") }),
            "2026-03-04").ShouldBe("2026-03-06T09:30");

    /// <summary>In London's time.</summary>
    private static string? Until(TestCase told, string asOf) =>
        told.SheetAsOf(asOf).HoldsUntil is { } moment ? Told(moment) : null;

    private static string Told(DateTimeOffset moment) =>
        Domain.Shared.LondonTime.InLondon(moment).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
