using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Referrals;

namespace CareDecisions.Domain.Tests.Referrals;

public sealed class ReferralTests
{
    private static readonly ReferralStep Noon = new(null, "Jo Placeholder", new DateTimeOffset(2026, 3, 12, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Decide_AssessmentWithConsentGiven_WaitsToBeSent()
    {
        var referral = Taken(Consent.Given);

        referral.Decide(To("single-assessment"), Noon).ShouldBeNull();

        referral.State.ShouldBe(ReferralState.Decided);
        referral.DecidedAt.ShouldBe(Noon.At);
    }

    [Theory]
    [InlineData(Consent.Refused)]
    [InlineData(Consent.NotAsked)]
    public void Decide_AssessmentWithoutConsentAndWithoutAReason_IsRefused(Consent consent)
    {
        var referral = Taken(consent);

        referral.Decide(To("single-assessment"), Noon).ShouldBe(new ConsentIsOpen());

        referral.State.ShouldBe(ReferralState.Recorded);
    }

    [Fact]
    public void Decide_AssessmentWithoutConsentAndWithAReason_KeepsWhoDecidedThat()
    {
        var referral = Taken(Consent.Refused);

        referral.Decide(To("single-assessment") with { WithoutConsentBecause = "Asking would put her at risk" }, Noon).ShouldBeNull();

        referral.WithoutConsentBy.ShouldBe("Jo Placeholder");
    }

    [Fact]
    public void Decide_NoFurtherActionWithoutConsent_NeedsNoReason() =>
        Taken(Consent.NotAsked).Decide(To("no-further-action"), Noon).ShouldBeNull();

    [Fact]
    public void Decide_StrategyDiscussionWithoutAssessment_IsRefused() =>
        Taken(Consent.Given).Decide(To("no-further-action") with { IsStrategyRequired = true }, Noon).ShouldBe(new StrategyNeedsAssessment());

    [Fact]
    public void Decide_ASecondTime_IsRefused()
    {
        var referral = Decided("no-further-action");

        referral.Decide(To("single-assessment"), Noon).ShouldBe(new ReferralIsDecided());

        referral.Outcome.ShouldBe("no-further-action");
    }

    [Fact]
    public void TellReferrer_BeforeTheDecision_IsRefused() =>
        Taken(Consent.Given).TellReferrer("Thank you", Noon).ShouldBe(new ReferralIsNotDecided());

    [Fact]
    public void TellReferrer_OfOneThatLeadsNoFurther_ClosesIt()
    {
        var referral = Decided("no-further-action");

        referral.TellReferrer("Thank you", Noon).ShouldBeNull();

        referral.State.ShouldBe(ReferralState.Closed);
    }

    [Fact]
    public void TellReferrer_OfOneThatLeadsToAssessment_LeavesItToBeSent()
    {
        var referral = Decided("single-assessment");

        referral.TellReferrer("Thank you", Noon).ShouldBeNull();

        referral.State.ShouldBe(ReferralState.Decided);
    }

    [Fact]
    public void TellReferrer_Twice_IsRefused()
    {
        var referral = Decided("single-assessment");
        referral.TellReferrer("Thank you", Noon);

        referral.TellReferrer("Thank you again", Noon).ShouldBe(new ReferrerKnows());
    }

    [Fact]
    public void SendTo_ComplexCaseNotTalkedOver_IsRefused()
    {
        var referral = Decided("single-assessment", isComplex: true);

        referral.SendTo(TeamId.New(), null, Noon).ShouldBe(new HandoverIsMissing());
    }

    [Fact]
    public void SendTo_ComplexCaseTalkedOver_PassesItOn()
    {
        var referral = Decided("single-assessment", isComplex: true);

        referral.SendTo(TeamId.New(), "Talked over at noon", Noon).ShouldBeNull();

        referral.State.ShouldBe(ReferralState.PassedOn);
    }

    [Fact]
    public void SendTo_ASecondTeam_IsRefused()
    {
        var referral = Decided("single-assessment");
        referral.SendTo(TeamId.New(), null, Noon);

        referral.SendTo(TeamId.New(), null, Noon).ShouldBe(new ReferralGoesNowhere());
    }

    [Fact]
    public void SendTo_OneThatNeedsNoAssessment_IsRefused() =>
        Decided("early-help").SendTo(TeamId.New(), null, Noon).ShouldBe(new ReferralGoesNowhere());

    private static Referral Decided(string outcome, bool isComplex = false)
    {
        var referral = Taken(Consent.Given);
        referral.Decide(To(outcome) with { IsComplex = isComplex }, Noon);
        return referral;
    }

    private static ReferralDecision To(string outcome) => new()
    {
        Outcome = outcome,
        Reason = "Left alone twice",
        Analysis = "A pattern since January",
        IsChildInNeed = true,
        IsComplex = false,
        IsStrategyRequired = false,
        IsQualityChecked = true,
    };

    private static Referral Taken(Consent consent) => new(
        ReferralId.New(),
        new ReferralDetails
        {
            ReceivedAt = new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero),
            How = ContactMethod.Telephone,
            ReferrerName = "Anonymous",
            Reported = "Left alone twice",
            ServiceWanted = "A visit",
            OtherProfessionals = "None known",
            IsImmediate = false,
            Consent = consent,
        },
        new ReferralStep(null, "Sam Sampleworth", new DateTimeOffset(2026, 3, 12, 9, 20, 0, TimeSpan.Zero)));
}
