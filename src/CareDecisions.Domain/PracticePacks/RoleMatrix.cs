using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>Roles and the permission matrix as they hold in one pack: grants of other packs are left out.</summary>
public sealed record RoleMatrix(
    IReadOnlyDictionary<string, Role> Roles,
    IReadOnlyDictionary<string, PermissionGrants> Permissions)
{
    /// <summary>Rules that keep two acts in two pairs of hands.</summary>
    public IReadOnlyList<SeparationRule> SeparationOfDuties { get; init; } = [];

    /// <summary>A role's name for people; its id where the pack has no such role.</summary>
    public string NameOf(string role) => Roles.TryGetValue(role, out var known) ? known.Name : role;

    /// <summary>The role and those whose grants it inherits, nearest first; each once, also where they go round in a circle.</summary>
    public IEnumerable<string> Lineage(string role)
    {
        var seen = new HashSet<string>();
        for (string? next = role; next is not null && seen.Add(next); next = Roles.GetValueOrDefault(next)?.Specialises)
        {
            yield return next;
        }
    }
}

/// <summary>One rule of separation.</summary>
/// <param name="Id">Stable key, for example <c>sod-06</c>.</param>
/// <param name="Rule">The rule in one sentence.</param>
/// <param name="IsStated">True where a source states it; false where it is implied.</param>
/// <param name="Why">What makes it necessary; null where the rule says it all.</param>
public sealed record SeparationRule(string Id, string Rule, bool IsStated, string? Why);

/// <summary>A role of the field.</summary>
/// <param name="Id">Kebab-case key.</param>
/// <param name="Name">Its title.</param>
/// <param name="Group">Group id (front-line, management …).</param>
/// <param name="Specialises">Role whose grants it inherits, within its own service or team; null where none.</param>
/// <param name="SignsIn">False for people and bodies the record must be able to name but who hold no sign-in.</param>
/// <param name="Duties">What it does, in a sentence.</param>
/// <param name="Home">Which home page and scope the role starts from.</param>
/// <param name="Titles">Titles used by standards' <c>responsible</c> that this role answers to.</param>
public sealed record Role(
    string Id,
    string Name,
    string Group,
    string? Specialises,
    bool SignsIn,
    string Duties,
    RoleHome Home,
    IReadOnlyList<string> Titles)
{
    /// <summary>How far a grant of this role goes where the grant gives no scope of its own.</summary>
    public PermissionScope Reach { get; init; }

    /// <summary>Other names people use for the role.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

public enum RoleHome
{
    MyWork,
    Team,
    Authority,
    Administration,
}

/// <summary>One permission and who holds it.</summary>
public sealed record PermissionGrants(string Id, string Name, string Area, IReadOnlyList<Grant> Grants, IReadOnlyList<string> Constraints);

/// <summary>One role's hold on a permission.</summary>
/// <param name="Role">Id of the role.</param>
/// <param name="Mode">What kind of hold it is.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="When">In words, the circumstances it is limited to; null where it always holds.</param>
/// <param name="What">In words, the part of the permission it covers; null where it covers the whole.</param>
/// <param name="Forums">Forums it is limited to; empty where it is limited to none.</param>
public sealed record Grant(string Role, GrantMode Mode, PermissionScope Scope, string? When, string? What, IReadOnlyList<string> Forums)
{
    /// <summary>The time the holder has to act in; null where none is set.</summary>
    public GrantTime? Within { get; init; }

    /// <summary>True where no source document states the grant and the product needs it.</summary>
    public bool IsImplied { get; init; }

    /// <summary>The source document, and the lines in it where they are known.</summary>
    public string Source { get; init; } = "";
}

/// <summary>The time in which a decision is to be taken.</summary>
/// <param name="Allowed">The time allowed.</param>
/// <param name="From">Name of the event it counts from.</param>
/// <param name="Faster">A shorter time for some cases; null where there is none.</param>
/// <param name="FasterWhen">In words, which cases; null exactly where <paramref name="Faster"/> is.</param>
public sealed record GrantTime(Interval Allowed, string From, Interval? Faster, string? FasterWhen);

public enum GrantMode
{
    Do,
    Decide,
    Approve,
    Recommend,
    Consult,
    Informed,
    View,
    Maintain,
}

/// <summary>How far a grant reaches. Ordered: a wider scope includes the narrower ones.</summary>
public enum PermissionScope
{
    OwnCase,
    OwnTeam,
    OwnService,
    Forum,
    Authority,
}
