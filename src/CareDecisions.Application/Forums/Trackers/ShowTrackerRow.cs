using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>One row of a tracker, with everything that each cell said before.</summary>
[OpenTo(Audience.SignedIn, "The row is found only where the reader may see the child, or sits in the forum and the record is open to them.")]
public static class ShowTrackerRow
{
    private const int MostCells = 500;

    public sealed record Query(string ForumId, string Tracker, Guid Id) : IQuery<View>;

    /// <param name="History">What was written, the latest first.</param>
    public sealed record View(Forum Forum, ForumTracker Tracker, TrackerLine Line, IReadOnlyList<TrackerCell> History, bool MayWrite, IReadOnlyList<string> WhoWrite) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => Line.Named;
    }

    internal sealed class Handler(CareDecisionsDb db, TrackerAccess trackers, TrackerLines lines, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (trackers.Find(query.ForumId, query.Tracker) is not var (forum, tracker)
                || await lines.Of(forum, tracker, trackers.Rows(forum, tracker).Where(row => row.Id == query.Id), clock.LondonToday(), cancellationToken) is not [var line])
            {
                return Result<View>.NotFound;
            }

            var history = await db.TrackerCells.AsNoTracking().Where(cell => cell.RowId == query.Id)
                .OrderByDescending(cell => cell.Number).Take(MostCells).ToListAsync(cancellationToken);
            return new View(forum, tracker, line, history, !line.IsClosed && trackers.Writes(forum, tracker), trackers.WhoWrite(forum, tracker));
        }
    }
}
