using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>A forum's tracker: its rows, what is late or missing in them, and who writes.</summary>
[OpenTo(Audience.SignedIn, "Rows are those of children the reader may see, or of every child open to them where they sit in the forum.")]
public static class ShowTracker
{
    /// <param name="Closed">True for the rows that have ended, false for those that are open.</param>
    public sealed record Query(string ForumId, string Tracker, bool Closed = false) : IQuery<View>;

    public sealed record View(Forum Forum, ForumTracker Tracker, IReadOnlyList<TrackerLine> Lines, bool MayWrite) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Lines.SelectMany(line => line.Named).Distinct()];

        /// <summary>True where there may be more rows than are shown.</summary>
        public bool IsCut => Lines.Count >= TrackerLines.Most;
    }

    internal sealed class Handler(TrackerAccess trackers, TrackerLines lines, ActionLines actions, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (trackers.Find(query.ForumId, query.Tracker) is not var (forum, tracker))
            {
                return Result<View>.NotFound;
            }

            var today = clock.LondonToday();
            var found = tracker.Rows == TrackerRows.Action
                ? await actions.Of(tracker, trackers.Actions(forum, tracker), query.Closed, today, cancellationToken)
                : await lines.Of(forum, tracker, trackers.Rows(forum, tracker).Where(row => (row.ClosedOn != null) == query.Closed), today, cancellationToken);
            return new View(forum, tracker, found, tracker.Rows != TrackerRows.Action && trackers.Writes(forum, tracker));
        }
    }
}
