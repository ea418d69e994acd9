using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Tells whoever answers for it, once, that something the terms want after a meeting, or its papers before it, is late.</summary>
[Requires(Permission.RunJobs)]
public static class ChaseDuties
{
    private const int DaysBack = 60;

    /// <summary>Papers are late before their meeting.</summary>
    private const int DaysAhead = 60;

    private const int Most = 500;

    public sealed record Command : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingDuties duties, Notices notices, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var until = today.AddDays(DaysAhead);
            var since = today.AddDays(-DaysBack);
            var held = await db.ForumMeetings.AsNoTracking()
                .Where(one => one.State != MeetingState.Cancelled && one.Date <= until && one.Date >= since && db.ForumRequests.Any(request => request.MeetingId == one.Id && (request.State == RequestState.OnAgenda || request.State == RequestState.Decided)))
                .OrderBy(one => one.Date).Take(Most).ToListAsync(cancellationToken);
            var late = 0;
            foreach (var meeting in held)
            {
                if (forums.Policy.Find(meeting.ForumId) is { IsEnabled: true } forum)
                {
                    late += await Chase(forum, meeting, cancellationToken);
                }
            }

            return late;
        }

        private async Task<int> Chase(Forum forum, ForumMeeting meeting, CancellationToken cancellationToken)
        {
            var late = (await duties.Of(forum, meeting, isOpen: false, cancellationToken)).Where(one => one is { IsLate: true, DoneAt: null }).ToList();
            foreach (var duty in late)
            {
                var people = await notices.Holders(ForumAccess.HoldersIn(forum, duty.Rule.Responsible), cancellationToken);
                await notices.Tell(
                    people.Count > 0 ? people : await notices.Holders(forums.Running(forum), cancellationToken),
                    NoteOf(forum, meeting, duty.Rule),
                    cancellationToken);
            }

            return late.Count;
        }

        private static Note NoteOf(Forum forum, ForumMeeting meeting, ForumRule rule)
        {
            var (key, when) = ($"duty/{meeting.Id}/{rule.Id}", $"{forum.ShortName} of {meeting.Date:d MMMM yyyy}");
            return rule.KeptBy == KeptBy.Papers
                ? new Note(key, "The papers of a panel are late", $"Before {when} this is late: {rule.Text}", $"forums/meetings/{meeting.Id}/papers")
                : new Note(key, "Something is late after a panel", $"After {when} this is late: {rule.Text}", $"forums/meetings/{meeting.Id}");
        }
    }
}
