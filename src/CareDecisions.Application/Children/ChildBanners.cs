using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Reads a child's banner in one round trip; null where the actor may not see the child.</summary>
internal static class ChildBanners
{
    public static async Task<ChildBanner?> Find(
        CareDecisionsDb db, IQueryable<Child> visible, ChildId id, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await Rows(db, visible, id).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : Of(found, today);
    }

    /// <summary>What a banner is made of, for who reads more of the child in the same round trip.</summary>
    public static IQueryable<BannerRow> Rows(CareDecisionsDb db, IQueryable<Child> visible, ChildId id) =>
        from child in visible
        where child.Id == id
        join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
        from worker in workers.DefaultIfEmpty()
        join team in db.Teams on child.TeamId equals team.Id into teams
        from team in teams.DefaultIfEmpty()
        select new BannerRow { Child = child, Worker = worker!.DisplayName, Team = team!.Name };

    public static ChildBanner Of(BannerRow row, DateOnly today)
    {
        var child = row.Child;
        return new ChildBanner
        {
            Id = child.Id,
            Name = child.DisplayName,
            Reference = child.Reference,
            DateOfBirth = child.DateOfBirth,
            ExpectedDateOfBirth = child.ExpectedDateOfBirth,
            Age = child.DateOfBirth is { } born && born <= today ? Age.Completed(born, today) : null,
            Sex = child.Sex,
            Summary = child.Summary,
            WorkerName = row.Worker,
            TeamName = row.Team,
            IsOpen = child.IsOpen,
            ClosedOn = child.ClosedOn,
            IsRestricted = child.IsRestricted,
        };
    }
}

/// <summary>A child with the names of who is responsible.</summary>
internal sealed class BannerRow
{
    public required Child Child { get; init; }

    public required string? Worker { get; init; }

    public required string? Team { get; init; }
}
