using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;

namespace CareDecisions.Application.Deadlines;

/// <summary>One clock in a list: whose, what, by when, how it stands, who must act.</summary>
public sealed record ClockRow
{
    public required ClockId Id { get; init; }

    public required ChildId ChildId { get; init; }

    public required string ChildName { get; init; }

    public required string ChildReference { get; init; }

    public required string StandardId { get; init; }

    /// <summary>The rule in one sentence.</summary>
    public required string Statement { get; init; }

    public required string Area { get; init; }

    public required IReadOnlyList<string> Responsible { get; init; }

    public string? WorkerName { get; init; }

    public string? TeamName { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required ClockStanding State { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}
