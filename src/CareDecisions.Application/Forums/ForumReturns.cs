using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Who is to come back to a forum: what a decision said, whether a new request has come in, and whether it was waived.</summary>
public sealed class ForumReturns(CareDecisionsDb db, ForumAccess forums, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>The cases that are to come back, the soonest first, of children the actor may see or because they sit here.</summary>
    /// <param name="forum">The forum.</param>
    /// <param name="only">One decision; <see langword="null"/>: all that are open, and those waived since a year.</param>
    public async Task<IReadOnlyList<Returning>> Of(Forum forum, Guid? only, CancellationToken cancellationToken)
    {
        var today = clock.LondonToday();
        var since = clock.GetUtcNow().AddYears(-1);
        var found = await (
            from decision in only is null ? NotBack(forum.Id) : Latest().Where(one => one.Id == only)
            join request in forums.Requests() on decision.RequestId equals request.Id
            where request.ForumId == forum.Id
            where only != null || !db.ReturnWaivers.Any(waiver => waiver.DecisionId == decision.Id && waiver.UndoneAt == null && waiver.At <= since)
            join child in db.Children on decision.ChildId equals child.Id
            orderby decision.ReturnOn, decision.Id
            select new { Decision = decision, Request = request, Child = child.DisplayName }).AsNoTracking().Take(Most).ToListAsync(cancellationToken);
        var decisions = found.ConvertAll(one => one.Decision.Id);
        var children = found.Select(one => one.Decision.ChildId).Distinct().ToList();
        var waivers = (await db.ReturnWaivers.AsNoTracking().Where(one => decisions.Contains(one.DecisionId)).OrderByDescending(one => one.At).Take(Most).ToListAsync(cancellationToken))
            .DistinctBy(one => one.DecisionId).ToDictionary(one => one.DecisionId);
        var open = forums.Requests();
        var later = (await db.ForumRequests.Where(one => children.Contains(one.ChildId) && one.ForumId == forum.Id && one.State != RequestState.Withdrawn)
            .OrderByDescending(one => one.StartedAt).Select(one => new Later(one.Id, one.ChildId, one.State, one.StartedAt, open.Any(other => other.Id == one.Id)))
            .Take(Most * 4).ToListAsync(cancellationToken)).ToLookup(one => one.ChildId);
        return [.. found.Select(one => Returning(one.Decision, [.. later[one.Decision.ChildId].Where(again => again.StartedAt > one.Decision.RecordedAt)]))];

        Returning Returning(ForumDecision decision, IReadOnlyList<Later> again)
        {
            var of = found.First(one => one.Decision.Id == decision.Id);
            var waiver = waivers.GetValueOrDefault(decision.Id);
            return new Returning
            {
                Decision = decision,
                Request = of.Request,
                Child = of.Child,
                Asked = forum.DecisionType(of.Request.DecisionKey)?.Name ?? of.Request.DecisionKey,
                State = CaseReturns.Of(decision.ReturnOn!.Value, today, [.. again.Select(request => request.State)], waiver is { UndoneAt: null }),
                Waiver = waiver,
                Again = again.FirstOrDefault(request => request.IsOpen)?.Id,
                Because = Because(forum, decision, forums.Policy),
            };
        }
    }

    /// <summary>A forum's decisions that name a day by which the case comes back, and since which no request for the child has come in.</summary>
    public IQueryable<ForumDecision> NotBack(string forumId) => Latest().Where(decision => !db.ForumRequests.Any(later => later.ChildId == decision.ChildId
        && later.ForumId == forumId && later.StartedAt > decision.RecordedAt
        && later.State != RequestState.Draft && later.State != RequestState.Returned && later.State != RequestState.Withdrawn));

    /// <summary>Each request's latest decision, where it names a day.</summary>
    private IQueryable<ForumDecision> Latest() => db.ForumDecisions.Where(decision => decision.ReturnOn != null
        && !db.ForumDecisions.Any(later => later.RequestId == decision.RequestId && later.RecordedAt > decision.RecordedAt));

    /// <summary>The roles that may waive; empty: the terms let nobody.</summary>
    public static IReadOnlyList<string> WhoWaive(Forum forum) => forum.Waiver is not { } waiver ? []
        : waiver.Rule.Responsible.Count > 0 ? waiver.Rule.Responsible
        : [.. forum.Seats.Where(seat => seat.Position is SeatPosition.Chair or SeatPosition.CoChair).Select(seat => seat.Role)];

    public bool MayWaive(Forum forum) => WhoWaive(forum).Any(forums.RolesIn(forum).Contains);

    /// <summary>The child's records of the kind that the terms want, handed in since the decision, the latest first.</summary>
    public async Task<IReadOnlyList<CaseRecord>> Notes(Forum forum, ForumDecision decision, CancellationToken cancellationToken) => forum.Waiver is not { } waiver ? []
        : await db.Records.AsNoTracking()
            .Where(one => one.ChildId == decision.ChildId && one.TemplateId == waiver.Template && one.SubmittedAt != null && one.SubmittedAt > decision.RecordedAt && one.State != RecordState.Withdrawn)
            .OrderByDescending(one => one.SubmittedAt).Take(20).ToListAsync(cancellationToken);

    /// <summary>A request begun after a decision, and whether the actor may open it.</summary>
    private sealed record Later(ForumRequestId Id, ChildId ChildId, RequestState State, DateTimeOffset StartedAt, bool IsOpen);

    private static string Because(Forum forum, ForumDecision decision, ForumPolicy policy)
    {
        var outcome = policy.Words.Outcomes.FirstOrDefault(one => one.Id == decision.Outcome)?.Name ?? decision.Outcome;
        return $"{forum.ShortName} recorded on {decision.RecordedAt.LondonDate():d MMMM yyyy}: {outcome}. It named {decision.ReturnOn:d MMMM yyyy} as the day by which the case comes back."
            + (forum.ReturnRule is { } rule ? $" {rule.Text}" : "");
    }
}

/// <summary>A case that is to come back.</summary>
public sealed record Returning
{
    public required ForumDecision Decision { get; init; }

    public required ForumRequest Request { get; init; }

    public required string Child { get; init; }

    /// <summary>What was decided on.</summary>
    public required string Asked { get; init; }

    public required CaseReturn State { get; init; }

    /// <summary>The latest waiver, undone or not; <see langword="null"/>: none.</summary>
    public ReturnWaiver? Waiver { get; init; }

    /// <summary>The latest request begun since that the actor may open; <see langword="null"/>: none.</summary>
    public ForumRequestId? Again { get; init; }

    public required string Because { get; init; }

    public ChildId ChildId => Decision.ChildId;
}
