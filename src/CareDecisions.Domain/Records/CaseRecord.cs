using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Records;

/// <summary>
/// One record about one child: begun, written, submitted, perhaps returned, signed off. What is written in it are its
/// <see cref="RecordAnswer"/>s, by the questions of the template's edition it began with.
/// </summary>
public sealed class CaseRecord : IOwnedByAuthority, IVersioned
{
    public const int TemplateLength = 80;
    public const int TitleLength = 200;
    public const int NameLength = 200;
    public const int ReasonLength = 2000;

    private readonly List<string> finished = [];

    private CaseRecord()
    {
        TemplateId = Edition = Title = StartedBy = string.Empty;
    }

    public CaseRecord(RecordId id, ChildId childId, RecordTemplate template, Step step)
    {
        Id = id;
        ChildId = childId;
        TemplateId = template.Id;
        Edition = template.Edition;
        Title = template.Title;
        StartedAt = ChangedAt = step.At;
        StartedById = step.ById;
        StartedBy = step.By;
    }

    public RecordId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public string TemplateId { get; private set; }

    /// <summary>The edition of the template it keeps, however the form changes later.</summary>
    public string Edition { get; private set; }

    /// <summary>The template's title when it was begun.</summary>
    public string Title { get; private set; }

    public RecordState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid? StartedById { get; private set; }

    public string StartedBy { get; private set; }

    /// <summary>When an answer was last written.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public Guid? SubmittedById { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTimeOffset? SignedOffAt { get; private set; }

    public Guid? SignedOffById { get; private set; }

    public string? SignedOffBy { get; private set; }

    /// <summary>What whoever returned it last asked to be changed; cleared when it is submitted again.</summary>
    public string? ReturnedBecause { get; private set; }

    public string? ReturnedBy { get; private set; }

    /// <summary>The sibling's record it was copied from.</summary>
    public RecordId? CopiedFromId { get; private set; }

    /// <summary>Ids of the sections marked finished.</summary>
    public IReadOnlyList<string> FinishedSections => finished;

    public long Version { get; private set; }

    /// <summary>True while it may be written in.</summary>
    public bool IsOpen => State is RecordState.Draft or RecordState.Returned;

    public bool IsFinished(string section) => finished.Contains(section);

    public void Changed(DateTimeOffset at) => ChangedAt = at;

    public void Finish(string section)
    {
        if (!finished.Contains(section))
        {
            finished.Add(section);
        }
    }

    public void Reopen(string section) => finished.Remove(section);

    /// <summary>The writer hands it in. Where nobody signs it off, it is finished now.</summary>
    public void Submit(Step step, bool needsSignOff)
    {
        SubmittedAt = step.At;
        SubmittedById = step.ById;
        SubmittedBy = step.By;
        ReturnedBecause = ReturnedBy = null;
        State = needsSignOff ? RecordState.Submitted : RecordState.Finished;
    }

    public void Return(Step step, string because)
    {
        State = RecordState.Returned;
        ReturnedBecause = because;
        ReturnedBy = step.By;
    }

    public void SignOff(Step step)
    {
        State = RecordState.Finished;
        SignedOffAt = step.At;
        SignedOffById = step.ById;
        SignedOffBy = step.By;
    }

    /// <summary>Begun by mistake. It is kept, with its answers, and shown no more among the child's records.</summary>
    public void Withdraw() => State = RecordState.Withdrawn;

    public void CopiedFrom(RecordId other) => CopiedFromId = other;

    /// <summary>Who takes a step, and when.</summary>
    public readonly record struct Step(Guid? ById, string By, DateTimeOffset At);
}

/// <summary>How far a record is.</summary>
public enum RecordState
{
    Draft,

    /// <summary>Waiting for sign-off.</summary>
    Submitted,

    /// <summary>Given back to its writer with comments.</summary>
    Returned,

    /// <summary>Signed off, or submitted where nobody signs it off. It is not written in again.</summary>
    Finished,

    Withdrawn,
}
