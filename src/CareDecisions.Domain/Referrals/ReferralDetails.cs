namespace CareDecisions.Domain.Referrals;

/// <summary>What the front door is told, and by whom.</summary>
public sealed record ReferralDetails
{
    public required DateTimeOffset ReceivedAt { get; init; }

    public required ContactMethod How { get; init; }

    public required string ReferrerName { get; init; }

    /// <summary><see langword="null"/>: a member of the public, or not said.</summary>
    public string? ReferrerPost { get; init; }

    public string? ReferrerAgency { get; init; }

    /// <summary>Telephone, e-mail or address; <see langword="null"/>: the referrer left none.</summary>
    public string? ReferrerContact { get; init; }

    public required string Reported { get; init; }

    public required string ServiceWanted { get; init; }

    public required string OtherProfessionals { get; init; }

    public required bool IsImmediate { get; init; }

    public required Consent Consent { get; init; }
}

/// <summary>What the front door decided, and on what it rests.</summary>
public sealed record ReferralDecision
{
    /// <summary>A value of the fact <c>referral.outcome</c>.</summary>
    public required string Outcome { get; init; }

    public required string Reason { get; init; }

    public required string Analysis { get; init; }

    public required bool IsChildInNeed { get; init; }

    public required bool IsComplex { get; init; }

    public required bool IsStrategyRequired { get; init; }

    public required bool IsQualityChecked { get; init; }

    /// <summary>Why it goes on without consent; <see langword="null"/>: it does not, or that was decided before.</summary>
    public string? WithoutConsentBecause { get; init; }
}

/// <summary>Who takes a step, and when.</summary>
public readonly record struct ReferralStep(Guid? ById, string By, DateTimeOffset At);

public enum ContactMethod
{
    Telephone,
    Email,
    OnlineForm,
    Letter,
    InPerson,
}

/// <summary>What those with parental responsibility said to sharing information.</summary>
public enum Consent
{
    Given,
    Refused,
    NotAsked,
}

/// <summary>How far a referral is.</summary>
public enum ReferralState
{
    /// <summary>On the case system, waiting for a decision.</summary>
    Recorded,

    /// <summary>Decided; the case has not gone to a team yet, or the referrer does not know yet.</summary>
    Decided,

    /// <summary>With the team that assesses.</summary>
    PassedOn,

    /// <summary>Ended without an assessment, the referrer told.</summary>
    Closed,
}
