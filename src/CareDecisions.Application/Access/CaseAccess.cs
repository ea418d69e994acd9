using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Access;

/// <summary>Which children the actor may see, as part of each query: what is not in it is "not found".</summary>
public sealed class CaseAccess(CareDecisionsDb db, CurrentActor actor, CurrentAuthority authority, IPackLibrary packs)
{
    private AccessRights? rights;

    public PracticePack Pack => packs.Get(authority.Entry.Pack);

    public AccessRights Rights => rights ??= new AccessRights(actor.Value, Pack.Roles);

    /// <summary>The children within the scope at which the actor holds the permission, less the restricted ones closed to them.</summary>
    public IQueryable<Child> Children(string permission)
    {
        if (actor.Value.IsSystem)
        {
            return db.Children;
        }

        var me = actor.Value.StaffId;
        var inScope = InScope(Rights.ScopeOf(permission));
        return Rights.Has(Permission.ViewRestricted)
            ? inScope
            : inScope.Where(child => !child.IsRestricted
                || child.ResponsibleWorkerId == me
                || db.RestrictedGrants.Any(grant => grant.ChildId == child.Id && grant.StaffId == me));
    }

    /// <summary>
    /// Whether the actor's roles may record an event: decisions and sign-offs take their own permission, where the pack
    /// grants it to anybody.
    /// </summary>
    public bool MayRecord(EventType type) =>
        type.Permission is not { } permission
        || !Pack.Roles.Permissions.TryGetValue(permission, out var grants)
        || grants.Grants.Count == 0
        || Rights.Has(permission);

    private IQueryable<Child> InScope(PermissionScope? scope)
    {
        var me = actor.Value.StaffId;
        var team = actor.Value.TeamId;
        var service = actor.Value.Service;
        return scope switch
        {
            PermissionScope.Authority => db.Children,
            PermissionScope.OwnService => db.Children.Where(child => child.ResponsibleWorkerId == me
                || db.Teams.Any(one => one.Id == child.TeamId && one.Service == service)),
            PermissionScope.OwnTeam => db.Children.Where(child => child.ResponsibleWorkerId == me
                || (team != null && child.TeamId == team)),
            PermissionScope.OwnCase => db.Children.Where(child => child.ResponsibleWorkerId == me),
            _ => db.Children.Where(_ => false),
        };
    }
}
