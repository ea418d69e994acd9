namespace CareDecisions.Application.Data;

/// <summary>What a unit of work changed, property by property, before and after; it becomes the audit row's content.</summary>
public sealed class ChangeLog
{
    private readonly List<Change> changes = [];

    public IReadOnlyList<Change> All => changes;

    /// <summary>Set while rows are loaded in bulk (imports, recomputes), whose audit row says what was done instead.</summary>
    public bool IsPaused { get; set; }

    public void Add(Change change) => changes.Add(change);

    public void Clear() => changes.Clear();
}

/// <summary>One row that was added, changed or removed.</summary>
public sealed record Change(string Table, string Key, string Verb, IReadOnlyDictionary<string, PropertyChange> Properties);

public sealed record PropertyChange(object? Before, object? After);
