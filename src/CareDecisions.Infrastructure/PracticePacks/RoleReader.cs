using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads roles and grants.</summary>
internal sealed class RoleReader(NameCheck names, RoleSources sources)
{
    private static readonly IReadOnlyDictionary<string, PermissionScope> Scopes = Named<PermissionScope>.Hyphenated;

    /// <summary>The roles under <c>roles</c>, by group.</summary>
    public void ReadRoles(Entry file, IReadOnlySet<string> groups, Dictionary<string, Role> roles)
    {
        foreach (var (group, place, list) in file.Keyed("roles"))
        {
            if (!groups.Contains(group))
            {
                file.Refuse(place, $"unknown group '{group}'; {Entry.Nearest(group, groups)}");
            }

            foreach (var entry in file.ItemsOf(list, PackMembers.Role))
            {
                AddRole(entry, group, roles);
            }
        }
    }

    /// <summary>A grant, once for each role it holds for.</summary>
    public IEnumerable<Grant> ReadGrant(Entry entry, IReadOnlyDictionary<string, Role> roles)
    {
        if (entry.Has("role") == entry.Has("group"))
        {
            entry.Refuse("a grant holds for a role or for a group");
            return [];
        }

        sources.Check(entry);
        var within = Within(entry);
        return from role in HoldersOf(entry, roles)
               select new Grant(
                   role.Id,
                   entry.Choice("mode", Named<GrantMode>.Hyphenated),
                   entry.Choice("scope", Scopes, role.Reach),
                   entry.OptionalText("when"),
                   entry.OptionalText("what"),
                   entry.PlainTexts("forums"))
               {
                   Within = within,
                   IsImplied = entry.OptionalText("seed") == RoleSources.Implied,
                   Source = entry.OptionalText("src") ?? sources.TitleOf(entry.Text("seed")),
               };
    }

    private void AddRole(Entry entry, string group, Dictionary<string, Role> roles)
    {
        var role = new Role(
            entry.Text("id"),
            entry.Text("name"),
            group,
            entry.OptionalText("specialises"),
            entry.YesNo("signs_in", absent: true),
            entry.OptionalText("duties") ?? "",
            entry.Choice("home", Named<RoleHome>.Hyphenated),
            names.Titles(entry, "titles"))
        {
            Reach = entry.Choice("reach", Scopes),
            Aliases = entry.PlainTexts("aliases"),
        };
        if (!roles.TryAdd(role.Id, role))
        {
            entry.Refuse("id", $"the role '{role.Id}' is defined already");
        }
    }

    private static IEnumerable<Role> HoldersOf(Entry entry, IReadOnlyDictionary<string, Role> roles)
    {
        if (entry.OptionalText("group") is { } group)
        {
            return roles.Values.Where(role => role.Group == group && role.SignsIn);
        }

        var id = entry.Text("role");
        if (roles.TryGetValue(id, out var found))
        {
            return [found];
        }

        entry.Refuse("role", $"unknown role '{id}'; {Entry.Nearest(id, roles.Keys)}");
        return [];
    }

    private GrantTime? Within(Entry entry)
    {
        if (entry.Child("within", PackMembers.Within) is not { } within)
        {
            return null;
        }

        var faster = within.Child("faster", PackMembers.Faster);
        return new GrantTime(
            Length(within), names.Event(within, "from"), faster is null ? null : Length(faster), faster?.Text("when"));
    }

    private static Interval Length(Entry entry) => new(entry.Whole("amount", 1), entry.Choice("unit", Named<DueUnit>.Underscored));
}
