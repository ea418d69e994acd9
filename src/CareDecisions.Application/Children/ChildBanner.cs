using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Children;

/// <summary>The banner on every page of a child: who, how old, under what status and plan, whose, last seen.</summary>
public sealed record ChildBanner
{
    public required ChildId Id { get; init; }

    public required string Name { get; init; }

    public required string Reference { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public DateOnly? ExpectedDateOfBirth { get; init; }

    /// <summary>Completed years today; <see langword="null"/>: not born, or not known.</summary>
    public int? Age { get; init; }

    public Sex Sex { get; init; }

    public required CaseSummary Summary { get; init; }

    public string? WorkerName { get; init; }

    public string? TeamName { get; init; }

    public bool IsOpen { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public bool IsRestricted { get; init; }
}
