using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// That work went on although a gate of a forum held it back: somebody who may let it gave the reason, the terms ask no decision in such a
/// case, or it had happened to the child without anybody's leave. It lets one event through, and is used up by it.
/// </summary>
public sealed class GateExemption : IOwnedByAuthority, IVersioned
{
    public const int WorkLength = 80;

    private GateExemption()
    {
        ForumId = RuleId = Work = Words = By = string.Empty;
    }

    public GateExemption(ChildId child, ForumRule rule, Let let, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        ChildId = child;
        ForumId = rule.Id.Split('.')[0];
        RuleId = rule.Id;
        Work = let.Work;
        Words = let.Words;
        ByTerms = let.ByTerms;
        WithoutLeave = let.WithoutLeave;
        At = step.At;
        ById = step.ById;
        By = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public string ForumId { get; private set; }

    /// <summary>Id of the gate's rule.</summary>
    public string RuleId { get; private set; }

    /// <summary>Id of the kind of work that is let through.</summary>
    public string Work { get; private set; }

    /// <summary>The reason given, or the rule that asks no decision.</summary>
    public string Words { get; private set; }

    /// <summary>True where the terms themselves ask no decision.</summary>
    public bool ByTerms { get; private set; }

    /// <summary>True where it had happened before anybody who may had let it go on.</summary>
    public bool WithoutLeave { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    /// <summary>When the event that it let through was recorded; <see langword="null"/>: not yet.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public long Version { get; private set; }

    public void Use(DateTimeOffset at) => UsedAt ??= at;

    /// <summary>What is let through, and why.</summary>
    public sealed record Let(string Work, string Words, bool ByTerms, bool WithoutLeave = false);
}
