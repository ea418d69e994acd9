using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Puts a request that has come in to another meeting of its forum: put off, or its own is not held.</summary>
[Requires(Permission.BuildAgenda)]
public static class CarryRequest
{
    public sealed record Command(ForumRequestId Id, ChildId ChildId, ForumMeetingId? MeetingId) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, Notices notices, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            var meeting = await db.ForumMeetings.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == command.MeetingId && one.ForumId == forum.Id && one.State == MeetingState.Planned, cancellationToken);
            if (meeting is null || meeting.Begins <= clock.GetUtcNow())
            {
                return new InvalidField("CarryTo", "Select a meeting that is ahead");
            }

            if (request.CarryTo(meeting.Id) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            if (request.StartedById is { } author)
            {
                await notices.Tell(
                    [author],
                    new Note($"request/{request.Id}/carried/{request.Version}", "A panel hears your request on another day", $"{forum.ShortName} hears your request at its meeting of {meeting.Date:d MMMM yyyy}.", $"forums/requests/{request.Id}"),
                    cancellationToken);
            }

            return Done.Ok;
        }
    }
}
