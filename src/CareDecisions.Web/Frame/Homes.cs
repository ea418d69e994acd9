using CareDecisions.Application.Access;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Web.Frame;

/// <summary>Where the day of the signed-in person's role starts.</summary>
public sealed class Homes(CaseAccess access, CurrentActor actor)
{
    public const string MyWork = "/oversight/my-work";
    public const string Team = "/oversight/team";
    public const string Authority = "/oversight/authority";
    public const string Administration = "/administration";

    public string Mine() => Home() switch
    {
        RoleHome.Team => Team,
        RoleHome.Authority => Authority,
        RoleHome.Administration => Administration,
        _ => MyWork,
    };

    /// <summary>The title of the person's first role.</summary>
    public string RoleName() => Role()?.Name ?? string.Empty;

    private RoleHome Home() => Role()?.Home ?? RoleHome.MyWork;

    private Role? Role() => actor.Value.Roles.Select(id => access.Pack.Roles.Roles.GetValueOrDefault(id)).FirstOrDefault(role => role is not null);
}
