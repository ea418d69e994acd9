using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums;

/// <summary>That somebody was told of a decision, on which day and how. Never changed.</summary>
public sealed class DecisionTold : IOwnedByAuthority
{
    private DecisionTold()
    {
        How = By = string.Empty;
    }

    public DecisionTold(ForumDecision decision, ToldWhom whom, DateOnly toldOn, string how, bool disagrees, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        DecisionId = decision.Id;
        Whom = whom;
        ToldOn = toldOn;
        How = how;
        Disagrees = disagrees;
        At = step.At;
        ById = step.ById;
        By = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid DecisionId { get; private set; }

    public ToldWhom Whom { get; private set; }

    public DateOnly ToldOn { get; private set; }

    /// <summary>How, and what they said.</summary>
    public string How { get; private set; }

    /// <summary>They do not agree with it.</summary>
    public bool Disagrees { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }
}

public enum ToldWhom
{
    Child,
    Parents,
    Referrer,
    Provider,
    Other,
}
