using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Forums.Settings;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Access;

/// <summary>Which children the actor may see, as part of each query: what is not in it is "not found".</summary>
public sealed class CaseAccess(CareDecisionsDb db, CurrentActor actor, CurrentAuthority authority, ConfirmedPacks packs, TimeProvider clock)
{
    private AccessRights? rights;

    /// <summary>The authority's practice, with the values that it has confirmed for today.</summary>
    public PracticePack Pack => packs.On(authority.Entry, authority.Confirmed, clock.LondonToday());

    /// <summary>The same for another day.</summary>
    public PracticePack PackOn(DateOnly day) => packs.On(authority.Entry, authority.Confirmed, day);

    /// <summary>The practice of each stretch of days, both days included, in which no confirmed value changes.</summary>
    public IEnumerable<(DateOnly From, DateOnly To, PracticePack Pack)> Stretches(DateOnly from, DateOnly to) => packs.Stretches(authority.Entry, authority.Confirmed, from, to);

    public AccessRights Rights => rights ??= new AccessRights(actor.Value, Pack.Roles);

    /// <summary>The children within the scope at which the actor holds the permission, less those closed to them.</summary>
    public IQueryable<Child> Children(string permission) => actor.Value.IsSystem
        ? db.Children
        : NotClosed(InScope(Rights.ScopeOf(permission)));

    /// <summary>Those of the children whose record is not closed to the actor: by a restriction, or by keeping them out.</summary>
    public IQueryable<Child> NotClosed(IQueryable<Child> children)
    {
        var (me, now) = (actor.Value.StaffId, clock.GetUtcNow());
        return Rights.Has(Permission.ViewRestricted)
            ? NotKeptOut(children)
            : NotKeptOut(children).Where(child => !child.IsRestricted
                || child.ResponsibleWorkerId == me
                || db.RestrictedGrants.Any(grant => grant.ChildId == child.Id && grant.StaffId == me && (grant.Until == null || grant.Until > now)));
    }

    /// <summary>Those of some people to whom a child's record is not closed, as <see cref="NotClosed"/> has it for the actor.</summary>
    public async Task<IReadOnlyList<Guid>> MayOpen(ChildId child, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var roles = Pack.Roles.Roles.Values
            .Where(role => new AccessRights(new Actor { Name = role.Name, Roles = [role.Id] }, Pack.Roles).Has(Permission.ViewRestricted)).Select(role => role.Id).ToList();
        var trusted = db.RoleAssignments.HeldOn(clock.LondonToday()).Where(held => roles.Contains(held.RoleId));
        return await db.Users.Where(person => people.Contains(person.Id) && person.DisabledAt == null
                && !db.AccessDenials.Any(denial => denial.StaffId == person.Id && denial.ChildId == child)
                && db.Children.Any(one => one.Id == child && (!one.IsRestricted || one.ResponsibleWorkerId == person.Id
                    || trusted.Any(held => held.StaffId == person.Id)
                    || db.RestrictedGrants.Any(grant => grant.ChildId == child && grant.StaffId == person.Id && (grant.Until == null || grant.Until > now)))))
            .OrderBy(person => person.Id).Select(person => person.Id).Take(people.Count).ToListAsync(cancellationToken);
    }

    /// <summary>The restricted children that the actor's role would see, less those they are kept out of: to be opened in an emergency.</summary>
    public IQueryable<Child> Restricted() => NotKeptOut(InScope(Rights.ScopeOf(Permission.ViewCase))).Where(child => child.IsRestricted);

    private IQueryable<Child> NotKeptOut(IQueryable<Child> children)
    {
        var me = actor.Value.StaffId;
        return children.Where(child => !db.AccessDenials.Any(denial => denial.StaffId == me && denial.ChildId == child.Id));
    }

    /// <summary>Ids of the roles that the matrix gives a permission, those that are only told left out.</summary>
    public IReadOnlyList<string> RolesThatHold(string permission) => Pack.Roles.Permissions.TryGetValue(permission, out var held)
        ? [.. held.Grants.Where(grant => grant.Mode != GrantMode.Informed).Select(grant => grant.Role).Distinct()]
        : [];

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
