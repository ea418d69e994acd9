using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Bad input is named and never guessed at: deadlines-contract.md, settled reading 21.</summary>
public sealed class TimelineCheckTests
{
    private static readonly TimelineCheck Check = new(TestVocabulary.Words, ["cla.care-plan", "cp-plan.fifteen-months"]);

    [Fact]
    public void AnUnknownEvent_NamesTheNearest() =>
        ShouldRefuse(TestCase.Of().Then("ReferalReceived", "2026-03-02"), "type", "unknown event 'ReferalReceived'; the nearest known name is 'ReferralReceived'");

    [Fact]
    public void AnUnknownFact_NamesTheNearest() =>
        ShouldRefuse(TestCase.Of().Then("ReferralReceived", "2026-03-02", ("plan.tpye", "cp")), "plan.tpye", "unknown fact 'plan.tpye'; the nearest known name is 'plan.type'");

    [Fact]
    public void AFactOfTheWrongKind_SaysWhatWasExpected() =>
        ShouldRefuse(TestCase.Of().Then("ReferralReceived", "2026-03-02", ("plan.level", "four")), "plan.level", "expected one of: 3, 4, found 'four'");

    [Fact]
    public void AChoiceThatIsNone_SaysWhatWasExpected() =>
        ShouldRefuse(TestCase.Of().Given("plan.type", "other"), "plan.type", "expected one of: cin, cp, found 'other'");

    [Fact]
    public void AComputedEvent_CannotBeRecorded() =>
        ShouldRefuse(TestCase.Of().Then("PersonTurned16", "2026-03-02"), "type", "'PersonTurned16' is worked out by the clock and cannot be recorded");

    [Fact]
    public void ARepeatedId_IsRefused() =>
        ShouldRefuse(
            TestCase.Of().Then("ReferralReceived", "2026-03-02").Then("ContactReceived", "2026-03-02", x => x with { Id = "e1" }),
            "id", "the id 'e1' is used by an event before; each event needs its own");

    [Fact]
    public void ACorrectionOfNothing_IsRefused() =>
        ShouldRefuse(
            TestCase.Of().Then("ReferralReceived", "2026-03-02").Then("ReferralReceived", "2026-03-02", x => x with { Supersedes = "e9" }),
            "supersedes", "there is no event with the id 'e9'; the nearest known name is 'e1'");

    [Fact]
    public void ACorrectionOfItself_IsRefused() =>
        ShouldRefuse(
            TestCase.Of().Then("ReferralReceived", "2026-03-02", x => x with { Supersedes = "e1" }),
            "supersedes", "'e1' corrects itself in the end; a correction follows what it corrects");

    [Fact]
    public void AWithdrawalOfNothing_IsRefused() =>
        ShouldRefuse(
            TestCase.Of().Then("ReferralReceived", "2026-03-02", x => x with { IsWithdrawn = true }),
            "withdrawn", "a withdrawal needs 'supersedes': the id of the event it takes back");

    [Fact]
    public void AnUnknownChild_IsRefused() =>
        ShouldRefuse(
            TestCase.Of().Then("ReferralReceived", "2026-03-02", x => x with { ChildIds = ["c2"] }),
            "child", "unknown child 'c2'; expected one of 'c1'");

    [Fact]
    public void AnUnknownStandard_NamesTheNearest() =>
        ShouldRefuse(
            TestCase.Of().Then("ServiceManagerReviewHeld", "2026-03-02", x => x with { AnswersStandard = "cla.careplan" }),
            "standard", "unknown standard 'cla.careplan'; the nearest known name is 'cla.care-plan'");

    [Fact]
    public void AMeetingsTime_OnAnEventThatSetsNone_IsRefused() =>
        ShouldRefuse(
            TestCase.Of().Arranged("ReferralReceived", "2026-03-02", "2026-03-24T14:00"),
            "for", "'ReferralReceived' does not set the date of a meeting; only an '…Arranged' event does");

    [Fact]
    public void TwoChildrenWithOneId_AreRefused() =>
        ShouldRefuse(TestCase.Of().Child("c1").Child("c1"), "id", "the id 'c1' is used by a child before; each child needs its own");

    [Fact]
    public void AGoodTimeline_Passes() =>
        Check.Problems(TestCase.Of().Given("plan.level", 3).Then("ReferralReceived", "2026-03-02", ("plan.type", null)).Timeline).ShouldBeEmpty();

    private static void ShouldRefuse(TestCase told, string member, string message)
    {
        var problem = Check.Problems(told.Timeline).ShouldHaveSingleItem();

        (problem.Member, problem.Message).ShouldBe((member, message));
    }
}
