using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Where the papers of a meeting stand: made or on their way, for whom, who was told of them and when. It names no child.</summary>
[OpenTo(Audience.SignedIn, "Papers are for those who sit in the forum; what is withheld from them is left out.")]
public static class ShowPapers
{
    public sealed record Query(ForumMeetingId Id) : IQuery<View>;

    public sealed record View
    {
        public required Forum Forum { get; init; }

        public required ForumMeeting Meeting { get; init; }

        /// <summary>The pack that holds what the reader may see now; <see langword="null"/>: nobody asked for it yet.</summary>
        public PaperPack? Pack { get; init; }

        /// <summary>When a pack for these readers was last made of an agenda that has changed since; <see langword="null"/>: never, or nothing changed.</summary>
        public DateTimeOffset? MadeBefore { get; init; }

        /// <summary>Places of the agenda.</summary>
        public required int Items { get; init; }

        /// <summary>Numbers of the items that are withheld from the reader.</summary>
        public required IReadOnlyList<int> Withheld { get; init; }

        /// <summary>By when the terms want the papers out, and whether they were; empty where the terms do not say.</summary>
        public required IReadOnlyList<MeetingDuty> Duties { get; init; }

        public required IReadOnlyList<Told> Told { get; init; }

        /// <summary>Names of the members who have no account.</summary>
        public required IReadOnlyList<string> Yourself { get; init; }

        public bool MaySend { get; init; }
    }

    /// <param name="At">When they were last told.</param>
    /// <param name="IsOfThese">They were told of the papers as they are now.</param>
    public sealed record Told(string Name, DateTimeOffset At, bool IsOfThese);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, PaperEditions editions, MeetingPeople people, MeetingDuties duties)
        : IRequestHandler<Query, Result<View>>
    {
        private const int Most = 500;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum || !forums.Sits(forum))
            {
                return Result<View>.NotFound;
            }

            var edition = await editions.OfReader(meeting, cancellationToken);
            var packs = await db.PaperPacks.AsNoTracking().Where(one => one.MeetingId == meeting.Id).OrderByDescending(one => one.AskedAt).Take(Most).ToListAsync(cancellationToken);
            var pack = packs.Find(one => one.Edition == edition.Id);
            return new View
            {
                Forum = forum,
                Meeting = meeting,
                Pack = pack,
                MadeBefore = pack is { State: PaperPackState.Ready } ? null : packs.Find(one => one.State == PaperPackState.Ready && IsFor(one, edition))?.MadeAt,
                Items = edition.Places.Count,
                Withheld = [.. edition.Withheld.Select(place => place.Number)],
                Duties = [.. (await duties.Of(forum, meeting, isOpen: false, cancellationToken)).Where(one => one.Rule.KeptBy == KeptBy.Papers)],
                Told = await TellsOf(meeting.Id, edition, cancellationToken),
                Yourself = [.. (await people.Sitting(meeting, cancellationToken)).Where(one => one.Member.StaffId is null).Select(one => one.Member.Name)],
                MaySend = meeting.State == MeetingState.Planned && forums.Runs(forum) && access.Rights.Has(Permission.BuildAgenda),
            };
        }

        /// <summary>Made for readers from whom the same was withheld, as far as it is on both agendas.</summary>
        private static bool IsFor(PaperPack pack, PaperEdition edition) => pack.MayShareReaders(edition.Seen.Select(id => id.Value), edition.Withheld.Select(place => place.Id.Value));

        private async Task<IReadOnlyList<Told>> TellsOf(ForumMeetingId meeting, PaperEdition edition, CancellationToken cancellationToken)
        {
            var key = CirculatePapers.KeyOf(meeting);
            var found = await (
                from notice in db.Notices
                where notice.Key.StartsWith(key)
                join person in db.Users on notice.RecipientId equals person.Id
                orderby notice.RaisedAt descending
                select new { person.Id, person.DisplayName, notice.RaisedAt, notice.Key }).Take(Most).ToListAsync(cancellationToken);
            return [.. found.DistinctBy(one => one.Id).OrderBy(one => one.DisplayName, StringComparer.Ordinal).Select(one => new Told(one.DisplayName, one.RaisedAt, one.Key == key + edition.Agenda))];
        }
    }
}
