using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Leave;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>A team as its manager sees it: each worker with their children and the worst clock of each.</summary>
[Requires(Permission.OverseeTeam)]
public static class ShowTeam
{
    private const int MostTeams = 60;
    private const int MostChildren = 1200;

    public sealed record Query(TeamId? TeamId) : IQuery<View>;

    public sealed record View(IReadOnlyList<TeamChoice> Teams, TeamChoice? Team, IReadOnlyList<Worker> Workers, DateTimeOffset AsOf) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Workers.SelectMany(worker => worker.Children).Select(child => child.Id)];
    }

    public sealed record TeamChoice(TeamId Id, string Name);

    /// <param name="Id">Null for the children of the team that nobody holds yet.</param>
    public sealed record Worker(Guid? Id, string Name, IReadOnlyList<TeamChild> Children)
    {
        public int Late => Children.Sum(child => child.Late);

        public int DueSoon => Children.Sum(child => child.DueSoon);

        /// <summary>Leave of today or of the fortnight ahead; <see langword="null"/>: none is written down.</summary>
        public Away? Away { get; init; }
    }

    /// <param name="Worst">How the most urgent clock stands; null where none has a date.</param>
    public sealed record TeamChild(ChildId Id, string Name, ClockStanding? Worst, DateOnly? WorstDue, int Late, int DueSoon);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var teams = await Teams().Take(MostTeams).ToListAsync(cancellationToken);
            var team = query.TeamId is { } asked ? teams.Find(one => one.Id == asked) : teams.Find(one => one.Id == actor.Value.TeamId) ?? teams.FirstOrDefault();
            if (team is null)
            {
                return query.TeamId is null ? new View(teams, null, [], clock.GetUtcNow()) : Result<View>.NotFound;
            }

            var now = clock.GetUtcNow();
            var today = now.LondonDate();
            var children = await Children(team.Id, now, cancellationToken);
            var staff = await db.Users.AsNoTracking()
                .Where(person => person.TeamId == team.Id && person.DisabledAt == null)
                .OrderBy(person => person.DisplayName)
                .Select(person => new
                {
                    Id = (Guid?)person.Id,
                    person.DisplayName,
                    Away = db.StaffLeave.Near(today).Where(leave => leave.StaffId == person.Id).OrderBy(leave => leave.From)
                        .Select(leave => (Away?)new Away(leave.From, leave.Until)).FirstOrDefault(),
                })
                .Take(200)
                .ToListAsync(cancellationToken);
            var named = staff.ToDictionary(person => person.Id ?? Guid.Empty, person => person.DisplayName);
            var workers = children.GroupBy(child => child.Worker)
                .Select(group => new Worker(group.Key, Name(group.Key, group.First().WorkerName, named), [.. group.Select(child => child.Child)]))
                .Concat(staff.Where(person => children.TrueForAll(child => child.Worker != person.Id))
                    .Select(person => new Worker(person.Id, person.DisplayName, [])))
                .Select(worker => worker with { Away = staff.Find(person => person.Id == worker.Id)?.Away })
                .OrderBy(worker => worker.Id is not null)
                .ThenByDescending(worker => worker.Late)
                .ThenBy(worker => worker.Name, StringComparer.Ordinal);
            return new View(teams, team, [.. workers], now);
        }

        private static string Name(Guid? id, string? found, Dictionary<Guid, string> named) =>
            id is { } one ? named.GetValueOrDefault(one) ?? found ?? "Somebody who has left" : "Nobody yet";

        private IQueryable<TeamChoice> Teams()
        {
            var scope = access.Rights.ScopeOf(Permission.OverseeTeam);
            var mine = actor.Value.TeamId;
            var service = actor.Value.Service;
            var teams = scope switch
            {
                PermissionScope.Authority => db.Teams,
                PermissionScope.OwnService => db.Teams.Where(team => team.Service == service || team.Id == mine),
                _ => db.Teams.Where(team => team.Id == mine),
            };
            return teams.OrderBy(team => team.Name).Select(team => new TeamChoice(team.Id, team.Name));
        }

        private async Task<List<Row>> Children(TeamId team, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var found = await (
                from child in access.Children(Permission.OverseeTeam)
                where child.TeamId == team && child.IsOpen
                join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
                from worker in workers.DefaultIfEmpty()
                orderby child.FamilyName, child.GivenName
                select new
                {
                    child.Id,
                    child.GivenName,
                    child.FamilyName,
                    child.PreferredName,
                    child.Reference,
                    Worker = child.ResponsibleWorkerId,
                    WorkerName = worker!.DisplayName,
                    Late = db.Clocks.Count(one => one.ChildId == child.Id && one.Outcome == null && one.LateFrom <= now),
                    LateMust = db.Clocks.Count(one => one.ChildId == child.Id && one.Outcome == null && one.LateFrom <= now && !one.IsAdvisory),
                    Soon = db.Clocks.Count(one => one.ChildId == child.Id && one.Outcome == null && one.LateFrom > now && one.WarnFrom <= now),
                    Next = db.Clocks.Where(one => one.ChildId == child.Id && one.Outcome == null).Min(one => one.LateFrom),
                })
                .AsNoTracking()
                .Take(MostChildren)
                .ToListAsync(cancellationToken);
            return [.. found.Select(one => new Row(one.Worker, one.WorkerName, new TeamChild(
                one.Id,
                ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference),
                one.Next is null ? null : Standing(one.LateMust, one.Late, one.Soon),
                one.Next?.AddTicks(-1).LondonDate(),
                one.Late,
                one.Soon)))];
        }

        private static ClockStanding Standing(int lateMust, int late, int soon) => (lateMust, late, soon) switch
        {
            ( > 0, _, _) => ClockStanding.Overdue,
            (_, > 0, _) => ClockStanding.Late,
            (_, _, > 0) => ClockStanding.DueSoon,
            _ => ClockStanding.OnTrack,
        };

        private sealed record Row(Guid? Worker, string? WorkerName, TeamChild Child);
    }
}
