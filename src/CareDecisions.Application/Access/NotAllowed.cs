using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Access;

/// <summary>The person holds no role that may do this.</summary>
public sealed record NotAllowed(string PermissionName, IReadOnlyList<string> RolesThatMay) : Refusal
{
    public override string Message => RolesThatMay.Count == 0
        ? $"Your role does not include: {PermissionName}. Ask your system administrator."
        : $"Your role does not include: {PermissionName}. It is done by: {string.Join(", ", RolesThatMay)}. Ask one of them, or your system administrator.";

    /// <summary>Names what the permission is and up to four roles that hold it.</summary>
    internal static NotAllowed For(RoleMatrix matrix, string permission) => matrix.Permissions.TryGetValue(permission, out var held)
        ? new NotAllowed(held.Name, [.. held.Grants.Select(grant => grant.Role).Distinct().Where(matrix.Roles.ContainsKey)
            .Select(role => matrix.Roles[role].Name).Take(4)])
        : new NotAllowed(permission, []);
}
