using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Puts a forum's meetings of the next twelve months in its calendar. Doing it again adds only what is missing.</summary>
[Requires(Permission.BuildAgenda)]
public static class PlanMeetings
{
    public sealed record Command(string ForumId) : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(command.ForumId) is not { } forum)
            {
                return Result<int>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (!forum.IsEnabled)
            {
                return new ForumIsOff(forum.ShortName);
            }

            var today = clock.LondonToday();
            var last = today.AddYears(1);
            var planned = access.Stretches(today, last).SelectMany(days => days.Pack.Forums.Find(forum.Id) is { IsEnabled: true } then
                ? ForumCalendar.Between(then.Sessions, days.From, days.To, days.Pack.Calendar) : []);
            var there = (await db.ForumMeetings.Where(meeting => meeting.ForumId == forum.Id && meeting.PlannedFor >= today)
                .Select(meeting => meeting.PlannedFor).Take(500).ToListAsync(cancellationToken)).ToHashSet();
            var added = planned.Where(meeting => !there.Contains(meeting.Date)).Select(meeting => new ForumMeeting(forum.Id, meeting)).ToList();
            db.ForumMeetings.AddRange(added);
            await db.SaveChangesAsync(cancellationToken);
            return added.Count;
        }
    }
}
