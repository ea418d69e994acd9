using CareDecisions.Application.Returns.Findings;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>What the record gains from one child of a return.</summary>
internal sealed class ChildChanges
{
    public required ChildFindings Findings { get; init; }

    /// <summary><see langword="null"/>: nothing of the child could be taken.</summary>
    public KnownChild? Known { get; init; }

    /// <summary>Rows to add, of any table.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Rows of the care history (never events) that a corrected one replaces.</summary>
    public List<object> Removed { get; } = [];

    /// <summary>Differences of identity, for the audit: "DateOfBirth: 1 May 2018 to 2 May 2018".</summary>
    public List<string> IdentityChanges { get; } = [];

    /// <summary>Things of earlier imports that this file, which should hold them, does not.</summary>
    public List<string> Missing { get; } = [];

    public int EventsAdded => Added.Count(row => row is CaseEvent);

    public bool IsNews => Known is { IsNew: true } || Added.Count > 0 || Removed.Count > 0 || IdentityChanges.Count > 0;
}
