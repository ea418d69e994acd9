namespace CareDecisions.Domain.Children;

/// <summary>What every banner shows of a child's story, worked out from the events.</summary>
public sealed record CaseSummary
{
    public static CaseSummary Empty { get; } = new();

    public bool IsLookedAfter { get; init; }

    /// <summary>Code of the returns' legal status set, for example C2; <see langword="null"/>: none known.</summary>
    public string? LegalStatusCode { get; init; }

    /// <summary>cin, cp, cla or pathway; <see langword="null"/>: no plan.</summary>
    public string? PlanType { get; init; }

    public int? PlanLevel { get; init; }

    public string? PlacementType { get; init; }

    public DateTimeOffset? LastSeenAt { get; init; }

    public string? LastSeenBy { get; init; }

    /// <summary><see langword="null"/>: not said.</summary>
    public bool? LastSeenAlone { get; init; }

    /// <summary>What holds now, each with the event that made it so. In no order; a name at most once.</summary>
    public IReadOnlyList<StandingFact> Standing { get; init; } = [];

    /// <summary>Events counted, so that a page can say how long the story is.</summary>
    public int EventCount { get; init; }
}
