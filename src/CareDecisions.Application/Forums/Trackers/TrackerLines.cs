using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>A row as it is shown: what people wrote, and what the record fills.</summary>
/// <param name="Id">Of the row, or of the action that it is.</param>
/// <param name="Row"><see langword="null"/> where it is an action.</param>
/// <param name="Cells">What each column says, as answers of a form, by column id.</param>
/// <param name="Numbers">The number of the cell that stands, by column id; absent: none.</param>
/// <param name="Named">The children whom it names.</param>
public sealed record TrackerLine(
    Guid Id, ChildId ChildId, string Child, TrackerRow? Row, IReadOnlyDictionary<string, string> Cells, IReadOnlyDictionary<string, int> Numbers, TrackerState State, IReadOnlyList<ChildId> Named)
{
    /// <summary>The reader may open its page.</summary>
    public bool IsLinked { get; init; } = true;

    public bool IsClosed => Row?.ClosedOn is not null;

    public string Said(TrackerColumn column) => Cells.GetValueOrDefault(column.Id) ?? "";
}

/// <summary>Puts the rows of a tracker together, in as many questions to the database as it has kinds of column, however many rows.</summary>
public sealed class TrackerLines(CareDecisionsDb db, TrackerFeeds feeds)
{
    /// <summary>The most rows of one tracker at a time.</summary>
    public const int Most = 2000;

    public async Task<IReadOnlyList<TrackerLine>> Of(Forum forum, ForumTracker tracker, IQueryable<TrackerRow> rows, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await rows.AsNoTracking().OrderByDescending(row => row.OpenedOn).ThenByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        var cells = await db.TrackerCells.AsNoTracking()
            .Where(cell => rows.Any(row => row.Id == cell.RowId)
                && !db.TrackerCells.Any(later => later.RowId == cell.RowId && later.Column == cell.Column && later.Number > cell.Number))
            .Select(cell => new { cell.RowId, cell.Column, cell.Number, cell.Value })
            .Take(Most * 50).ToListAsync(cancellationToken);
        var byRow = cells.ToLookup(cell => cell.RowId);
        var fed = await feeds.Of(forum, tracker, rows.Select(row => row.ChildId), today, cancellationToken);
        return
        [
            .. from row in found
               where fed.ContainsKey(row.ChildId)
               select Line(forum, tracker, row, fed[row.ChildId], byRow[row.Id].ToDictionary(cell => cell.Column, cell => (cell.Number, cell.Value)), today),
        ];
    }

    private static TrackerLine Line(Forum forum, ForumTracker tracker, TrackerRow row, FedChild child, Dictionary<string, (int Number, string Value)> written, DateOnly today)
    {
        var cells = tracker.Columns.ToDictionary(
            column => column.Id,
            column => column.Feed is { } feed ? FeedWords.Of(feed, column, child, row, forum, today) : written.GetValueOrDefault(column.Id).Value ?? "",
            StringComparer.Ordinal);
        var state = row.ClosedOn is null
            ? TrackerState.Of(tracker, cells, row.OpenedOn, row.UpdatedOn, today, child.LookedAfterSince)
            : new TrackerState(null, false, null, null, []);
        return new TrackerLine(
            row.Id, row.ChildId, child.Name, row, cells, written.ToDictionary(one => one.Key, one => one.Value.Number, StringComparer.Ordinal), state, [row.ChildId, .. child.Siblings.Select(one => one.Id)]);
    }
}
