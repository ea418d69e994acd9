using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>What must hold before something else: settled reading 15.</summary>
public sealed class GateTests
{
    private static readonly Standard SeenBeforeCompletion =
        CreateStandard("AssessmentEpisodeOpened", "ChildSeen").OfKind(StandardKind.Prerequisite).Before("AssessmentCompleted");

    [Fact]
    public void Gate_NeitherDoneNorReached_Waits() =>
        TestCase.Of(SeenBeforeCompletion).Then("AssessmentEpisodeOpened", "2026-03-02")
            .ClockAsOf("2026-03-10").ShouldBe("", ClockState.Waiting);

    [Fact]
    public void Gate_DoneBeforeItIsReached_IsMetWithoutADate() =>
        TestCase.Of(SeenBeforeCompletion).Then("AssessmentEpisodeOpened", "2026-03-02").Then("VisitMade", "2026-03-04")
            .ClockAsOf("2026-03-10").ShouldBe("", ClockState.Met);

    [Fact]
    public void Gate_DoneBeforeIt_IsMetOnceReached() =>
        TestCase.Of(SeenBeforeCompletion)
            .Then("AssessmentEpisodeOpened", "2026-03-02").Then("VisitMade", "2026-03-04").Then("AssessmentSignedOff", "2026-03-09T15:00")
            .ClockAsOf("2026-03-10").ShouldBe("2026-03-09T15:00:00+00:00", ClockState.Met);

    [Fact]
    public void Gate_ReachedWithoutIt_IsBreached() =>
        TestCase.Of(SeenBeforeCompletion).Then("AssessmentEpisodeOpened", "2026-03-02").Then("AssessmentSignedOff", "2026-03-09T15:00")
            .ClockAsOf("2026-03-10").State.ShouldBe(ClockState.Breached);

    [Fact]
    public void Gate_DoneAfterIt_IsLate() =>
        TestCase.Of(SeenBeforeCompletion)
            .Then("AssessmentEpisodeOpened", "2026-03-02").Then("AssessmentSignedOff", "2026-03-09T15:00").Then("VisitMade", "2026-03-09T16:00")
            .ClockAsOf("2026-03-10").State.ShouldBe(ClockState.Late);

    [Fact]
    public void Gate_HeldByTheGatedEventItself_IsMet() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ReferralFinalised").Before("ReferralFinalised"))
            .Then("ReferralReceived", "2026-03-02").Then("ReferralFinalised", "2026-03-03")
            .ClockAsOf("2026-03-10").State.ShouldBe(ClockState.Met);

    [Fact]
    public void Gate_OfAMeetingArranged_IsDueWhenItMeets() =>
        TestCase.Of(CreateStandard("ConferenceArranged", "FamilyPreparedForMeeting").Before("ConferenceHeld"))
            .Arranged("ConferenceArranged", "2026-03-03", "2026-03-31T14:00")
            .ClockAsOf("2026-03-10").ShouldBe("2026-03-31T14:00:00+01:00", ClockState.Running);

    [Fact]
    public void Gate_AtABirthday_MustHoldWhenTheBirthdayBegins() =>
        TestCase.Of(CreateStandard("PersonTurned15", "PathwayPlanCompleted").Before("PersonTurned15AndHalf"))
            .Born("2011-02-14").Then("PathwayPlanCompleted", "2026-08-14T09:00")
            .ClockAsOf("2026-09-01").ShouldBe("2026-08-14T00:00:00+01:00", ClockState.Late);

    [Fact]
    public void Gate_OptionalAndPassed_IsCancelled() =>
        TestCase.Of(SeenBeforeCompletion with { Strength = Strength.Optional })
            .Then("AssessmentEpisodeOpened", "2026-03-02").Then("AssessmentSignedOff", "2026-03-09T15:00")
            .ClockAsOf("2026-03-10").State.ShouldBe(ClockState.Cancelled);
}
