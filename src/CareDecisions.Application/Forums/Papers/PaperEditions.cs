using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Which edition of a meeting's papers is whose. Asked anew at each reading, so that whoever may see less than before opens nothing made before.</summary>
public sealed class PaperEditions(CareDecisionsDb db, ForumAccess forums)
{
    private const int Most = 200;

    /// <summary>What the actor may read of a meeting now.</summary>
    public async Task<PaperEdition> OfReader(ForumMeeting meeting, CancellationToken cancellationToken) =>
        await Of(meeting, forums.Requests(), cancellationToken);

    /// <summary>What the readers of a pack may read now, with whatever has come to the agenda since.</summary>
    public async Task<PaperEdition> OfPack(ForumMeeting meeting, PaperPack pack, CancellationToken cancellationToken)
    {
        var withheld = pack.Withheld.Select(id => new ForumRequestId(id)).ToList();
        return await Of(meeting, db.ForumRequests.Where(one => !withheld.Contains(one.Id)), cancellationToken);
    }

    private async Task<PaperEdition> Of(ForumMeeting meeting, IQueryable<ForumRequest> seen, CancellationToken cancellationToken)
    {
        var slots = await AgendaSlots.Of(db, meeting, cancellationToken);
        var papers = await (
            from request in seen
            where request.MeetingId == meeting.Id && (request.State == RequestState.OnAgenda || request.State == RequestState.Decided)
            join record in db.Records on request.RecordId equals record.Id
            join child in db.Children on request.ChildId equals child.Id
            orderby request.Position
            select new
            {
                request.Id,
                request.ChildId,
                Child = child.DisplayName,
                request.DecisionKey,
                record.ChangedAt,
                Last = db.ForumDecisions
                    .Where(one => one.ChildId == request.ChildId && one.MeetingId != meeting.Id && db.ForumRequests.Any(other => other.Id == one.RequestId && other.ForumId == meeting.ForumId))
                    .OrderByDescending(one => one.RecordedAt).Select(one => (Guid?)one.Id).FirstOrDefault(),
            })
            .Take(Most).ToListAsync(cancellationToken);
        return PaperEdition.Of(
            meeting,
            [.. slots.Select(slot => new PaperPlace(slot.Id, slot.Number, slot.At, slot.Minutes))],
            papers.ToDictionary(one => one.Id, one => new PaperFacts(one.ChildId, one.Child, one.DecisionKey, one.ChangedAt, one.Last)));
    }
}
