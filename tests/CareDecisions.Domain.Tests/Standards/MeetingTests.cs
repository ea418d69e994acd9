using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>"Before" rules and meetings: deadlines-contract.md, "before", and settled reading 11.</summary>
public sealed class MeetingTests
{
    private static readonly Standard FiveBefore =
        CreateStandard("ConferenceArranged", "ConferenceReportSharedWithFamily").DueBefore(5, DueUnit.WorkingDays, "ConferenceHeld");

    [Fact]
    public void BeforeRule_CountsBackFromTheMeetingsDate() =>
        TestCase.Of(FiveBefore).Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00")
            .ClockAsOf("2026-03-04").ShouldBeDue("2026-03-17");

    [Fact]
    public void BeforeRule_OverEaster_PassesTheHolidaysBackwards() =>
        TestCase.Of(FiveBefore).Arranged("ConferenceArranged", "2026-03-03", "2026-04-09T14:00")
            .ClockAsOf("2026-03-04").ShouldBeDue("2026-03-31");

    [Fact]
    public void BeforeRule_WithoutADateForTheMeeting_Waits() =>
        TestCase.Of(FiveBefore).Then("ConferenceArranged", "2026-03-03")
            .ClockAsOf("2026-03-04").ShouldBe("", ClockState.Waiting);

    [Fact]
    public void BeforeRule_ReDatedByALaterArrangement_IsRecomputedAsOneClock() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00").Arranged("ConferenceArranged", "2026-03-06", "2026-03-31T14:00")
            .ClockAsOf("2026-03-10").ShouldBeDue("2026-03-24");

    [Fact]
    public void BeforeRule_ReDated_KeepsWhatWasDoneForTheFirstDate() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00").Then("ConferenceReportSharedWithFamily", "2026-03-05")
            .Arranged("ConferenceArranged", "2026-03-06", "2026-03-31T14:00")
            .ClockAsOf("2026-03-10").ShouldBe("2026-03-24", ClockState.Met);

    [Fact]
    public void BeforeRule_ReDatedByACorrection_IsRecomputed() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00")
            .Then("ConferenceArranged", "2026-03-03", x => x with { Supersedes = "e1", MeetingAt = TestCase.London("2026-03-31T14:00") })
            .ClockAsOf("2026-03-10").ShouldBeDue("2026-03-24");

    [Fact]
    public void BeforeRule_AfterTheMeetingWasHeld_ANewArrangementIsANewClock() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00").Then("InitialConferenceHeld", "2026-03-24T14:00")
            .Arranged("ConferenceArranged", "2026-03-24T15:00", "2026-06-16T14:00")
            .AsOf("2026-04-01").Select(clock => clock.Due.ToString()).ShouldBe(["2026-03-17", "2026-06-09"]);

    [Fact]
    public void BeforeRule_WithTheNextMeetingArrangedInTheMinuteOfThisOne_CountsForTheNext() =>
        TestCase.Of(FiveBefore)
            .Then("InitialConferenceHeld", "2026-03-24T14:00").Arranged("ConferenceArranged", "2026-03-24T14:00", "2026-06-16T14:00")
            .ClockAsOf("2026-04-01").ShouldBeDue("2026-06-09");

    [Fact]
    public void BeforeRule_CountingBackPastTheArrangement_IsDueOnTheDayOfTheArrangement() =>
        TestCase.Of(FiveBefore).Arranged("ConferenceArranged", "2026-03-20T09:00", "2026-03-24T14:00")
            .ClockAsOf("2026-03-20T10:00").ShouldBe("2026-03-20", ClockState.DueSoon);

    [Fact]
    public void BeforeRule_ReDatedTooLate_IsDueOnTheDayOfTheReDating() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-04-30T14:00").Arranged("ConferenceArranged", "2026-03-20", "2026-03-24T14:00")
            .ClockAsOf("2026-03-20").ShouldBeDue("2026-03-20");

    [Fact]
    public void BeforeRule_OnceTheMeetingWasHeldOnAnotherDay_CountsFromThatDay() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00").Then("ConferenceHeld", "2026-03-26T14:00")
            .ClockAsOf("2026-03-27").ShouldBe("2026-03-19", ClockState.Breached);

    [Fact]
    public void BeforeRule_DoneTooLate_IsLate() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00").Then("ConferenceReportSharedWithFamily", "2026-03-18")
            .ClockAsOf("2026-03-20").State.ShouldBe(ClockState.Late);

    [Fact]
    public void ARuleForInitialConferences_CountsBackFromOneArrangedAsInitial() =>
        TestCase.Of(CreateStandard("ConferenceArranged", "FamilyPreparedForMeeting").DueBefore(3, DueUnit.WorkingDays, "InitialConferenceHeld"))
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00", ("conference.type", "initial"))
            .ClockAsOf("2026-03-04").ShouldBeDue("2026-03-19");

    [Fact]
    public void ARuleForInitialConferences_HasNoClockForAReview() =>
        TestCase.Of(CreateStandard("ConferenceArranged", "FamilyPreparedForMeeting").DueBefore(3, DueUnit.WorkingDays, "InitialConferenceHeld"))
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00", ("conference.type", "review"))
            .AsOf("2026-03-04").ShouldBeEmpty();

    [Fact]
    public void AReviewArranged_AfterAnInitialOneStillToCome_DoesNotReDateIt() =>
        TestCase.Of(FiveBefore)
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-24T14:00", ("conference.type", "initial"))
            .Arranged("ConferenceArranged", "2026-03-04", "2026-06-16T14:00", ("conference.type", "review"))
            .AsOf("2026-03-05").Select(clock => clock.Due.ToString()).ShouldBe(["2026-03-17", "2026-06-09"]);

    [Fact]
    public void ARuleTriggeredByTheArrangement_CountingForward_CountsFromIt() =>
        TestCase.Of(CreateStandard("LookedAfterReviewArranged", "LookedAfterReviewInvitationsSent").DueAfter(2, DueUnit.WorkingDays))
            .Arranged("LookedAfterReviewArranged", "2026-03-03", "2026-03-24T14:00")
            .ClockAsOf("2026-03-03").ShouldBeDue("2026-03-05");

    [Fact]
    public void TwentyEightDaysBefore_AreCalendarDays() =>
        TestCase.Of(CreateStandard("LookedAfterReviewArranged", "LookedAfterReviewInvitationsSent").DueBefore(28, DueUnit.CalendarDays, "LookedAfterReviewHeld"))
            .Arranged("LookedAfterReviewArranged", "2026-03-03", "2026-05-01T14:00")
            .ClockAsOf("2026-03-04").ShouldBeDue("2026-04-03");
}
