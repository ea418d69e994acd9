using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>What has been written about a child, latest first, and the referrals the child came with.</summary>
[Requires(Permission.ViewCase)]
public static class ListRecords
{
    public sealed record Query(ChildId Id, Slice Slice) : IQuery<View>;

    private const int MostReferrals = 20;
    private const int MostDecisions = 50;

    public sealed record View(ChildBanner Child, Paged<Row> Records) : INamesChildren
    {
        /// <summary>Those the actor may open; empty for who may see none.</summary>
        public required IReadOnlyList<ReferralLine> Referrals { get; init; }

        /// <summary>What forums decided, latest first.</summary>
        public required IReadOnlyList<DecisionLine> Decisions { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Row(
        RecordId Id, string Title, RecordState State, DateTimeOffset StartedAt, string StartedBy, DateTimeOffset ChangedAt, DateTimeOffset? FinishedAt);

    /// <param name="Forum">Its short name.</param>
    /// <param name="Asked">What was asked.</param>
    public sealed record DecisionLine(ForumRequestId Id, string Forum, string Asked, string Outcome, DateTimeOffset RecordedAt);

    public sealed record ReferralLine(ReferralId Id, DateTimeOffset ReceivedAt, ReferralState State);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ReferralAccess referrals, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(
                db, access.Children(Permission.ViewCase), query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var records = db.Records.Where(record => record.ChildId == query.Id && record.State != RecordState.Withdrawn);
            var rows = await Ordered(records, query.Slice)
                .Skip(query.Slice.Skip).Take(query.Slice.Take)
                .Select(record => new Row(
                    record.Id, record.Title, record.State, record.StartedAt, record.StartedBy, record.ChangedAt,
                    record.SignedOffAt ?? (record.State == RecordState.Finished ? record.SubmittedAt : null)))
                .ToListAsync(cancellationToken);
            return new View(banner, new Paged<Row>(rows, await records.CountAsync(cancellationToken)))
            {
                Referrals = access.Rights.Has(Permission.ViewReferral) ? await Referrals(query.Id, cancellationToken) : [],
                Decisions = access.Pack.Forums.All.Count > 0 ? await Decisions(query.Id, cancellationToken) : [],
            };
        }

        private async Task<IReadOnlyList<DecisionLine>> Decisions(ChildId child, CancellationToken cancellationToken)
        {
            var found = await db.ForumDecisions.AsNoTracking().Where(one => one.ChildId == child)
                .OrderByDescending(one => one.RecordedAt)
                .Join(db.ForumRequests, one => one.RequestId, request => request.Id, (one, request) => new { request.Id, request.ForumId, request.DecisionKey, one.Outcome, one.RecordedAt })
                .Take(MostDecisions).ToListAsync(cancellationToken);
            var policy = access.Pack.Forums;
            return
            [
                .. from one in found
                   let forum = policy.Find(one.ForumId)
                   select new DecisionLine(
                       one.Id,
                       forum?.ShortName ?? one.ForumId,
                       forum?.DecisionType(one.DecisionKey)?.Name ?? one.DecisionKey,
                       policy.Words.Outcomes.FirstOrDefault(outcome => outcome.Id == one.Outcome)?.Name ?? one.Outcome,
                       one.RecordedAt),
            ];
        }

        private async Task<IReadOnlyList<ReferralLine>> Referrals(ChildId child, CancellationToken cancellationToken) =>
            await referrals.Referrals(Permission.ViewReferral).AsNoTracking()
                .Where(referral => db.ReferralChildren.Any(about => about.ReferralId == referral.Id && about.ChildId == child))
                .OrderByDescending(referral => referral.ReceivedAt)
                .Take(MostReferrals)
                .Select(referral => new ReferralLine(referral.Id, referral.ReceivedAt, referral.State))
                .ToListAsync(cancellationToken);

        private static IQueryable<CaseRecord> Ordered(IQueryable<CaseRecord> records, Slice slice) => (slice.Sort, slice.Descending) switch
        {
            ("title", false) => records.OrderBy(record => record.Title).ThenByDescending(record => record.StartedAt),
            ("title", true) => records.OrderByDescending(record => record.Title).ThenByDescending(record => record.StartedAt),
            ("started", false) => records.OrderBy(record => record.StartedAt),
            _ => records.OrderByDescending(record => record.StartedAt),
        };
    }
}
