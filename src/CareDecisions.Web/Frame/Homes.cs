using CareDecisions.Application.Access;
using CareDecisions.Application.Forums;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Web.Frame;

/// <summary>Where the day of the signed-in person's role starts.</summary>
public sealed class Homes(CaseAccess access, ForumAccess forums, CurrentActor actor)
{
    public const string MyWork = "/oversight/my-work";
    public const string Team = "/oversight/team";
    public const string Authority = "/oversight/authority";
    public const string Administration = "/administration";

    public const string Forums = "/forums";

    /// <summary>My work as the day begins: with what waits besides it. The list itself is asked for without.</summary>
    public const string Day = "day";

    private const string Standards = "/standards";

    /// <summary>The role's home; where the role has no permission there, the forums, else the standards, which everybody may read.</summary>
    public string Mine() => Home() switch
    {
        RoleHome.Team when access.Rights.Has(Permission.OverseeTeam) => Team,
        RoleHome.Authority when access.Rights.Has(Permission.OverseeAuthority) => Authority,
        RoleHome.Administration => Administration,
        _ when forums.Seats.Count > 0 && !access.Rights.Has(Permission.RecordEvent) => Forums,
        _ when access.Rights.Has(Permission.ViewCase) => $"{MyWork}?{Day}=begin",
        _ when access.Pack.Forums.All.Count > 0 => Forums,
        _ => Standards,
    };

    /// <summary>The title of the person's first role.</summary>
    public string RoleName() => Role()?.Name ?? string.Empty;

    private RoleHome Home() => Role()?.Home ?? RoleHome.MyWork;

    private Role? Role() => actor.Value.Roles.Select(id => access.Pack.Roles.Roles.GetValueOrDefault(id)).FirstOrDefault(role => role is not null);
}
