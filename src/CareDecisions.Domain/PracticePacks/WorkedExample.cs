using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>
/// A worked example of one standard: what happened, and what its clock must then say. Dates are literal, worked out by
/// hand or apart from the engine, so that the two check each other.
/// </summary>
public sealed record WorkedExample
{
    /// <summary>Id of the standard it exercises.</summary>
    public required string Standard { get; init; }

    /// <summary>What makes the example worth having ("over Easter").</summary>
    public required string Name { get; init; }

    /// <summary>The child's date of birth; <see langword="null"/> where age plays no part.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>Facts that hold from the start.</summary>
    public required IReadOnlyDictionary<string, FactValue> Facts { get; init; }

    public required IReadOnlyList<ExampleEvent> Events { get; init; }

    /// <summary>The London time at which the clock is read.</summary>
    public required DateTime AsOf { get; init; }

    public required ExpectedClock Expect { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>An event of a worked example.</summary>
public sealed record ExampleEvent
{
    /// <summary>Name from the vocabulary.</summary>
    public required string Type { get; init; }

    /// <summary>London time at which it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>For an arrangement: the London time it is arranged for.</summary>
    public DateTime? For { get; init; }

    /// <summary>Facts that hold from then on.</summary>
    public required IReadOnlyDictionary<string, FactValue> Data { get; init; }

    /// <summary>For a service manager's review: id of the standard it answers.</summary>
    public string? Answers { get; init; }
}

/// <summary>What the clock must say.</summary>
/// <param name="Due">A date (<c>2026-04-15</c>) or a London time with offset; null where there is no due date.</param>
/// <param name="State">The state, as the command line writes it (<c>due-soon</c>).</param>
/// <param name="Occurrence">Number of the recurrence, from 1.</param>
/// <param name="StartedBy">Number of the event, from 1, that starts it; null for the first that does.</param>
public sealed record ExpectedClock(string? Due, string State, int Occurrence, int? StartedBy);
