using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Returns;

/// <summary>One reading of a statutory return: what was in it, what was taken, what was not and why.</summary>
public sealed class ReturnImport : IOwnedByAuthority
{
    public const int FileNameLength = 200;
    public const int FailureLength = 1000;

    private ReturnImport()
    {
        FileName = string.Empty;
    }

    public ReturnImport(ReturnKind kind, string fileName, bool isDryRun, Guid? startedById, DateTimeOffset startedAt)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        FileName = fileName;
        IsDryRun = isDryRun;
        StartedById = startedById;
        StartedAt = startedAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ReturnKind Kind { get; private set; }

    public string FileName { get; private set; }

    public bool IsDryRun { get; private set; }

    public Guid? StartedById { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ReturnImportState State { get; private set; }

    public int RowsRead { get; private set; }

    public int RowsTaken { get; private set; }

    public int RowsKnown { get; private set; }

    public int RowsRefused { get; private set; }

    public int ChildrenAdded { get; private set; }

    public int EventsAdded { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>Uploaded and left for the worker to read.</summary>
    public void Wait() => State = ReturnImportState.Waiting;

    public void Count(ReturnCounts counts)
    {
        RowsRead = counts.RowsRead;
        RowsTaken = counts.RowsTaken;
        RowsKnown = counts.RowsKnown;
        RowsRefused = counts.RowsRefused;
        ChildrenAdded = counts.ChildrenAdded;
        EventsAdded = counts.EventsAdded;
    }

    public void End(ReturnImportState state, DateTimeOffset at, string? failure)
    {
        State = state;
        EndedAt = at;
        Failure = failure;
    }
}

/// <summary>Rows read are those taken (wholly or in part), known and refused together.</summary>
public sealed record ReturnCounts(int RowsRead, int RowsTaken, int RowsKnown, int RowsRefused, int ChildrenAdded, int EventsAdded)
{
    public static ReturnCounts operator +(ReturnCounts one, ReturnCounts other) => new(
        one.RowsRead + other.RowsRead,
        one.RowsTaken + other.RowsTaken,
        one.RowsKnown + other.RowsKnown,
        one.RowsRefused + other.RowsRefused,
        one.ChildrenAdded + other.ChildrenAdded,
        one.EventsAdded + other.EventsAdded);
}

public enum ReturnKind
{
    CinCensus,
    Ssda903,
}

public enum ReturnImportState
{
    Running,

    /// <summary>Read and compared; nothing was written but the report.</summary>
    DryRun,
    Imported,

    /// <summary>Not such a return, or broken: nothing was taken.</summary>
    Refused,

    /// <summary>A fault of ours: nothing was taken.</summary>
    Failed,

    /// <summary>Uploaded, not begun.</summary>
    Waiting,
}

/// <summary>What became of one row of a return.</summary>
public sealed class ReturnRow : IOwnedByAuthority
{
    public const int FileLength = 60;
    public const int ChildReferenceLength = 40;
    public const int MessageLength = 400;

    /// <summary>In place of a file's name: said of the return as a whole.</summary>
    public const string WholeReturn = "Whole return";

    public long Id { get; init; }

    public AuthorityId AuthorityId { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>File, or module of the census.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, counted from 1 with the header.</summary>
    public required int Line { get; init; }

    public required string ChildReference { get; init; }

    public ChildId? ChildId { get; init; }

    public required ReturnRowOutcome Outcome { get; init; }

    /// <summary>Why, in plain English; <see langword="null"/> where it was simply taken.</summary>
    public string? Message { get; init; }
}

public enum ReturnRowOutcome
{
    Taken,
    TakenInPart,
    AlreadyKnown,
    Refused,

    /// <summary>No row: an earlier import took something that this file should hold and does not.</summary>
    NotInFile,

    /// <summary>No row: something about the return as a whole.</summary>
    Remark,
}
