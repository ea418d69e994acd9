using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>A forum's next meetings, soonest first: where what was to be heard at another can go.</summary>
[OpenTo(Audience.SignedIn, "When a panel meets is no secret to staff; no child is named.")]
public static class ListMeetingsAhead
{
    private const int Most = 8;

    /// <param name="ForumId">The forum.</param>
    /// <param name="But">The meeting that is left out.</param>
    public sealed record Query(string ForumId, ForumMeetingId? But = null) : IQuery<View>;

    public sealed record View(IReadOnlyList<ForumMeeting> Meetings);

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = now.LondonDate();
            var ahead = await db.ForumMeetings.AsNoTracking()
                .Where(meeting => meeting.ForumId == query.ForumId && meeting.State == MeetingState.Planned && meeting.Date >= today && meeting.Id != query.But)
                .OrderBy(meeting => meeting.Date).Take(Most).ToListAsync(cancellationToken);
            return new View([.. ahead.Where(meeting => meeting.Begins > now)]);
        }
    }
}
