using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums.Money;

/// <summary>What one source of money pays of an agreed cost. It is never changed: the shares that were written together last count.</summary>
public sealed class DecisionShare : IOwnedByAuthority
{
    private DecisionShare()
    {
        Source = By = string.Empty;
    }

    /// <param name="decision">Whose cost it is.</param>
    /// <param name="together">The same for all shares that are written together.</param>
    /// <param name="share">Who pays what.</param>
    /// <param name="step">Who wrote it and when.</param>
    public DecisionShare(ForumDecision decision, Guid together, FundingShare share, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        DecisionId = decision.Id;
        ChildId = decision.ChildId;
        Together = together;
        Source = share.Source;
        Weekly = share.Weekly;
        OneOff = share.OneOff;
        ById = step.ById;
        By = step.By;
        At = step.At;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid DecisionId { get; private set; }

    public ChildId ChildId { get; private set; }

    public Guid Together { get; private set; }

    /// <summary>Id of a source of money of the forums' words.</summary>
    public string Source { get; private set; }

    /// <summary>Pounds a week.</summary>
    public decimal Weekly { get; private set; }

    /// <summary>Pounds once.</summary>
    public decimal OneOff { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
