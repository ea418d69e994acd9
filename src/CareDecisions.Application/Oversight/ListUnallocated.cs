using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>The practice manager's inbox: children in the manager's reach whom no worker is responsible for, the one whose time to allocate runs out first on top. One whose referral is still to be decided waits with the front door.</summary>
[Requires(Permission.AllocateCase)]
public static class ListUnallocated
{
    private const string Area = "allocation";

    public sealed record Query(Slice Slice) : IQuery<View>;

    public sealed record View(Paged<Row> Children, DateTimeOffset AsOf) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Rows.Select(row => row.Id)];
    }

    public sealed record Row
    {
        public required ChildId Id { get; init; }

        public required string Name { get; init; }

        public int? Age { get; init; }

        public string? TeamName { get; init; }

        /// <summary>When the case came to a team; <see langword="null"/>: it was not sent by the front door.</summary>
        public DateTimeOffset? SentAt { get; init; }

        /// <summary>When the first open clock of allocation runs out; <see langword="null"/>: none has a date.</summary>
        public DateTimeOffset? DueBy { get; init; }

        public bool IsLate { get; init; }
    }

    /// <summary>The children themselves: the list of them and every count of them ask here.</summary>
    internal static IQueryable<Child> Waiting(CareDecisionsDb db, CaseAccess access)
    {
        var undecided = db.Referrals.Where(referral => referral.State == ReferralState.Recorded).Select(referral => referral.Id);
        return access.Children(Permission.AllocateCase).Where(child => child.IsOpen && child.ResponsibleWorkerId == null
            && !db.ReferralChildren.Any(about => about.ChildId == child.Id && undecided.Contains(about.ReferralId)));
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var pack = access.Pack;
            var standards = pack.Standards.Concat(pack.BaseStandards).Where(one => one.Area == Area).Select(one => one.Id).Distinct().ToList();
            var waiting = Waiting(db, access);
            var standing = db.Standing();
            var found = await (
                from child in waiting
                join team in db.Teams on child.TeamId equals team.Id into teams
                from team in teams.DefaultIfEmpty()
                let dueBy = db.Clocks.Where(one => one.ChildId == child.Id && one.Outcome == null && standards.Contains(one.StandardId)).Min(one => one.LateFrom)
                orderby dueBy == null, dueBy, child.FamilyName, child.Id
                select new
                {
                    child.Id,
                    child.GivenName,
                    child.FamilyName,
                    child.PreferredName,
                    child.Reference,
                    child.DateOfBirth,
                    Team = team!.Name,
                    SentAt = standing.Where(one => one.ChildId == child.Id && one.Type == "CaseSentToAssessmentTeam").Max(one => (DateTimeOffset?)one.HappenedAt),
                    DueBy = dueBy,
                    Total = waiting.Count(),
                })
                .AsNoTracking()
                .Skip(query.Slice.Skip)
                .Take(query.Slice.Take)
                .ToListAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var today = now.LondonDate();
            var rows = found.Select(one => new Row
            {
                Id = one.Id,
                Name = ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference),
                Age = one.DateOfBirth is { } born && born <= today ? Age.Completed(born, today) : null,
                TeamName = one.Team,
                SentAt = one.SentAt,
                DueBy = one.DueBy,
                IsLate = one.DueBy <= now,
            });
            return new View(new Paged<Row>([.. rows], found.Count > 0 ? found[0].Total : 0), now);
        }
    }
}
