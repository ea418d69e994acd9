using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>The front door's inbox: those not finished; on top where a child needs protecting now, then the one whose clock runs out first.</summary>
[Requires(Permission.ViewReferral)]
public static class ListReferrals
{
    /// <param name="States">Empty: those where something is still to be done: decide, tell the referrer, send to a team.</param>
    /// <param name="OnlyImmediate">True: only those where a child needs protecting now.</param>
    public sealed record Query(Slice Slice, IReadOnlyList<ReferralState> States, bool OnlyImmediate = false) : IQuery<View>;

    public sealed record View(Paged<Row> Referrals, DateTimeOffset AsOf) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Referrals.Rows.SelectMany(row => row.Children).Select(child => child.Id).Distinct()];
    }

    public sealed record Row
    {
        public required ReferralId Id { get; init; }

        public required IReadOnlyList<Named> Children { get; init; }

        public required DateTimeOffset ReceivedAt { get; init; }

        public required string ReferrerName { get; init; }

        public string? ReferrerAgency { get; init; }

        public required bool IsImmediate { get; init; }

        public required ReferralState State { get; init; }

        public required bool IsReferrerTold { get; init; }

        public required int OpenTasks { get; init; }

        /// <summary>When the first of its open clocks runs out; <see langword="null"/>: none has a date.</summary>
        public DateTimeOffset? DueBy { get; init; }

        public bool IsLate { get; init; }

        public string Names => string.Join(", ", Children.Select(child => child.Name));
    }

    public sealed record Named(ChildId Id, string Name);

    /// <summary>Those where something is still to be done: the list of them and every count of them ask here.</summary>
    internal static IQueryable<Referral> Inbox(ReferralAccess referrals) => referrals.Referrals(Permission.ViewReferral)
        .Where(one => one.State == ReferralState.Recorded || one.State == ReferralState.Decided || one.ReferrerToldAt == null);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ReferralAccess referrals, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var states = query.States;
            var wanted = (states.Count == 0 ? Inbox(referrals) : referrals.Referrals(Permission.ViewReferral).Where(one => states.Contains(one.State)))
                .Where(one => !query.OnlyImmediate || one.IsImmediate);
            var standards = FrontDoorStandards.Ids(access.Pack);
            var found = await (
                from referral in wanted
                let dueBy = db.Clocks
                    .Where(one => one.Outcome == null && one.StartedAt >= referral.ReceivedAt && standards.Contains(one.StandardId)
                        && db.ReferralChildren.Any(about => about.ReferralId == referral.Id && about.ChildId == one.ChildId))
                    .Min(one => one.LateFrom)
                orderby !(referral.IsImmediate && referral.State == ReferralState.Recorded), dueBy == null, dueBy, referral.ReceivedAt, referral.Id
                select new
                {
                    referral.Id,
                    referral.ReceivedAt,
                    referral.ReferrerName,
                    referral.ReferrerAgency,
                    referral.IsImmediate,
                    referral.State,
                    referral.ReferrerToldAt,
                    OpenTasks = db.ScreeningTasks.Count(task => task.ReferralId == referral.Id && task.DoneAt == null),
                    DueBy = dueBy,
                    Total = wanted.Count(),
                })
                .AsNoTracking()
                .Skip(query.Slice.Skip)
                .Take(query.Slice.Take)
                .ToListAsync(cancellationToken);
            var names = await Names(found.ConvertAll(one => one.Id), cancellationToken);
            var now = clock.GetUtcNow();
            var rows = found.Select(one => new Row
            {
                Id = one.Id,
                Children = [.. names[one.Id]],
                ReceivedAt = one.ReceivedAt,
                ReferrerName = one.ReferrerName,
                ReferrerAgency = one.ReferrerAgency,
                IsImmediate = one.IsImmediate,
                State = one.State,
                IsReferrerTold = one.ReferrerToldAt is not null,
                OpenTasks = one.OpenTasks,
                DueBy = one.DueBy,
                IsLate = one.DueBy <= now,
            });
            return new View(new Paged<Row>([.. rows], found.Count > 0 ? found[0].Total : 0), now);
        }

        private async Task<ILookup<ReferralId, Named>> Names(IReadOnlyList<ReferralId> ids, CancellationToken cancellationToken)
        {
            var found = await (
                from about in db.ReferralChildren
                where ids.Contains(about.ReferralId)
                join child in access.Children(Permission.ViewReferral) on about.ChildId equals child.Id
                orderby child.DateOfBirth, child.Id
                select new { about.ReferralId, child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference })
                .AsNoTracking()
                .Take(Slice.LargestDownload)
                .ToListAsync(cancellationToken);
            return found.ToLookup(
                one => one.ReferralId,
                one => new Named(one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference)));
        }
    }
}
