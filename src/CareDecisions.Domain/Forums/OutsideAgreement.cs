using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// Something agreed for a child outside a forum's meeting, because it could not wait. It is written on a record, signed by
/// the roles that the terms name, brought to the meeting that follows, and stays open until that meeting has said yes or no.
/// </summary>
public sealed class OutsideAgreement : IOwnedByAuthority, IVersioned
{
    private OutsideAgreement()
    {
        ForumId = RuleId = StartedBy = string.Empty;
    }

    public OutsideAgreement(AgreementId id, CaseRecord record, AgreementTerms terms)
    {
        Id = id;
        ChildId = record.ChildId;
        RecordId = record.Id;
        ForumId = terms.Forum.Id;
        RuleId = terms.Kind.Rule.Id;
        StartedAt = record.StartedAt;
        StartedById = record.StartedById;
        StartedBy = record.StartedBy;
    }

    public AgreementId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>What is written of it.</summary>
    public RecordId RecordId { get; private set; }

    public string ForumId { get; private set; }

    /// <summary>Id of the rule that names who agrees (<c>panel.oop.03</c>).</summary>
    public string RuleId { get; private set; }

    public AgreementState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid? StartedById { get; private set; }

    public string StartedBy { get; private set; }

    /// <summary>When the last of those who had to agree did; <see langword="null"/>: not yet. What follows counts from here.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>The request on which the meeting hears it; the last, where it had to be heard again.</summary>
    public ForumRequestId? RequestId { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    /// <summary>What is said at the end, or why it was withdrawn.</summary>
    public string? Because { get; private set; }

    public long Version { get; private set; }

    public Refusal? Agree(DateTimeOffset at)
    {
        if (State != AgreementState.Draft)
        {
            return new AgreementIsMade();
        }

        (State, AgreedAt) = (AgreementState.Agreed, at);
        return null;
    }

    /// <summary>The meeting will hear it on this request.</summary>
    public void HearOn(ForumRequestId request) => RequestId = request;

    /// <summary>The meeting has said yes or no.</summary>
    public Refusal? Settle(bool isRatified, DateTimeOffset at)
    {
        if (State != AgreementState.Agreed)
        {
            return new AgreementIsNotWaiting();
        }

        (State, SettledAt) = (isRatified ? AgreementState.Ratified : AgreementState.NotRatified, at);
        return null;
    }

    /// <summary>Nothing is left to do. While the meeting still has to say yes or no it stays open.</summary>
    /// <param name="needsRatifying">The terms bring it to the meeting.</param>
    /// <param name="next">What to do first, for the refusal.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="words">How it ended.</param>
    public Refusal? Close(bool needsRatifying, string next, CaseRecord.Step by, string words)
    {
        if (State is AgreementState.Draft or AgreementState.Closed or AgreementState.Withdrawn)
        {
            return new AgreementIsNotWaiting();
        }

        if (needsRatifying && State == AgreementState.Agreed)
        {
            return new AgreementIsNotRatified(next);
        }

        (State, ClosedAt, ClosedBy, Because) = (AgreementState.Closed, by.At, by.By, words);
        return null;
    }

    /// <summary>Begun by mistake: before anybody has agreed.</summary>
    public Refusal? Withdraw(CaseRecord.Step by, string because)
    {
        if (State != AgreementState.Draft)
        {
            return new AgreementIsMade();
        }

        (State, ClosedAt, ClosedBy, Because) = (AgreementState.Withdrawn, by.At, by.By, because);
        return null;
    }
}

public enum AgreementState
{
    /// <summary>Being written; not everybody who has to agree has.</summary>
    Draft,

    /// <summary>Agreed. Where the terms bring it to the meeting, it waits for the meeting's yes or no.</summary>
    Agreed,

    Ratified,
    NotRatified,
    Closed,
    Withdrawn,
}

/// <summary>A step of an agreement: a role's yes, or something that the terms want done afterwards. Never changed.</summary>
public sealed class AgreementStep : IOwnedByAuthority
{
    private AgreementStep()
    {
        RuleId = By = string.Empty;
    }

    /// <param name="agreement">The agreement.</param>
    /// <param name="ruleId">Id of the rule that it answers.</param>
    /// <param name="role">The role that agreed; <see langword="null"/>: something was done.</param>
    /// <param name="happenedAt">When it was agreed, or done, as whoever writes it says.</param>
    /// <param name="step">Who writes it, and when.</param>
    /// <param name="words">What was said or done.</param>
    public AgreementStep(OutsideAgreement agreement, string ruleId, string? role, DateTimeOffset happenedAt, CaseRecord.Step step, string? words)
    {
        Id = Guid.CreateVersion7();
        AgreementId = agreement.Id;
        RuleId = ruleId;
        Role = role;
        HappenedAt = happenedAt;
        At = step.At;
        ById = step.ById;
        By = step.By;
        Words = words;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public AgreementId AgreementId { get; private set; }

    public string RuleId { get; private set; }

    public string? Role { get; private set; }

    public DateTimeOffset HappenedAt { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public string? Words { get; private set; }
}

public sealed record AgreementIsMade : Refusal
{
    public override string Message => "This has been agreed already, so it cannot be changed. What is different now is a new agreement.";
}

public sealed record AgreementIsNotWaiting : Refusal
{
    public override string Message => "This agreement is not waiting for that. Open it to see where it stands.";
}

/// <param name="Next">What to do first.</param>
public sealed record AgreementIsNotRatified(string Next) : Refusal
{
    public override string Message => $"The meeting has not said yes or no to this agreement, so it cannot be closed. {Next}";
}
