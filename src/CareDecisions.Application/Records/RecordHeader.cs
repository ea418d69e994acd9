using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>What every page of a record says at its top.</summary>
public sealed record RecordHeader
{
    public required RecordId Id { get; init; }

    public required ChildBanner Child { get; init; }

    public required string Title { get; init; }

    public required string TemplateId { get; init; }

    /// <summary>Of the template, which the record keeps.</summary>
    public required string Edition { get; init; }

    public required RecordState State { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? SubmittedBy { get; init; }

    public DateTimeOffset? SignedOffAt { get; init; }

    public string? SignedOffBy { get; init; }

    public string? ReturnedBecause { get; init; }

    public string? ReturnedBy { get; init; }

    /// <summary>True where it is the record of an assessment, which has a page of its own.</summary>
    public bool IsAssessment { get; init; }

    /// <summary>The request to a forum that it is the form of; <see langword="null"/>: none.</summary>
    public ForumRequestId? RequestId { get; init; }

    /// <summary>The agreement outside a forum that it says; <see langword="null"/>: none.</summary>
    public AgreementId? AgreementId { get; init; }

    /// <summary>The other child's record that it was copied from; <see langword="null"/>: it was not.</summary>
    public RecordId? CopiedFromId { get; init; }

    /// <summary>True where this person's roles write records of its form.</summary>
    public bool WritesSuch { get; init; }

    /// <summary>True where this person may begin it for brothers and sisters too: it is not withdrawn, and of no forum.</summary>
    public bool MayBeCopied => WritesSuch && State != RecordState.Withdrawn && RequestId is null && AgreementId is null;

    /// <summary>True where this person may write in it now.</summary>
    public bool MayWrite { get; init; }

    /// <summary>True where it waits for sign-off and this person's role gives it.</summary>
    public bool MaySignOff { get; init; }

    public IReadOnlyList<ChildId> NamedChildren => [Child.Id];

    /// <summary>What the audit keeps of a look at it.</summary>
    public OpenedThing Opened => new(nameof(CaseRecord), Title, Id.Value);
}
