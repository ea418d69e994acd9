using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>Something to be done after a decision, by whom and by when.</summary>
public sealed class ForumAction : IOwnedByAuthority, IVersioned
{
    public const int TextLength = 1000;
    public const int OwnerLength = 200;

    private ForumAction()
    {
        Text = Owner = string.Empty;
    }

    public ForumAction(ForumDecision decision, string text, string owner, DateOnly dueOn)
    {
        Id = Guid.CreateVersion7();
        DecisionId = decision.Id;
        ChildId = decision.ChildId;
        Text = text;
        Owner = owner;
        DueOn = dueOn;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid DecisionId { get; private set; }

    public ChildId ChildId { get; private set; }

    public string Text { get; private set; }

    public string Owner { get; private set; }

    /// <summary>The member of staff that the owner's name is; <see langword="null"/>: somebody outside, or a name that several have.</summary>
    public Guid? OwnerId { get; init; }

    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>What shows that it was done.</summary>
    public string? Evidence { get; private set; }

    /// <summary>What its owner was last reminded of.</summary>
    public ActionChase ChasedFor { get; private set; }

    public long Version { get; private set; }

    public void Chased(bool isLate) => ChasedFor = isLate ? ActionChase.Late : ActionChase.Soon;

    /// <summary>Done, with what shows it.</summary>
    public Refusal? Finish(DateOnly on, string? evidence)
    {
        if (string.IsNullOrWhiteSpace(evidence))
        {
            return new ActionNeedsEvidence();
        }

        (DoneOn, Evidence) = (on, evidence);
        return null;
    }
}

public enum ActionChase
{
    None,
    Soon,
    Late,
}

/// <summary>How far an action was at one time. Never changed.</summary>
public sealed class ActionNote : IOwnedByAuthority
{
    private ActionNote()
    {
        By = Words = string.Empty;
    }

    public ActionNote(ForumAction action, CaseRecord.Step step, string words)
    {
        Id = Guid.CreateVersion7();
        ActionId = action.Id;
        At = step.At;
        ById = step.ById;
        By = step.By;
        Words = words;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid ActionId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public string Words { get; private set; }
}

public sealed record ActionIsDone : Refusal
{
    public override string Message => "This action is done already.";
}

public sealed record ActionNeedsEvidence : Refusal
{
    public override string Message => "Say what shows that it was done";
}
