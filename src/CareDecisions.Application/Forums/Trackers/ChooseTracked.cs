using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>The children who may be put on a tracker: those whose request came to the forum and who are not on it, or the one with a reference.</summary>
[OpenTo(Audience.SignedIn, "Only whoever writes in the tracker is offered children, and only those open to them.")]
public static class ChooseTracked
{
    private const int Most = 50;

    /// <param name="Reference">A child's number; <see langword="null"/>: those who came to the forum.</param>
    public sealed record Query(string ForumId, string Tracker, string? Reference) : IQuery<View>;

    public sealed record View(Forum Forum, ForumTracker Tracker, IReadOnlyList<Choice> Children) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Select(child => child.Id)];
    }

    public sealed record Choice(ChildId Id, string Name, string Reference, DateOnly? Born);

    internal sealed class Handler(CareDecisionsDb db, TrackerAccess trackers) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (trackers.Find(query.ForumId, query.Tracker) is not var (forum, tracker) || tracker.Rows == TrackerRows.Action || !trackers.Writes(forum, tracker))
            {
                return Result<View>.NotFound;
            }

            var reference = query.Reference.OrNothing();
            var may = trackers.MayBeTracked(forum);
            var children = reference is not null
                ? may.Where(child => child.Reference == reference)
                : may.Where(child => db.ForumRequests.Any(request => request.ForumId == forum.Id && request.ChildId == child.Id && request.State != RequestState.Draft)
                    && !db.TrackerRows.Any(row => row.TrackerId == tracker.Id && row.ChildId == child.Id && row.ClosedOn == null));
            var found = await children.AsNoTracking().OrderBy(child => child.FamilyName).ThenBy(child => child.GivenName).ThenBy(child => child.Id)
                .Select(child => new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference, child.DateOfBirth })
                .Take(Most).ToListAsync(cancellationToken);
            return new View(forum, tracker, [.. found.Select(one => new Choice(
                one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference), one.Reference, one.DateOfBirth))]);
        }
    }
}
