using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Forums;

/// <summary>What a forum decided on one request. It is never changed; a correction is a new one with a later number.</summary>
public sealed class ForumDecision : IOwnedByAuthority
{
    public const int OutcomeLength = 40;
    public const int TextLength = 8000;

    /// <summary>In pounds: what is more is a slip of the hand.</summary>
    public const decimal HighestCost = 999_999_999.99m;

    private ForumDecision()
    {
        Outcome = RecordedBy = string.Empty;
    }

    public ForumDecision(ForumRequest request, ForumMeetingId? meeting, DecisionDetails details, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        RequestId = request.Id;
        ChildId = request.ChildId;
        MeetingId = meeting;
        Outcome = details.Outcome;
        Reasons = details.Reasons;
        Conditions = details.Conditions;
        Disagreement = details.Disagreement;
        Until = details.Until;
        ReturnOn = details.ReturnOn;
        PlacementType = details.PlacementType;
        WeeklyCost = details.WeeklyCost;
        OneOffCost = details.OneOffCost;
        FundedBy = details.FundedBy;
        WithoutQuorum = details.WithoutQuorum;
        RecordedAt = at;
        RecordedById = details.ById;
        RecordedBy = details.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumRequestId RequestId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary><see langword="null"/> where the forum has no meetings.</summary>
    public ForumMeetingId? MeetingId { get; private set; }

    /// <summary>Id of the outcome (<c>agreed-for-period</c>).</summary>
    public string Outcome { get; private set; }

    public string? Reasons { get; private set; }

    public string? Conditions { get; private set; }

    /// <summary>Where members differed.</summary>
    public string? Disagreement { get; private set; }

    /// <summary>Last day that it is agreed for; that day counts.</summary>
    public DateOnly? Until { get; private set; }

    public DateOnly? ReturnOn { get; private set; }

    /// <summary>Id of the kind of placement.</summary>
    public string? PlacementType { get; private set; }

    /// <summary>Pounds a week.</summary>
    public decimal? WeeklyCost { get; private set; }

    /// <summary>Pounds, once.</summary>
    public decimal? OneOffCost { get; private set; }

    /// <summary>Who pays what, in words.</summary>
    public string? FundedBy { get; private set; }

    /// <summary>Why it stands although too few were there; <see langword="null"/>: enough were, or the terms set no number.</summary>
    public string? WithoutQuorum { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? RecordedById { get; private set; }

    public string RecordedBy { get; private set; }
}

/// <summary>What is recorded of a decision.</summary>
public sealed record DecisionDetails
{
    public required string Outcome { get; init; }

    public string? Reasons { get; init; }

    public string? Conditions { get; init; }

    public string? Disagreement { get; init; }

    public DateOnly? Until { get; init; }

    public DateOnly? ReturnOn { get; init; }

    public string? PlacementType { get; init; }

    public decimal? WeeklyCost { get; init; }

    public decimal? OneOffCost { get; init; }

    public string? FundedBy { get; init; }

    public string? WithoutQuorum { get; init; }

    public Guid? ById { get; init; }

    public required string By { get; init; }
}
