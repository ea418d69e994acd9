using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Has the papers of a meeting made as the actor may see them. Where they are there, or on their way, nothing is asked twice.</summary>
[OpenTo(Audience.SignedIn, "Papers are for those who sit in the forum; what is withheld from them is left out.")]
public static class AskForPapers
{
    public sealed record Command(ForumMeetingId Id) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, PaperEditions editions, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum || !forums.Sits(forum))
            {
                return Result<Done>.NotFound;
            }

            if (meeting.State == MeetingState.Cancelled)
            {
                return new MeetingIsOver(meeting.State);
            }

            // Two people may ask at once: the second waits here, and finds what the first asked for.
            await db.ForumMeetings.Where(one => one.Id == meeting.Id).TakeTurn(cancellationToken);
            var edition = await editions.OfReader(meeting, cancellationToken);
            if (edition.Items == 0)
            {
                return new AgendaIsEmpty();
            }

            var pack = await db.PaperPacks.SingleOrDefaultAsync(one => one.MeetingId == meeting.Id && one.Edition == edition.Id, cancellationToken);
            if (pack is null)
            {
                db.PaperPacks.Add(new PaperPack(meeting.Id, edition, steps.Now.ById, steps.Now.By, steps.Now.At));
            }
            else
            {
                pack.Ask(steps.Now.At);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record AgendaIsEmpty : Refusal
{
    public override string Message => "Nothing is on the agenda yet, so there are no papers to make.";
}
