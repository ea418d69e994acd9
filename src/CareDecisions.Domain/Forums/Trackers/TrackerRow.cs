using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums.Trackers;

/// <summary>One child, or one matter about a child, on a tracker: from the day somebody puts it there, with the reason, to the day they end it.</summary>
public sealed class TrackerRow : IOwnedByAuthority, IVersioned
{
    public const int TrackerLength = 100;
    public const int ReasonLength = 1000;

    private TrackerRow()
    {
        ForumId = TrackerId = Why = OpenedBy = string.Empty;
    }

    public TrackerRow(Guid id, string forumId, string trackerId, ChildId childId, string why, DateOnly on, CaseRecord.Step step)
    {
        Id = id;
        ForumId = forumId;
        TrackerId = trackerId;
        ChildId = childId;
        Why = why;
        OpenedOn = on;
        OpenedById = step.ById;
        OpenedBy = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string ForumId { get; private set; }

    public string TrackerId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>Why it is tracked.</summary>
    public string Why { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public Guid? OpenedById { get; private set; }

    public string OpenedBy { get; private set; }

    /// <summary>The last cell's number; 0: none is written.</summary>
    public int LastCell { get; private set; }

    /// <summary>The last day that somebody wrote in it; <see langword="null"/>: nobody has.</summary>
    public DateOnly? UpdatedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedWhy { get; private set; }

    public Guid? ClosedById { get; private set; }

    public string? ClosedBy { get; private set; }

    public long Version { get; private set; }

    /// <summary>Writes one cell over what stood; what stood is kept.</summary>
    public TrackerCell Write(string column, string value, CaseRecord.Step step)
    {
        LastCell++;
        UpdatedOn = step.At.LondonDate();
        return new TrackerCell(Id, LastCell, column, value, step);
    }

    /// <summary>Somebody looked and nothing has changed: the row is up to date.</summary>
    public void Stands(DateOnly on) => UpdatedOn = on;

    /// <returns>Why not; <see langword="null"/>: it is closed.</returns>
    public Refusal? Close(DateOnly on, string why, CaseRecord.Step step)
    {
        if (ClosedOn is not null)
        {
            return new TrackerRowIsClosed();
        }

        (ClosedOn, ClosedWhy, ClosedById, ClosedBy) = (on, why, step.ById, step.By);
        return null;
    }
}

/// <summary>What one cell of a row said from one moment on. It is never changed; the one with the highest number stands.</summary>
public sealed class TrackerCell : IOwnedByAuthority
{
    public const int ColumnLength = 60;

    private TrackerCell()
    {
        Column = Value = By = string.Empty;
    }

    internal TrackerCell(Guid rowId, int number, string column, string value, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        RowId = rowId;
        Number = number;
        Column = column;
        Value = value;
        At = step.At;
        ById = step.ById;
        By = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid RowId { get; private set; }

    /// <summary>1 is the first of its row.</summary>
    public int Number { get; private set; }

    public string Column { get; private set; }

    /// <summary>As an answer of a form keeps it; empty: it was cleared.</summary>
    public string Value { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }
}

public sealed record TrackerRowIsClosed : Refusal
{
    public override string Message => "This row is closed: what was written in it stands as it was.";
}
