using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.People;

/// <summary>
/// Two records of one child made one: what hung on the one hangs on the other, and which rows those were
/// is remembered (<see cref="MovedRow"/>), so that it can be undone. Nothing is deleted.
/// </summary>
public sealed class Merge : IOwnedByAuthority, IVersioned
{
    public const int ReasonLength = 500;
    public const int NameLength = 200;

    private Merge()
    {
        Reason = By = string.Empty;
    }

    public Merge(ChildId kept, ChildId merged, MergeDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        Id = Guid.CreateVersion7();
        (KeptId, MergedId) = (kept, merged);
        (Reason, At, By) = (details.Reason, details.At, details.By);
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId KeptId { get; private set; }

    /// <summary>The record that is out of sight while the merge stands.</summary>
    public ChildId MergedId { get; private set; }

    public string Reason { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    /// <summary><see langword="null"/> while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public string? UndoneBecause { get; private set; }

    public long Version { get; private set; }

    public void Undo(MergeDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        (UndoneBecause, UndoneAt, UndoneBy) = (details.Reason, details.At, details.By);
    }
}

/// <summary>Who merged or undid it, when and why.</summary>
public sealed record MergeDetails(string Reason, DateTimeOffset At, string By);

/// <summary>One row that a merge hung on the other record.</summary>
public sealed class MovedRow : IOwnedByAuthority
{
    public const int NameLength = 60;

    private MovedRow()
    {
        Table = Column = string.Empty;
    }

    public MovedRow(Guid mergeId, string table, string column, Guid rowId)
    {
        Id = Guid.CreateVersion7();
        (MergeId, Table, Column, RowId) = (mergeId, table, column, rowId);
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid MergeId { get; private set; }

    public string Table { get; private set; }

    /// <summary>The column that named the merged record.</summary>
    public string Column { get; private set; }

    /// <summary>The row's own key; where the key has two parts, the other part.</summary>
    public Guid RowId { get; private set; }
}
