using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Gives an approved request its place on the agenda, or moves it one place up or down.</summary>
[Requires(Permission.BuildAgenda)]
public static class PlaceOnAgenda
{
    /// <param name="By">0 puts it at the end; -1 moves it up, 1 down.</param>
    public sealed record Command(ForumMeetingId MeetingId, ForumRequestId RequestId, ChildId ChildId, int By) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.SingleOrDefaultAsync(one => one.Id == command.MeetingId, cancellationToken);
            if (await forums.Find(command.RequestId, command.ChildId, cancellationToken) is not var (request, forum)
                || meeting is null || meeting.ForumId != request.ForumId)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (meeting.State != MeetingState.Planned)
            {
                return new MeetingIsOver(meeting.State);
            }

            var isNew = request.State != RequestState.OnAgenda;
            var agenda = await db.ForumRequests
                .Where(one => one.MeetingId == meeting.Id && one.State == RequestState.OnAgenda)
                .OrderBy(one => one.Position).Take(200).ToListAsync(cancellationToken);
            // What is decided keeps its number, and the rest come after it.
            var decided = await db.ForumRequests.Where(one => one.MeetingId == meeting.Id && one.State == RequestState.Decided)
                .MaxAsync(one => (int?)one.Position, cancellationToken) ?? 0;
            if (Order(agenda, request, (command.By, decided), forum, meeting.Id) is { } refusal)
            {
                return refusal;
            }

            if (isNew)
            {
                await InviteAuthor(request, forum, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        /// <summary>Where the terms have somebody present the case, its author is asked to come.</summary>
        private async Task InviteAuthor(ForumRequest request, Forum forum, CancellationToken cancellationToken)
        {
            if (request.StartedById is { } author && forum.Presenters.Any(one => one.AuthorPresents || one is { Presents: true, IsOptional: false })
                && !await db.ItemInvitations.AnyAsync(one => one.RequestId == request.Id && one.StaffId == author, cancellationToken))
            {
                db.ItemInvitations.Add(new ItemInvitation(request, author, request.StartedBy, "Presents"));
            }
        }

        private static Domain.Shared.Refusal? Order(List<ForumRequest> agenda, ForumRequest request, (int By, int After) asked, Forum forum, ForumMeetingId meeting)
        {
            var (by, after) = asked;
            var from = agenda.IndexOf(request);
            if (from >= 0)
            {
                agenda.RemoveAt(from);
            }

            agenda.Insert(from < 0 ? agenda.Count : Math.Clamp(from + by, 0, agenda.Count), request);
            for (var index = 0; index < agenda.Count; index++)
            {
                var minutes = agenda[index].Minutes ?? MinutesOf(forum);
                if (agenda[index].PutOnAgenda(meeting, after + index + 1, minutes) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        }

        /// <summary>The slot for any case; kinds kept for some cases are chosen by the administrator.</summary>
        private static int? MinutesOf(Forum forum) =>
            forum.Slots.FirstOrDefault(slot => slot.When is Condition.AlwaysCase && slot.Name != "emergency")?.Minutes;
    }
}
