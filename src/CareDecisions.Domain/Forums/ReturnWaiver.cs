using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>That a case need not come back although a decision said so: who agreed it, why, and the note that shows it. It can be undone.</summary>
public sealed class ReturnWaiver : IOwnedByAuthority, IVersioned
{
    private ReturnWaiver()
    {
        RuleId = Words = By = string.Empty;
    }

    public ReturnWaiver(ForumDecision decision, RecordId note, string ruleId, string words, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        DecisionId = decision.Id;
        ChildId = decision.ChildId;
        NoteId = note;
        RuleId = ruleId;
        Words = words;
        At = step.At;
        ById = step.ById;
        By = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid DecisionId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>The record that shows why: the kind that the terms name.</summary>
    public RecordId NoteId { get; private set; }

    /// <summary>Id of the rule that lets it be waived.</summary>
    public string RuleId { get; private set; }

    public string Words { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    /// <summary>When it was undone, so that the case comes back after all; <see langword="null"/>: it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public string? UndoneBecause { get; private set; }

    public long Version { get; private set; }

    public Refusal? Undo(string because, CaseRecord.Step step)
    {
        if (UndoneAt is not null)
        {
            return new WaiverIsUndone();
        }

        (UndoneAt, UndoneBy, UndoneBecause) = (step.At, step.By, because);
        return null;
    }
}

public sealed record WaiverIsUndone : Refusal
{
    public override string Message => "This has been undone already: the case comes back.";
}
