using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>
/// Who the managers and the heads of service are: people whose role starts the day at a team or at the authority, and
/// whose role lets them see those clocks. People who act for somebody are told too; disabled accounts are not.
/// </summary>
internal sealed class Recipients(CareDecisionsDb db, CaseAccess access, TimeProvider clock)
{
    private const int Most = 2_000;

    public async Task<IReadOnlyList<Recipient>> Managers(CancellationToken cancellationToken)
    {
        var found = await HoldersOf(RoleHome.Team, Permission.OverseeTeam, cancellationToken);
        return [.. found.Where(person => person.TeamId is not null)];
    }

    public Task<IReadOnlyList<Recipient>> HeadsOfService(CancellationToken cancellationToken) =>
        HoldersOf(RoleHome.Authority, Permission.OverseeAuthority, cancellationToken);

    /// <summary>Ids of the roles whose day starts there and that hold the permission: a team's managers, say.</summary>
    public static IReadOnlyList<string> RolesAt(RoleMatrix matrix, RoleHome home, string permission) =>
    [
        .. matrix.Roles.Values
            .Where(role => role.Home == home && new AccessRights(new Actor { Name = role.Name, Roles = [role.Id] }, matrix).Has(permission))
            .Select(role => role.Id),
    ];

    private async Task<IReadOnlyList<Recipient>> HoldersOf(RoleHome home, string permission, CancellationToken cancellationToken)
    {
        var roles = RolesAt(access.Pack.Roles, home, permission);
        var holders = db.RoleAssignments.HeldOn(clock.LondonToday())
            .Where(held => roles.Contains(held.RoleId))
            .Select(held => held.StaffId);
        return await db.Users.AsNoTracking()
            .Where(person => person.DisabledAt == null && holders.Contains(person.Id))
            .OrderBy(person => person.Id)
            .Select(person => new Recipient(person.Id, person.TeamId, person.Service, person.WantsEmail ? person.Email : null))
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
