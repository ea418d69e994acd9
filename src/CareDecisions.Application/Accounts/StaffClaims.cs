using System.Security.Claims;
using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareDecisions.Application.Accounts;

/// <summary>What a sign-in carries, so that a request knows who asks without a query: authority, roles, team, service.</summary>
public static class StaffClaims
{
    public const string Authority = "authority";
    public const string DisplayName = "display-name";
    public const string Role = "role";
    public const string ActingRole = "acting-role";
    public const string Team = "team";
    public const string Service = "service";

    /// <summary>There where the account has more than a password: an authenticator app or a passkey.</summary>
    public const string SecondFactor = "second-factor";

    public static Actor ToActor(ClaimsPrincipal principal) => new()
    {
        StaffId = Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
        Name = principal.FindFirstValue(DisplayName)!,
        Roles = [.. principal.FindAll(Role).Select(claim => claim.Value)],
        ActingRoles = [.. principal.FindAll(ActingRole).Select(claim => claim.Value)],
        TeamId = principal.FindFirstValue(Team) is { } team ? new TeamId(Guid.Parse(team)) : null,
        Service = principal.FindFirstValue(Service),
        SessionStamp = principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType),
    };
}

/// <summary>Puts the claims on a person's sign-in. Changing a role changes the security stamp, which ends the sessions that carry the old ones.</summary>
public sealed class StaffClaimsFactory(
    UserManager<StaffMember> people,
    IOptions<IdentityOptions> options,
    CareDecisionsDb db,
    CurrentAuthority authority,
    TimeProvider clock) : UserClaimsPrincipalFactory<StaffMember>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(StaffClaims.Authority, authority.Entry.Key));
        identity.AddClaim(new Claim(StaffClaims.DisplayName, user.DisplayName));
        var held = await db.RoleAssignments.AsNoTracking().HeldOn(clock.LondonToday())
            .Where(role => role.StaffId == user.Id)
            .Select(role => new { role.RoleId, role.ActingForId })
            .Take(100)
            .ToListAsync();
        identity.AddClaims(held.Select(role => new Claim(role.ActingForId is null ? StaffClaims.Role : StaffClaims.ActingRole, role.RoleId)));
        if (user.TeamId is { } team)
        {
            identity.AddClaim(new Claim(StaffClaims.Team, team.ToString()));
            user.Service ??= await db.Teams.Where(one => one.Id == team).Select(one => one.Service).SingleAsync();
        }

        if (user.Service is { } service)
        {
            identity.AddClaim(new Claim(StaffClaims.Service, service));
        }

        if (user.TwoFactorEnabled || (await UserManager.GetPasskeysAsync(user)).Count > 0)
        {
            identity.AddClaim(new Claim(StaffClaims.SecondFactor, "true"));
        }

        return identity;
    }
}
