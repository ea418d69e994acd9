using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Has papers made anew where the agenda of a meeting ahead, or what is on it, has changed since.</summary>
[Requires(Permission.RunJobs)]
public static class RemakePapers
{
    private const int Most = 100;

    /// <summary>Gives back how many packs were asked for.</summary>
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, PaperEditions editions, RecordSteps steps) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = steps.Now.At.LondonDate();
            var meetings = await db.ForumMeetings.AsNoTracking()
                .Where(one => one.State == MeetingState.Planned && one.Date >= today && db.PaperPacks.Any(pack => pack.MeetingId == one.Id))
                .OrderBy(one => one.Date).Take(Most).ToListAsync(cancellationToken);
            var asked = 0;
            foreach (var meeting in meetings)
            {
                asked += await Remake(meeting, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return asked;
        }

        /// <summary>One for each set of readers: those from whom the same items are withheld.</summary>
        private async Task<int> Remake(ForumMeeting meeting, CancellationToken cancellationToken)
        {
            var packs = await db.PaperPacks.AsNoTracking().Where(one => one.MeetingId == meeting.Id)
                .OrderByDescending(one => one.AskedAt).Take(Most).ToListAsync(cancellationToken);
            var editionsThere = packs.Select(one => one.Edition).ToHashSet(StringComparer.Ordinal);
            var asked = 0;
            foreach (var latest in packs.DistinctBy(one => string.Join(',', one.Withheld.Order())).Where(one => !one.IsUnderWay))
            {
                var edition = await editions.OfPack(meeting, latest, cancellationToken);
                if (edition.Places.Count > 0 && editionsThere.Add(edition.Id))
                {
                    db.PaperPacks.Add(new PaperPack(meeting.Id, edition, null, steps.Now.By, steps.Now.At));
                    asked++;
                }
            }

            return asked;
        }
    }
}
