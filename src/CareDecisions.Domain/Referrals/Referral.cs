using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Referrals;

/// <summary>One referral, from being recorded at the front door to a team or to its end. Its children are <see cref="ReferralChild"/>ren.</summary>
public sealed class Referral : IOwnedByAuthority, IVersioned
{
    public const int NameLength = 200;
    public const int LineLength = 300;
    public const int TextLength = 10_000;
    public const int ReasonLength = 2000;
    public const int OutcomeLength = 60;

    /// <summary>The outcome that sends the case to the team that assesses; every other ends the referral.</summary>
    public const string AssessmentOutcome = "single-assessment";

    private Referral()
    {
        ReferrerName = Reported = ServiceWanted = OtherProfessionals = RecordedBy = string.Empty;
    }

    public Referral(ReferralId id, ReferralDetails details, ReferralStep step)
    {
        Id = id;
        ReceivedAt = details.ReceivedAt.ToUniversalTime();
        How = details.How;
        ReferrerName = details.ReferrerName;
        ReferrerPost = details.ReferrerPost;
        ReferrerAgency = details.ReferrerAgency;
        ReferrerContact = details.ReferrerContact;
        Reported = details.Reported;
        ServiceWanted = details.ServiceWanted;
        OtherProfessionals = details.OtherProfessionals;
        IsImmediate = details.IsImmediate;
        Consent = details.Consent;
        (RecordedById, RecordedBy, RecordedAt) = step;
    }

    public ReferralId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ReferralState State { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public ContactMethod How { get; private set; }

    public string ReferrerName { get; private set; }

    public string? ReferrerPost { get; private set; }

    public string? ReferrerAgency { get; private set; }

    public string? ReferrerContact { get; private set; }

    public string Reported { get; private set; }

    public string ServiceWanted { get; private set; }

    public string OtherProfessionals { get; private set; }

    /// <summary>True where a child needs protecting at once.</summary>
    public bool IsImmediate { get; private set; }

    public Consent Consent { get; private set; }

    /// <summary>Why it goes on without consent; <see langword="null"/>: nobody decided that it should.</summary>
    public string? WithoutConsentBecause { get; private set; }

    public string? WithoutConsentBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? RecordedById { get; private set; }

    public string RecordedBy { get; private set; }

    public DateTimeOffset? QualityCheckedAt { get; private set; }

    public string? Outcome { get; private set; }

    public string? DecisionReason { get; private set; }

    public string? Analysis { get; private set; }

    public bool IsChildInNeed { get; private set; }

    public bool IsComplex { get; private set; }

    public bool IsStrategyRequired { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? ReferrerToldAt { get; private set; }

    public string? ReferrerToldBy { get; private set; }

    /// <summary>The letter to the referrer as it left.</summary>
    public string? Letter { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public TeamId? SentToTeamId { get; private set; }

    public string? HandoverNote { get; private set; }

    public long Version { get; private set; }

    public bool IsDecided => DecidedAt is not null;

    public bool LeadsToAssessment => Outcome == AssessmentOutcome;

    /// <summary>True while it is to be sent to the team that assesses.</summary>
    public bool WaitsForTeam => LeadsToAssessment && State == ReferralState.Decided;

    /// <summary>True while the referrer is to hear what was decided.</summary>
    public bool WaitsForWord => IsDecided && ReferrerToldAt is null;

    /// <summary>A manager decides to use partners' information without consent.</summary>
    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? DispenseWithConsent(string because, ReferralStep step)
    {
        if (IsDecided)
        {
            return new ReferralIsDecided();
        }

        WithoutConsentBecause = because;
        WithoutConsentBy = step.By;
        return null;
    }

    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? Decide(ReferralDecision decision, ReferralStep step)
    {
        if (IsDecided)
        {
            return new ReferralIsDecided();
        }

        var isOpen = Consent != Consent.Given && WithoutConsentBecause is null && decision.WithoutConsentBecause is null;
        if (isOpen && decision.Outcome == AssessmentOutcome)
        {
            return new ConsentIsOpen();
        }

        if (decision.IsStrategyRequired && decision.Outcome != AssessmentOutcome)
        {
            return new StrategyNeedsAssessment();
        }

        if (decision.WithoutConsentBecause is { } because)
        {
            DispenseWithConsent(because, step);
        }

        Take(decision);
        (DecidedById, DecidedBy, DecidedAt) = (step.ById, step.By, step.At);
        QualityCheckedAt = decision.IsQualityChecked ? step.At : null;
        State = ReferralState.Decided;
        return null;
    }

    /// <summary>The referrer hears the outcome in writing. A referral that leads no further ends with it.</summary>
    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? TellReferrer(string letter, ReferralStep step)
    {
        if (!IsDecided)
        {
            return new ReferralIsNotDecided();
        }

        if (ReferrerToldAt is not null)
        {
            return new ReferrerKnows();
        }

        (Letter, ReferrerToldBy, ReferrerToldAt) = (letter, step.By, step.At);
        State = LeadsToAssessment ? State : ReferralState.Closed;
        return null;
    }

    /// <summary>Puts the case in a team's inbox. A complex one is talked over first.</summary>
    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? SendTo(TeamId team, string? handover, ReferralStep step)
    {
        if (!IsDecided)
        {
            return new ReferralIsNotDecided();
        }

        if (!WaitsForTeam)
        {
            return new ReferralGoesNowhere();
        }

        if (IsComplex && handover is null)
        {
            return new HandoverIsMissing();
        }

        (SentToTeamId, HandoverNote, SentAt) = (team, handover, step.At);
        State = ReferralState.PassedOn;
        return null;
    }

    private void Take(ReferralDecision decision)
    {
        Outcome = decision.Outcome;
        DecisionReason = decision.Reason;
        Analysis = decision.Analysis;
        IsChildInNeed = decision.IsChildInNeed;
        IsComplex = decision.IsComplex;
        IsStrategyRequired = decision.IsStrategyRequired;
    }
}
