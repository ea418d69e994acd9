using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Tests.Assessments;

public sealed class AssessmentTests
{
    // Day 0 is Thursday 12 March 2026; Good Friday and Easter Monday lie between day 15 and day 25.
    private static readonly DateOnly Day0 = new(2026, 3, 12);
    private static readonly Timeframe Fifteen = new(15, new DateOnly(2026, 4, 2));
    private static readonly Timeframe TwentyFive = new(25, new DateOnly(2026, 4, 20));
    private static readonly Timeframe FortyFive = new(45, new DateOnly(2026, 5, 19));
    private static readonly DateTimeOffset SignedOff = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void IsLate_OnTheDayItIsDue_IsFalse() => Opened().IsLate(new DateOnly(2026, 4, 2)).ShouldBeFalse();

    [Fact]
    public void IsLate_TheDayAfter_IsTrue() => Opened().IsLate(new DateOnly(2026, 4, 3)).ShouldBeTrue();

    [Fact]
    public void IsLate_SignedOff_IsFalse()
    {
        var assessment = Opened();
        assessment.SignOff("child-in-need", SignedOff);

        assessment.IsLate(new DateOnly(2026, 6, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Extend_OnItsOwnDay_TakesTheNewTimeframeAndDate()
    {
        var assessment = Opened();

        assessment.Extend(To(TwentyFive), new DateOnly(2026, 4, 2)).ShouldBeNull();

        assessment.TimeframeDays.ShouldBe(25);
        assessment.DueOn.ShouldBe(new DateOnly(2026, 4, 20));
        assessment.IsExtended.ShouldBeTrue();
    }

    [Fact]
    public void Extend_AfterItsOwnDay_IsRefused() =>
        Opened().Extend(To(TwentyFive), new DateOnly(2026, 4, 3)).ShouldBe(new ExtensionIsTooLate(new DateOnly(2026, 4, 2)));

    [Fact]
    public void Extend_AfterItsOwnDayWithTheReasonWhy_IsDone() =>
        Opened().Extend(To(TwentyFive) with { LateBecause = "The manager was ill" }, new DateOnly(2026, 4, 3)).ShouldBeNull();

    [Fact]
    public void Extend_ToTheSameTimeframe_IsRefused() =>
        Opened().Extend(To(Fifteen), new DateOnly(2026, 3, 20)).ShouldBe(new TimeframeIsNotLonger(15));

    [Fact]
    public void Extend_ToADateWithinTheNewTimeframe_KeepsThatDate()
    {
        var assessment = Opened();

        assessment.Extend(To(FortyFive) with { DueOn = new DateOnly(2026, 5, 1) }, new DateOnly(2026, 3, 20)).ShouldBeNull();

        assessment.DueOn.ShouldBe(new DateOnly(2026, 5, 1));
    }

    [Theory]
    [InlineData("2026-04-02")]
    [InlineData("2026-04-21")]
    public void Extend_ToADateOutsideTheNewTimeframe_IsRefused(string date) =>
        Opened().Extend(To(TwentyFive) with { DueOn = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) }, new DateOnly(2026, 3, 20))
            .ShouldBe(new NewDateIsOutside(new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 20)));

    [Fact]
    public void Extend_ToATimeframeThatIsOverToo_AsksForALongerOne() =>
        Opened().Extend(To(TwentyFive) with { LateBecause = "Nobody noticed" }, new DateOnly(2026, 4, 21)).ShouldBeOfType<NewDateIsOutside>()
            .Message.ShouldBe("This timeframe ended on 20 April 2026. Select a longer one");

    [Fact]
    public void Extend_SignedOff_IsRefused()
    {
        var assessment = Opened();
        assessment.SignOff("signposting", SignedOff);

        assessment.Extend(To(TwentyFive), new DateOnly(2026, 4, 2)).ShouldBe(new AssessmentIsSignedOff());
    }

    [Fact]
    public void Give_AfterAnExtension_LeavesTheExtension()
    {
        var assessment = Opened();
        assessment.Extend(To(TwentyFive), new DateOnly(2026, 4, 2));

        assessment.Give(Fifteen);

        assessment.TimeframeDays.ShouldBe(25);
    }

    [Fact]
    public void Give_BeforeAnyExtension_TakesWhatTheRecordSays()
    {
        var assessment = Opened();

        assessment.Give(FortyFive);

        assessment.DueOn.ShouldBe(new DateOnly(2026, 5, 19));
    }

    [Fact]
    public void MayBeExplained_BeforeItIsLate_IsRefused() =>
        Opened().MayBeExplained(new DateOnly(2026, 4, 2)).ShouldBe(new AssessmentIsNotLate(new DateOnly(2026, 4, 2)));

    [Fact]
    public void MayBeShared_BeforeTheSignOff_IsRefused() => Opened().MayBeShared(SignedOff).ShouldBe(new AssessmentIsNotSignedOff());

    [Fact]
    public void MayBeShared_AtAMomentBeforeTheSignOff_IsRefused()
    {
        var assessment = Opened();
        assessment.SignOff("child-in-need", SignedOff);

        assessment.MayBeShared(SignedOff.AddMinutes(-1)).ShouldBe(new SharedBeforeSignOff());
    }

    [Fact]
    public void TakeNextStep_BeforeTheSignOff_IsRefused() =>
        Opened().TakeNextStep("Plan by Friday", "Jo Placeholder", SignedOff).ShouldBe(new AssessmentIsNotSignedOff());

    [Fact]
    public void TakeNextStep_ASecondTime_IsRefused()
    {
        var assessment = Opened();
        assessment.SignOff("child-in-need", SignedOff);
        assessment.TakeNextStep("Plan by Friday", "Jo Placeholder", SignedOff);

        assessment.TakeNextStep("Plan by Monday", "Jo Placeholder", SignedOff).ShouldBe(new NextStepIsTaken());
    }

    [Fact]
    public void Hear_ASecondAnswerToOneShare_IsRefused()
    {
        var share = new AssessmentShare(
            new Guid("0198a000-0000-7000-8000-000000000009"), Id, new AssessmentShareDetails("A copy", "Mother", "Polish", SignedOff, "Sam Sampleworth"));
        share.Hear(FamilyAnswer.Agrees, null, null, SignedOff);

        share.Hear(FamilyAnswer.Disagrees, "It is not true", null, SignedOff).ShouldBe(new FamilyHasAnswered());
    }

    private static AssessmentId Id => new(new Guid("0198a000-0000-7000-8000-000000000008"));

    private static Assessment Opened() => new(Id, ChildId.New(), Day0, Fifteen);

    private static AssessmentExtension To(Timeframe longest) => new(longest, longest.DueOn, null);
}
