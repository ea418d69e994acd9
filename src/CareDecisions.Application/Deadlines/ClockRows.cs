using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// Reads one page of clocks with their children and the length of the whole list, and of another beside it, in one round
/// trip. A page without rows says nothing of either length.
/// </summary>
internal static class ClockRows
{
    public const string ByDue = "due";
    public const string ByChild = "child";
    public const string ByStandard = "standard";
    public const string ByTeam = "team";
    public const string ByWorker = "worker";

    public static async Task<Paged<ClockRow>> Page(
        CareDecisionsDb db,
        IQueryable<StoredClock> clocks,
        IQueryable<Child> children,
        ClockPage page,
        CancellationToken cancellationToken) => (await PageBeside(db, clocks, children, page, cancellationToken)).Page;

    /// <summary>How many of these clocks are those children's.</summary>
    public static Task<int> Count(IQueryable<StoredClock> clocks, IQueryable<Child> children, CancellationToken cancellationToken) =>
        Counted(clocks, children).CountAsync(cancellationToken);

    /// <returns>The page, and how long the list of <see cref="ClockPage.Beside"/> is.</returns>
    public static async Task<(Paged<ClockRow> Page, int Beside)> PageBeside(
        CareDecisionsDb db,
        IQueryable<StoredClock> clocks,
        IQueryable<Child> children,
        ClockPage page,
        CancellationToken cancellationToken)
    {
        var joined = from clock in clocks
                     join child in children on clock.ChildId equals child.Id
                     join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
                     from worker in workers.DefaultIfEmpty()
                     join team in db.Teams on child.TeamId equals team.Id into teams
                     from team in teams.DefaultIfEmpty()
                     select new Joined { Clock = clock, Child = child, Worker = worker!.DisplayName, Team = team!.Name };
        var counted = Counted(clocks, children);
        var beside = Counted(page.Beside ?? db.Clocks.Where(_ => false), children);
        var found = await Order(joined, page.Slice)
            .AsNoTracking()
            .Skip(page.Slice.Skip)
            .Take(page.Slice.Take)
            .Select(row => new
            {
                row.Clock.Id,
                row.Clock.ChildId,
                row.Child.GivenName,
                row.Child.FamilyName,
                row.Child.PreferredName,
                row.Child.Reference,
                row.Clock.StandardId,
                row.Clock.DueOn,
                row.Clock.DueAt,
                row.Clock.Outcome,
                row.Clock.LateFrom,
                row.Clock.WarnFrom,
                row.Clock.IsAdvisory,
                row.Clock.StartedAt,
                row.Clock.ClosedAt,
                row.Worker,
                row.Team,
                Total = counted.Count(),
                Beside = beside.Count(),
            })
            .ToListAsync(cancellationToken);
        var rows = found.Select(row =>
        {
            var standard = page.Pack.FindStandard(row.StandardId);
            return new ClockRow
            {
                Id = row.Id,
                ChildId = row.ChildId,
                ChildName = ChildName.Display(row.GivenName, row.FamilyName, row.PreferredName, row.Reference),
                ChildReference = row.Reference,
                StandardId = row.StandardId,
                Statement = standard?.Statement ?? row.StandardId,
                Area = standard?.Area ?? string.Empty,
                Responsible = standard?.Responsible ?? [],
                WorkerName = row.Worker,
                TeamName = row.Team,
                DueOn = row.DueOn,
                DueAt = row.DueAt,
                State = new ClockMoments(row.Outcome, row.LateFrom, row.WarnFrom, row.IsAdvisory).At(page.AsOf),
                StartedAt = row.StartedAt,
                ClosedAt = row.ClosedAt,
            };
        });
        return found.Count > 0
            ? (new Paged<ClockRow>([.. rows], found[0].Total), found[0].Beside)
            : (new Paged<ClockRow>([], 0), 0);
    }

    private static IQueryable<ClockId> Counted(IQueryable<StoredClock> clocks, IQueryable<Child> children) =>
        from clock in clocks
        join child in children on clock.ChildId equals child.Id
        select clock.Id;

    // A list with no order of its own would show a row twice or never: the id always breaks the tie.
    private static IOrderedQueryable<Joined> Order(IQueryable<Joined> rows, Slice slice) => (slice.Sort, slice.Descending) switch
    {
        (ByChild, false) => rows.OrderBy(row => row.Child.FamilyName).ThenBy(row => row.Child.GivenName).ThenBy(row => row.Clock.Id),
        (ByChild, true) => rows.OrderByDescending(row => row.Child.FamilyName).ThenByDescending(row => row.Child.GivenName).ThenBy(row => row.Clock.Id),
        (ByStandard, false) => rows.OrderBy(row => row.Clock.StandardId).ThenBy(row => row.Clock.Id),
        (ByStandard, true) => rows.OrderByDescending(row => row.Clock.StandardId).ThenBy(row => row.Clock.Id),
        (ByTeam, false) => rows.OrderBy(row => row.Team).ThenBy(row => row.Clock.Id),
        (ByTeam, true) => rows.OrderByDescending(row => row.Team).ThenBy(row => row.Clock.Id),
        (ByWorker, false) => rows.OrderBy(row => row.Worker).ThenBy(row => row.Clock.Id),
        (ByWorker, true) => rows.OrderByDescending(row => row.Worker).ThenBy(row => row.Clock.Id),
        (_, true) => rows.OrderBy(row => row.Clock.LateFrom == null).ThenByDescending(row => row.Clock.LateFrom).ThenBy(row => row.Clock.Id),
        _ => rows.OrderBy(row => row.Clock.LateFrom == null).ThenBy(row => row.Clock.LateFrom).ThenBy(row => row.Clock.Id),
    };

    private sealed class Joined
    {
        public required StoredClock Clock { get; init; }

        public required Child Child { get; init; }

        public string? Worker { get; init; }

        public string? Team { get; init; }
    }
}

/// <summary>Which page, in which pack's words, as at when.</summary>
internal sealed record ClockPage(Slice Slice, PracticePack Pack, DateTimeOffset AsOf)
{
    /// <summary>Clocks of the same children that are only counted.</summary>
    public IQueryable<StoredClock>? Beside { get; init; }
}
