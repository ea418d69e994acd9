namespace CareDecisions.Domain.Forums;

/// <summary>Facts of the vocabulary that the engine itself sets or narrows.</summary>
public static class ForumFacts
{
    /// <summary>Key of the decision that a request asks for; in a forum's conditions one of that forum's own.</summary>
    public const string Decision = "request.decision";

    /// <summary>Id of the outcome recorded.</summary>
    public const string Outcome = "decision.outcome";

    /// <summary>What that outcome comes to.</summary>
    public const string OutcomeGroup = "decision.outcomeGroup";

    /// <summary>True of every decision that was recorded.</summary>
    public const string Recorded = "decision.recorded";

    /// <summary>Facts that a request's own answers give start so.</summary>
    public const string RequestPrefix = "request.";
}
