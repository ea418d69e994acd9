using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Who is to come back to a forum and by when, the latest first, and for whom that was waived.</summary>
[OpenTo(Audience.SignedIn, "Shown are children the reader may see, or those heard by a forum they sit in.")]
public static class ListReturns
{
    public sealed record Query(string ForumId) : IQuery<View>;

    /// <param name="Next">The day of the next meeting; <see langword="null"/>: none is planned.</param>
    public sealed record View(Forum Forum, IReadOnlyList<Returning> Returns, DateOnly? Next) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Returns.Select(one => one.ChildId).Distinct()];
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, ForumReturns returns, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(query.ForumId) is not { } forum)
            {
                return Result<View>.NotFound;
            }

            var today = clock.LondonToday();
            var next = await db.ForumMeetings.Where(one => one.ForumId == forum.Id && one.State == MeetingState.Planned && one.Date >= today)
                .OrderBy(one => one.Date).Select(one => (DateOnly?)one.Date).FirstOrDefaultAsync(cancellationToken);
            return new View(forum, await returns.Of(forum, null, cancellationToken), next);
        }
    }
}
