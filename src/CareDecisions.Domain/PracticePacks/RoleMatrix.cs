namespace CareDecisions.Domain.PracticePacks;

/// <summary>Roles and the permission matrix as they hold in one pack: grants of other packs are left out.</summary>
public sealed record RoleMatrix(
    IReadOnlyDictionary<string, Role> Roles,
    IReadOnlyDictionary<string, PermissionGrants> Permissions);

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
    IReadOnlyList<string> Titles);

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
public sealed record Grant(string Role, GrantMode Mode, PermissionScope Scope, string? When, string? What, IReadOnlyList<string> Forums);

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
