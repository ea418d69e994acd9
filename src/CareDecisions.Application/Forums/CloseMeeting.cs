using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Closes a meeting that was held: every item of its agenda is decided, or went elsewhere, and it is known who came. Nothing comes to it any more.</summary>
[Requires(Permission.BuildAgenda)]
public static class CloseMeeting
{
    public sealed record Command(ForumMeetingId Id) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingPeople people, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (meeting.Date > clock.LondonToday())
            {
                return new MeetingIsAhead();
            }

            var open = await db.ForumRequests.CountAsync(request => request.MeetingId == meeting.Id && request.State == RequestState.OnAgenda, cancellationToken);
            if (open > 0)
            {
                return new ItemsAreUndecided(open);
            }

            var unmarked = (await people.Sitting(meeting, cancellationToken)).Where(one => one.Mark is null).Select(one => one.Member.Name).ToList();
            if (meeting.State == MeetingState.Planned && unmarked.Count > 0)
            {
                return new AttendanceIsMissing(unmarked);
            }

            if (meeting.Close() is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record MeetingIsAhead : Refusal
{
    public override string Message => "This meeting has not been held yet. To call it off, cancel it from the forum's calendar.";
}

/// <param name="Count">How many items.</param>
public sealed record ItemsAreUndecided(int Count) : Refusal
{
    public override string Message => $"{(Count == 1 ? "1 item is" : $"{Count} items are")} not decided. Record what was decided, or put them to another meeting from their request, first.";
}
