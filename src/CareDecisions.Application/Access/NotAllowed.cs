using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Access;

/// <summary>The person holds no role that may do this.</summary>
public sealed record NotAllowed(string PermissionName, IReadOnlyList<string> RolesThatMay) : Refusal
{
    public override string Message => RolesThatMay.Count == 0
        ? $"Your role does not include: {PermissionName}. Ask your system administrator."
        : $"Your role does not include: {PermissionName}. It is done by: {string.Join(", ", RolesThatMay)}. Ask one of them, or your system administrator.";
}
