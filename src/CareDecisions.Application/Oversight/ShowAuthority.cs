using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>The authority's clocks in figures: by state, team, standard and month. Each figure opens its list. It names nobody.</summary>
[Requires(Permission.OverseeAuthority)]
public static class ShowAuthority
{
    private const int MonthsShown = 12;

    public sealed record Query : IQuery<View>;

    public sealed record View(
        IReadOnlyList<StateFigure> States,
        IReadOnlyList<TeamFigures> Teams,
        IReadOnlyList<StandardFigures> Standards,
        IReadOnlyList<MonthFigures> Months,
        int OpenChildren,
        DateTimeOffset AsOf);

    public sealed record StateFigure(ClockStanding State, int Clocks);

    public sealed record TeamFigures(TeamId? Id, string Name, int OnTrack, int DueSoon, int Late)
    {
        public int Open => OnTrack + DueSoon + Late;
    }

    public sealed record StandardFigures(string Id, string Statement, int Open, int Late);

    /// <param name="Month">First day of the month in which the clocks closed.</param>
    public sealed record MonthFigures(DateOnly Month, int InTime, int Late)
    {
        public int Share => InTime + Late == 0 ? 0 : (int)Math.Round(100.0 * InTime / (InTime + Late));
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var children = access.Children(Permission.OverseeAuthority).Where(child => child.IsOpen);
            var open = await Open(children, now, cancellationToken);
            return new View(
                States(open),
                await Teams(open, cancellationToken),
                Standards(open),
                await Months(access.Children(Permission.OverseeAuthority), now, cancellationToken),
                await children.CountAsync(cancellationToken),
                now);
        }

        private async Task<List<Group>> Open(IQueryable<Child> children, DateTimeOffset now, CancellationToken cancellationToken) => await (
            from one in db.Clocks
            where one.Outcome == null && one.LateFrom != null
            join child in children on one.ChildId equals child.Id
            group one by new { child.TeamId, one.StandardId } into clocks
            select new Group(
                clocks.Key.TeamId,
                clocks.Key.StandardId,
                clocks.Count(),
                clocks.Count(one => one.LateFrom <= now && !one.IsAdvisory),
                clocks.Count(one => one.LateFrom <= now && one.IsAdvisory),
                clocks.Count(one => one.LateFrom > now && one.WarnFrom <= now)))
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        private static IReadOnlyList<StateFigure> States(List<Group> open) =>
        [
            new(ClockStanding.Overdue, open.Sum(group => group.Overdue)),
            new(ClockStanding.Late, open.Sum(group => group.Late)),
            new(ClockStanding.DueSoon, open.Sum(group => group.Soon)),
            new(ClockStanding.OnTrack, open.Sum(group => group.OnTrack)),
        ];

        private async Task<IReadOnlyList<TeamFigures>> Teams(List<Group> open, CancellationToken cancellationToken)
        {
            var names = await db.Teams.AsNoTracking().Take(500).ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken);
            return [.. open.GroupBy(group => group.TeamId)
                .Select(groups => new TeamFigures(
                    groups.Key,
                    groups.Key is { } id ? names.GetValueOrDefault(id, "Team") : "No team yet",
                    groups.Sum(group => group.OnTrack),
                    groups.Sum(group => group.Soon),
                    groups.Sum(group => group.Overdue + group.Late)))
                .OrderByDescending(team => team.Late)];
        }

        private IReadOnlyList<StandardFigures> Standards(List<Group> open) =>
        [
            .. open.GroupBy(group => group.StandardId)
                .Select(groups => new StandardFigures(
                    groups.Key,
                    access.Pack.FindStandard(groups.Key)?.Statement ?? groups.Key,
                    groups.Sum(group => group.Clocks),
                    groups.Sum(group => group.Overdue + group.Late)))
                .OrderByDescending(standard => standard.Late)
                .ThenByDescending(standard => standard.Open),
        ];

        private async Task<IReadOnlyList<MonthFigures>> Months(IQueryable<Child> children, DateTimeOffset now, CancellationToken cancellationToken)
        {
            // Closed clocks are counted by the day they were due: a date column groups the same way on every database.
            var firstDay = new DateOnly(now.Year, now.Month, 1).AddMonths(1 - MonthsShown);
            var closed = await (
                from one in db.Clocks
                join child in children on one.ChildId equals child.Id
                where one.DueOn >= firstDay && (one.Outcome == ClockOutcome.Met || one.Outcome == ClockOutcome.Late || one.Outcome == ClockOutcome.Breached)
                group one by new { one.DueOn!.Value.Year, one.DueOn!.Value.Month } into month
                select new { month.Key.Year, month.Key.Month, InTime = month.Count(one => one.Outcome == ClockOutcome.Met), All = month.Count() })
                .AsNoTracking()
                .ToListAsync(cancellationToken);
            return [.. closed.Select(month => new MonthFigures(new DateOnly(month.Year, month.Month, 1), month.InTime, month.All - month.InTime))
                .Where(month => month.Month <= DateOnly.FromDateTime(now.UtcDateTime))
                .OrderBy(month => month.Month)];
        }

        private sealed record Group(TeamId? TeamId, string StandardId, int Clocks, int Overdue, int Late, int Soon)
        {
            public int OnTrack => Clocks - Overdue - Late - Soon;
        }
    }
}
