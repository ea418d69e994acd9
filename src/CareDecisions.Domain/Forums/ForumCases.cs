using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Forums;

/// <summary>Something that can be asked of a forum.</summary>
public sealed record DecisionType
{
    public required ForumRule Rule { get; init; }

    /// <summary>The id without the forum (<c>dec.sgo</c>), as rules of the same forum refer to it.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The question it decides.</summary>
    public required string Asked { get; init; }

    /// <summary>What must hold before it may be asked.</summary>
    public Condition Precondition { get; init; } = Condition.Always;

    /// <summary>Which children, and what sums, it is for.</summary>
    public Condition AppliesTo { get; init; } = Condition.Always;

    /// <summary>Key of the part of the meeting that hears it; <see langword="null"/>: any.</summary>
    public string? Part { get; init; }

    /// <summary>Roles that decide in the chair's place; empty: the chair decides.</summary>
    public IReadOnlyList<string> DecidedBy { get; init; } = [];

    /// <summary>Kinds of placement it is about; empty: any, or none.</summary>
    public IReadOnlyList<string> PlacementTypes { get; init; } = [];

    /// <summary>Who pays; empty: not limited.</summary>
    public IReadOnlyList<string> Funding { get; init; } = [];
}

/// <summary>A standing filter that puts children on the agenda by itself.</summary>
public sealed record ForumCohort
{
    public required ForumRule Rule { get; init; }

    public required string Name { get; init; }

    public CohortFrequency Frequency { get; init; }

    public Condition Filter { get; init; } = Condition.Always;

    /// <summary>Keys of the decisions that are asked; empty where the terms do not say.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    public string? Part { get; init; }

    /// <summary>The event, or <c>field:</c> date, that brings a child; <see langword="null"/> where the filter alone does.</summary>
    public string? Trigger { get; init; }
}

public enum CohortFrequency
{
    EachMeeting,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
    EverySixWeeks,

    /// <summary>When the child comes to meet the filter, or the trigger happens.</summary>
    Event,
    NotStated,
}

/// <summary>What a forum does not fund or hear.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Name">What is shut out; <see langword="null"/> where the rule says it.</param>
/// <param name="When">Where it holds.</param>
/// <param name="Unless">Where it does not hold after all; <see cref="Condition.Never"/> where there is no exception.</param>
/// <param name="GoesTo">The forum that hears it instead.</param>
public sealed record ForumExclusion(ForumRule Rule, string? Name, Condition When, Condition Unless, IReadOnlyList<string> GoesTo);

/// <summary>A step of an approval chain.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Order">1 is the first.</param>
/// <param name="Key">Its key (<c>internal-search</c>).</param>
/// <param name="By">Roles that may take it; empty where it has no owner.</param>
/// <param name="OnFail">Key of the step it goes back to; <see langword="null"/>: none.</param>
/// <param name="EndsChain">True where the chain is done with it.</param>
public sealed record ForumStage(ForumRule Rule, int Order, string Key, IReadOnlyList<string> By, string? OnFail, bool EndsChain);
