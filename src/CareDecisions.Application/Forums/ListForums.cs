using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Every forum of the authority: those the reader sits in first, each with its next meeting.</summary>
[OpenTo(Audience.SignedIn, "When a panel meets, and on what terms, is no secret to staff; no child is named.")]
public static class ListForums
{
    public sealed record Query : IQuery<View>;

    public sealed record View(IReadOnlyList<Row> Forums);

    /// <param name="IsMine">One of the reader's roles has a seat there.</param>
    /// <param name="Waiting">Requests that have come and are not on an agenda; for those who sit there.</param>
    public sealed record Row(Forum Forum, bool IsMine, ForumMeetingId? NextId, DateOnly? Next, TimeOnly? NextStart, int? Waiting);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var next = await db.ForumMeetings.AsNoTracking()
                .Where(meeting => meeting.State == MeetingState.Planned && meeting.Date >= today)
                .GroupBy(meeting => meeting.ForumId)
                .Select(group => group.OrderBy(meeting => meeting.Date).First())
                .Take(100).ToListAsync(cancellationToken);
            var waiting = await access.Requests()
                .Where(request => request.State == RequestState.Approved)
                .GroupBy(request => request.ForumId)
                .Select(group => new { group.Key, Count = group.Count() })
                .Take(100).ToListAsync(cancellationToken);
            var mine = access.Seats.ToHashSet();
            return new View(
            [
                .. from forum in access.Policy.All
                   let meeting = next.FirstOrDefault(one => one.ForumId == forum.Id)
                   let isMine = mine.Contains(forum.Id)
                   orderby !isMine, !forum.IsEnabled, forum.Name
                   select new Row(forum, isMine, meeting?.Id, meeting?.Date, meeting?.Start, isMine ? waiting.FirstOrDefault(one => one.Key == forum.Id)?.Count ?? 0 : null),
            ]);
        }
    }
}
