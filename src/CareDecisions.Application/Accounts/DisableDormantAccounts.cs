using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Accounts;

/// <summary>
/// Switches off the accounts nobody has signed in to for 90 days, counted from the day they were made where never. One who may
/// switch accounts on again stays, the one who signed in last, or nobody could.
/// </summary>
[Requires(Permission.RunJobs)]
public static class DisableDormantAccounts
{
    /// <summary>Calendar days; an account last used exactly this long ago is still on.</summary>
    public const int DormantAfterCalendarDays = 90;

    private const int AtOnce = 500;

    public sealed record Command : ICommand<Disabled>;

    /// <param name="HasMore">True where some are left: send it again.</param>
    public sealed record Disabled(int Accounts, bool HasMore);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Command, Result<Disabled>>
    {
        public async Task<Result<Disabled>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var oldest = now.AddDays(-DormantAfterCalendarDays);
            var keeper = await LastAdministratorIn(cancellationToken);
            var dormant = await db.Users
                .Where(person => person.DisabledAt == null && person.Id != keeper && (person.LastSignedInAt ?? person.CreatedAt) < oldest)
                .OrderBy(person => person.Id)
                .Take(AtOnce)
                .ToListAsync(cancellationToken);
            foreach (var person in dormant)
            {
                person.Disable(now, $"No sign-in for {DormantAfterCalendarDays} days");
            }

            await db.SaveChangesAsync(cancellationToken);
            return new Disabled(dormant.Count, dormant.Count == AtOnce);
        }

        private Task<Guid> LastAdministratorIn(CancellationToken cancellationToken)
        {
            var roles = access.Pack.Roles.Permissions.TryGetValue(Permission.ConfigureUsers, out var found)
                ? found.Grants.Where(grant => grant.Mode != GrantMode.Informed).Select(grant => grant.Role).ToList()
                : [];
            return db.Users
                .Where(person => person.DisabledAt == null && db.RoleAssignments.Any(held =>
                    held.StaffId == person.Id && held.ActingForId == null && held.Until == null && EF.Parameter(roles).Contains(held.RoleId)))
                .OrderByDescending(person => person.LastSignedInAt ?? person.CreatedAt)
                .ThenBy(person => person.Id)
                .Select(person => person.Id)
                .FirstOrDefaultAsync(cancellationToken);
        }
    }
}
