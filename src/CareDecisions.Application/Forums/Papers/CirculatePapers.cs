using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Tells the members that the papers of a meeting are there, and where. The papers themselves leave the product only to whoever signs in.</summary>
[Requires(Permission.BuildAgenda)]
public static class CirculatePapers
{
    public sealed record Command(ForumMeetingId Id) : ICommand<Sent>;

    /// <param name="Yourself">Names of members without an account: somebody has to give them theirs.</param>
    public sealed record Sent(IReadOnlyList<string> Yourself);

    /// <summary>Begins the key of every notice about the papers of a meeting; the digest of the agenda ends it.</summary>
    internal static string KeyOf(ForumMeetingId meeting) => $"papers/{meeting}/";

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, PaperEditions editions, MeetingPeople people, Notices notices, RecordSteps steps)
        : IRequestHandler<Command, Result<Sent>>
    {
        public async Task<Result<Sent>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum)
            {
                return Result<Sent>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (meeting.State != MeetingState.Planned)
            {
                return new MeetingIsOver(meeting.State);
            }

            await db.ForumMeetings.Where(one => one.Id == meeting.Id).TakeTurn(cancellationToken);
            var edition = await editions.OfReader(meeting, cancellationToken);
            var isThere = await db.PaperPacks
                .AnyAsync(one => one.MeetingId == meeting.Id && one.Edition == edition.Id && one.State == PaperPackState.Ready, cancellationToken);
            return !isThere ? new PapersAreNotThere() : await Tell(forum, meeting, edition, cancellationToken);
        }

        private async Task<Sent> Tell(Forum forum, ForumMeeting meeting, PaperEdition edition, CancellationToken cancellationToken)
        {
            if (!await db.MeetingSteps.AnyAsync(one => one.MeetingId == meeting.Id && one.What == MeetingStep.Papers, cancellationToken))
            {
                db.MeetingSteps.Add(new MeetingStep(meeting, MeetingStep.Papers, steps.Now.At, null, steps.Now));
                await db.SaveChangesAsync(cancellationToken);
            }

            var sitting = await people.Sitting(meeting, cancellationToken);
            var isAgain = await db.Notices.AnyAsync(one => one.Key.StartsWith(KeyOf(meeting.Id)), cancellationToken);
            await notices.Tell(
                sitting.Count > 0 ? sitting.Select(one => one.Member.StaffId).OfType<Guid>() : await notices.Holders(forums.Membership(forum), cancellationToken),
                new Note(
                    $"{KeyOf(meeting.Id)}{edition.Agenda}",
                    "The papers of a panel are out",
                    $"The papers of {forum.ShortName} of {meeting.Date:d MMMM yyyy} are out.{(isAgain ? " They have changed since you were last told." : "")}",
                    $"forums/meetings/{meeting.Id}/papers"),
                cancellationToken);
            return new Sent([.. sitting.Where(one => one.Member.StaffId is null).Select(one => one.Member.Name)]);
        }
    }
}

public sealed record PapersAreNotThere : Refusal
{
    public override string Message => "The papers are not made yet, or the agenda has changed since. Have them made first.";
}
