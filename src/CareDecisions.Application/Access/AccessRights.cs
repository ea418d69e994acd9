using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Access;

/// <summary>What the actor may do under the authority's matrix: for each permission the widest scope any of their roles gives.</summary>
public sealed class AccessRights
{
    private readonly bool isSystem;
    private readonly RoleMatrix matrix;
    private readonly HashSet<string> own;
    private readonly HashSet<string> all;

    public AccessRights(Actor actor, RoleMatrix matrix)
    {
        isSystem = actor.IsSystem;
        this.matrix = matrix;
        own = [.. actor.Roles.SelectMany(matrix.Lineage)];
        all = [.. own, .. actor.ActingRoles.SelectMany(matrix.Lineage)];
    }

    /// <summary>The titles of standards' <c>responsible</c> that the actor answers to, in their own roles or acting for somebody.</summary>
    public IReadOnlySet<string> Titles => all.Where(matrix.Roles.ContainsKey).SelectMany(role => matrix.Roles[role].Titles).ToHashSet();

    /// <summary>Every role the actor holds: their own, those they act in, and those these specialise.</summary>
    public IReadOnlySet<string> Roles => all;

    /// <summary>The scope the actor holds a permission at; <see langword="null"/>: not at all.</summary>
    public PermissionScope? ScopeOf(string permission)
    {
        if (isSystem)
        {
            return PermissionScope.Authority;
        }

        if (!matrix.Permissions.TryGetValue(permission, out var grants))
        {
            return null;
        }

        // Acting for somebody never opens a restricted record, nor gives leave to open one.
        var roles = permission is Permission.ViewRestricted or Permission.ManageRestricted ? own : all;
        PermissionScope? widest = null;
        foreach (var grant in grants.Grants)
        {
            if (roles.Contains(grant.Role) && grant.Mode != GrantMode.Informed && (widest is null || grant.Scope > widest))
            {
                widest = grant.Scope;
            }
        }

        return widest;
    }

    public bool Has(string permission) => ScopeOf(permission) is not null;

    /// <summary>Whether the actor holds a permission in one forum: by a grant limited to it, or to none.</summary>
    public bool HasIn(string permission, string forumId) => isSystem
        || (matrix.Permissions.TryGetValue(permission, out var held) && held.Grants.Any(grant => all.Contains(grant.Role)
            && grant.Mode != GrantMode.Informed && (grant.Forums.Count == 0 || grant.Forums.Contains(forumId))));

    /// <summary>
    /// Whether it is the actor who decides: others may hold the same permission for a part of the work ("do"), and
    /// where the matrix names who decides, only those do.
    /// </summary>
    public bool Decides(string permission) => isSystem
        || (matrix.Permissions.TryGetValue(permission, out var held)
            && held.Grants.Any(grant => all.Contains(grant.Role) && (grant.Mode is GrantMode.Decide or GrantMode.Approve)));
}
