using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// The matrix every pack shares. A pack's own matrix is read over it: grants to a group hold for the pack's own roles too.
/// </summary>
internal sealed class SharedRoles
{
    private readonly Entry file;
    private readonly RoleReader reader;
    private readonly HashSet<string> groups;
    private readonly IReadOnlyList<Entry> permissions;
    private readonly IReadOnlyList<SeparationRule> separation;

    public SharedRoles(Entry file, NameCheck names)
    {
        this.file = file;
        reader = new RoleReader(names, new RoleSources(file));
        groups = [.. file.Children("groups", PackMembers.RoleGroup).Select(group => group.Text("id"))];
        permissions = file.Children("permissions", PackMembers.Permission);
        separation = [.. file.Children("separation_of_duties", PackMembers.Separation).Select(Separation)];
    }

    /// <param name="local">The pack's own roles and grants; <see langword="null"/> for the base.</param>
    public RoleMatrix MatrixWith(Entry? local)
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        reader.ReadRoles(file, groups, roles);
        if (local is not null)
        {
            reader.ReadRoles(local, groups, roles);
        }

        CheckSpecialises(local ?? file, roles);
        var localGrants = LocalGrants(local, roles);
        var matrix = permissions.ToDictionary(
            entry => entry.Text("id"), entry => Permission(entry, roles, localGrants[entry.Text("id")]), StringComparer.Ordinal);
        CheckPermissions(local, matrix);
        return new RoleMatrix(roles, matrix) { SeparationOfDuties = separation };
    }

    private static SeparationRule Separation(Entry entry) =>
        new(entry.Text("id"), entry.Text("rule"), entry.Text("basis") == "stated", entry.OptionalText("why"));

    private ILookup<string, Grant> LocalGrants(Entry? local, Dictionary<string, Role> roles) =>
        (from permission in local?.Keyed("grants") ?? []
         from entry in local!.ItemsOf(permission.Value, PackMembers.Grant)
         from grant in reader.ReadGrant(entry, roles)
         select (permission.Key, grant)).ToLookup(pair => pair.Key, pair => pair.grant, StringComparer.Ordinal);

    private PermissionGrants Permission(Entry entry, Dictionary<string, Role> roles, IEnumerable<Grant> local) => new(
        entry.Text("id"),
        entry.Text("name"),
        entry.Text("area"),
        [.. entry.Children("grants", PackMembers.Grant).SelectMany(grant => reader.ReadGrant(grant, roles)), .. local],
        entry.PlainTexts("constraints"));

    private static void CheckSpecialises(Entry place, Dictionary<string, Role> roles)
    {
        foreach (var role in roles.Values.Where(role => role.Specialises is not null && !roles.ContainsKey(role.Specialises)))
        {
            place.Refuse("roles", $"the role '{role.Id}' specialises '{role.Specialises}', which is no role; {Entry.Nearest(role.Specialises!, roles.Keys)}");
        }
    }

    private static void CheckPermissions(Entry? local, Dictionary<string, PermissionGrants> matrix)
    {
        foreach (var (id, place, _) in local?.Keyed("grants") ?? [])
        {
            if (!matrix.ContainsKey(id))
            {
                local!.Refuse(place, $"unknown permission '{id}'; {Entry.Nearest(id, matrix.Keys)}");
            }
        }
    }
}
