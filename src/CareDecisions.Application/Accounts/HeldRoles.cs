namespace CareDecisions.Application.Accounts;

/// <summary>Which assignments of roles hold.</summary>
internal static class HeldRoles
{
    /// <param name="day">In London. The last day of an assignment counts.</param>
    public static IQueryable<RoleAssignment> HeldOn(this IQueryable<RoleAssignment> assignments, DateOnly day) =>
        assignments.Where(held => held.Until == null || held.Until >= day);
}
