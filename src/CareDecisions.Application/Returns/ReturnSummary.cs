using System.Linq.Expressions;

namespace CareDecisions.Application.Returns;

/// <summary>An import as lists show it.</summary>
public sealed record ReturnSummary
{
    public static Expression<Func<ReturnImport, ReturnSummary>> Of { get; } = import => new ReturnSummary
    {
        Id = import.Id,
        Kind = import.Kind,
        FileName = import.FileName,
        IsDryRun = import.IsDryRun,
        StartedAt = import.StartedAt,
        EndedAt = import.EndedAt,
        State = import.State,
        Counts = new ReturnCounts(
            import.RowsRead, import.RowsTaken, import.RowsKnown, import.RowsRefused, import.ChildrenAdded, import.EventsAdded),
        Failure = import.Failure,
    };

    public required Guid Id { get; init; }

    public required ReturnKind Kind { get; init; }

    public required string FileName { get; init; }

    public required bool IsDryRun { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required ReturnImportState State { get; init; }

    public required ReturnCounts Counts { get; init; }

    /// <summary>Why nothing was taken, in plain English; <see langword="null"/> where all went well.</summary>
    public required string? Failure { get; init; }
}
