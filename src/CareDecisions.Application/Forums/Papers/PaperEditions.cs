using System.Globalization;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Which edition of a meeting's papers is whose. Asked anew at each reading, so that whoever may see less than before opens nothing made before.</summary>
public sealed class PaperEditions(CareDecisionsDb db, ForumAccess forums, EarlierDecisions earlier)
{
    private const int Most = 200;

    /// <summary>What the actor may read of a meeting now.</summary>
    public async Task<PaperEdition> OfReader(ForumMeeting meeting, CancellationToken cancellationToken) =>
        await Of(meeting, forums.Requests(), cancellationToken);

    /// <summary>
    /// What the readers of a pack may read now, with whatever has come to the agenda since. Who they are is not known: a restricted
    /// child that came later is left out, and whoever may see it asks for papers of their own.
    /// </summary>
    public async Task<PaperEdition> OfPack(ForumMeeting meeting, PaperPack pack, CancellationToken cancellationToken)
    {
        var withheld = pack.Withheld.Select(id => new ForumRequestId(id)).ToList();
        var seen = pack.Seen.Select(id => new ForumRequestId(id)).ToList();
        return await Of(
            meeting,
            db.ForumRequests.Where(one => !withheld.Contains(one.Id) && (seen.Contains(one.Id) || db.Children.Any(child => child.Id == one.ChildId && !child.IsRestricted))),
            cancellationToken);
    }

    private async Task<PaperEdition> Of(ForumMeeting meeting, IQueryable<ForumRequest> readable, CancellationToken cancellationToken)
    {
        var slots = await AgendaSlots.Of(db, meeting, cancellationToken);
        var before = earlier.Of(meeting);
        var papers = await (
            from request in OnAgenda(db.ForumRequests, meeting)
            join record in db.Records on request.RecordId equals record.Id
            join child in db.Children on request.ChildId equals child.Id
            orderby request.Position
            select new
            {
                request.Id,
                request.ChildId,
                Child = child.DisplayName,
                child.Reference,
                child.DateOfBirth,
                request.DecisionKey,
                record.ChangedAt,
                Last = before.Where(one => one.ChildId == request.ChildId).OrderByDescending(one => one.RecordedAt).Select(one => (Guid?)one.Id).FirstOrDefault(),
            })
            .Take(Most).ToListAsync(cancellationToken);
        var seen = await OnAgenda(readable, meeting).OrderBy(one => one.Position).Select(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        var actions = await Actions([.. papers.Select(one => one.Last).OfType<Guid>()], cancellationToken);
        return PaperEdition.Of(
            meeting,
            [.. slots.Select(slot => new PaperPlace(slot.Id, slot.Number, slot.At, slot.Minutes))],
            papers.ToDictionary(one => one.Id, one => new PaperFacts(
                one.ChildId, one.Child, one.Reference, one.DateOfBirth, one.DecisionKey, one.ChangedAt, one.Last, one.Last is { } last ? [.. actions[last]] : [])),
            seen.ToHashSet());
    }

    private static IQueryable<ForumRequest> OnAgenda(IQueryable<ForumRequest> requests, ForumMeeting meeting) =>
        requests.Where(request => request.MeetingId == meeting.Id && (request.State == RequestState.OnAgenda || request.State == RequestState.Decided));

    /// <summary>How far the actions of decisions are, by decision.</summary>
    private async Task<ILookup<Guid, string>> Actions(List<Guid> decisions, CancellationToken cancellationToken) => (
        await db.ForumActions.Where(one => decisions.Contains(one.DecisionId)).OrderBy(one => one.Id)
            .Select(one => new { one.DecisionId, one.Id, one.DueOn, one.DoneOn }).Take(Most * EarlierDecisions.MostActions).ToListAsync(cancellationToken))
        .ToLookup(one => one.DecisionId, one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {one.DueOn:O} {one.DoneOn:O}"));
}
