using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Sends the minutes of a meeting out once everything is decided: the members are led to them, and whoever asked to the child's own part.
/// </summary>
[Requires(Permission.BuildAgenda)]
public static class SendMinutes
{
    public sealed record Command(ForumMeetingId Id) : ICommand<Sent>;

    /// <param name="Yourself">Names of members without an account: somebody has to send them theirs.</param>
    public sealed record Sent(IReadOnlyList<string> Yourself);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingPeople people, Notices notices, RecordSteps steps) : IRequestHandler<Command, Result<Sent>>
    {
        private const int Most = 200;

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

            await db.ForumMeetings.Where(one => one.Id == meeting.Id).TakeTurn(cancellationToken);
            if (await Refusal(meeting, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            db.MeetingSteps.Add(new MeetingStep(meeting, MeetingStep.Minutes, steps.Now.At, null, steps.Now));
            await db.SaveChangesAsync(cancellationToken);
            var sitting = await people.Sitting(meeting, cancellationToken);
            var when = $"{forum.ShortName} of {meeting.Date:d MMMM yyyy}";
            await notices.Tell(
                sitting.Select(one => one.Member.StaffId).OfType<Guid>(),
                new Note($"minutes/{meeting.Id}", "The minutes of a panel are out", $"The minutes of {when} are out.", $"forums/meetings/{meeting.Id}/minutes"),
                cancellationToken);
            await TellAuthors(meeting, when, cancellationToken);
            return new Sent([.. sitting.Where(one => one.Member.StaffId is null).Select(one => one.Member.Name)]);
        }

        private async Task<Refusal?> Refusal(ForumMeeting meeting, CancellationToken cancellationToken)
        {
            if (await db.MeetingSteps.AnyAsync(one => one.MeetingId == meeting.Id && one.What == MeetingStep.Minutes, cancellationToken))
            {
                return new MinutesAreOut();
            }

            if (meeting.Begins > steps.Now.At)
            {
                return new MeetingIsAhead();
            }

            var open = await db.ForumRequests.CountAsync(one => one.MeetingId == meeting.Id && one.State == RequestState.OnAgenda, cancellationToken);
            return open > 0 ? new ItemsAreUndecided(open) : null;
        }

        private async Task TellAuthors(ForumMeeting meeting, string when, CancellationToken cancellationToken)
        {
            var asked = await db.ForumRequests.Where(one => one.MeetingId == meeting.Id && one.State == RequestState.Decided && one.StartedById != null)
                .OrderBy(one => one.Position).Select(one => new { one.Id, one.StartedById }).Take(Most).ToListAsync(cancellationToken);
            foreach (var one in asked)
            {
                await notices.Tell(
                    [one.StartedById!.Value],
                    new Note($"minutes/{meeting.Id}/{one.Id}", "The minutes of a panel are out", $"The minutes of {when} are out. Here is the part about your request.", $"forums/requests/{one.Id}/extract"),
                    cancellationToken);
            }
        }
    }
}

public sealed record MinutesAreOut : Refusal
{
    public override string Message => "The minutes have been sent out already.";
}
