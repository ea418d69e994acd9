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
        var found = await (
            from child in visible
            where child.Id == id
            join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
            from worker in workers.DefaultIfEmpty()
            join team in db.Teams on child.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            select new { Child = child, Worker = worker!.DisplayName, Team = team!.Name })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : Banner(found.Child, found.Worker, found.Team, today);
    }

    private static ChildBanner Banner(Child child, string? worker, string? team, DateOnly today) => new()
    {
        Id = child.Id,
        Name = child.DisplayName,
        Reference = child.Reference,
        DateOfBirth = child.DateOfBirth,
        ExpectedDateOfBirth = child.ExpectedDateOfBirth,
        Age = child.DateOfBirth is { } born && born <= today ? Age.Completed(born, today) : null,
        Sex = child.Sex,
        Summary = child.Summary,
        WorkerName = worker,
        TeamName = team,
        IsOpen = child.IsOpen,
        ClosedOn = child.ClosedOn,
        IsRestricted = child.IsRestricted,
    };
}
