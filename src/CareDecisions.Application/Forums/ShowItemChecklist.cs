using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>The questions that a forum puts to one item, with what was said to each.</summary>
[OpenTo(Audience.SignedIn, "Shown are items of children the reader may see, or of forums they sit in.")]
public static class ShowItemChecklist
{
    public sealed record Query(ForumMeetingId MeetingId, ForumRequestId Id) : IQuery<View>;

    /// <param name="Answers">By the question's rule.</param>
    /// <param name="MayRecord">The reader may answer.</param>
    public sealed record View(
        Forum Forum, ForumMeeting Meeting, ForumRequest Request, string Child, IReadOnlyList<ForumChecklist> Lists, IReadOnlyDictionary<string, ItemAnswer> Answers, bool MayRecord) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Request.ChildId];
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = await forums.Requests().AsNoTracking().SingleOrDefaultAsync(
                one => one.Id == query.Id && one.MeetingId == query.MeetingId && (one.State == RequestState.OnAgenda || one.State == RequestState.Decided), cancellationToken);
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.MeetingId, cancellationToken);
            if (request is null || meeting is null || forums.Policy.Find(request.ForumId) is not { } forum || ItemChecklists.Of(forum, request.DecisionKey) is not { Count: > 0 } lists)
            {
                return Result<View>.NotFound;
            }

            return new View(
                forum,
                meeting,
                request,
                await db.Children.Where(one => one.Id == request.ChildId).Select(one => one.DisplayName).SingleAsync(cancellationToken),
                lists,
                await ItemChecklists.Answers(db, request.Id, cancellationToken),
                request.State == RequestState.OnAgenda && forums.Records(forum));
        }
    }
}
