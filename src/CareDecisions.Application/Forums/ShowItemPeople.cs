using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Who comes for one item and when, and which members have an interest of their own in it.</summary>
[OpenTo(Audience.SignedIn, "Shown are items of children the reader may see, or of forums they sit in.")]
public static class ShowItemPeople
{
    public sealed record Query(ForumMeetingId MeetingId, ForumRequestId Id) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required Forum Forum { get; init; }

        public required ForumMeeting Meeting { get; init; }

        public required ForumRequest Request { get; init; }

        public required string Child { get; init; }

        /// <summary>When the item begins; <see langword="null"/>: not known.</summary>
        public TimeOnly? At { get; init; }

        public required IReadOnlyList<ItemInvitation> Invited { get; init; }

        public required IReadOnlyList<Interest> Interests { get; init; }

        /// <summary>Members who sit on the day.</summary>
        public required IReadOnlyList<Sitting> Sitting { get; init; }

        /// <summary>The reader may invite; it takes whoever runs the forum.</summary>
        public bool MayInvite { get; init; }

        /// <summary>The reader may record what a member declares.</summary>
        public bool MayDeclare { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Request.ChildId];
    }

    /// <param name="Declared">What was declared.</param>
    /// <param name="Member">By whom.</param>
    public sealed record Interest(ConflictOfInterest Declared, string Member);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, MeetingPeople people) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = await forums.Requests().AsNoTracking().SingleOrDefaultAsync(
                one => one.Id == query.Id && one.MeetingId == query.MeetingId && (one.State == RequestState.OnAgenda || one.State == RequestState.Decided), cancellationToken);
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.MeetingId, cancellationToken);
            if (request is null || meeting is null || forums.Policy.Find(request.ForumId) is not { } forum)
            {
                return Result<View>.NotFound;
            }

            var isAhead = request.State == RequestState.OnAgenda && meeting.State == MeetingState.Planned;
            return new View
            {
                Forum = forum,
                Meeting = meeting,
                Request = request,
                Child = await db.Children.Where(one => one.Id == request.ChildId).Select(one => one.DisplayName).SingleAsync(cancellationToken),
                At = (await AgendaSlots.Of(db, meeting, cancellationToken)).FirstOrDefault(slot => slot.Id == request.Id)?.At,
                Invited = await db.ItemInvitations.AsNoTracking().Where(one => one.RequestId == request.Id).OrderBy(one => one.Name).Take(50).ToListAsync(cancellationToken),
                Interests = await Interests(request, cancellationToken),
                Sitting = await people.Sitting(meeting, cancellationToken),
                MayInvite = isAhead && forums.Runs(forum) && access.Rights.Has(Permission.BuildAgenda),
                MayDeclare = isAhead && forums.Records(forum),
            };
        }

        private async Task<IReadOnlyList<Interest>> Interests(ForumRequest request, CancellationToken cancellationToken) => await (
            from declared in db.ConflictsOfInterest.AsNoTracking()
            where declared.RequestId == request.Id
            join member in db.ForumMembers on declared.MemberId equals member.Id
            orderby declared.At
            select new Interest(declared, member.Name)).Take(50).ToListAsync(cancellationToken);
    }
}
