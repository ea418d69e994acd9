using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>Tells the managers who decide referrals at once that a child needs protecting now: on their page and by e-mail.</summary>
public sealed class ReferralAlerts(CareDecisionsDb db, CaseAccess access, ProductAddress address, TimeProvider clock)
{
    private const int Most = 50;

    /// <returns>Whether there is anybody to tell.</returns>
    public async Task<bool> HasManagers(CancellationToken cancellationToken) => await Managers().AnyAsync(cancellationToken);

    /// <summary>Each is told once. The e-mail names nobody.</summary>
    public async Task Tell(ReferralId id, ChildId child, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var people = await Managers().OrderBy(person => person.Id)
            .Select(person => new { person.Id, Email = person.WantsEmail ? person.Email : null })
            .Take(Most)
            .ToListAsync(cancellationToken);
        var standards = FrontDoorStandards.Ids(access.Pack);
        var soonest = await db.Clocks.Where(one => one.ChildId == child && standards.Contains(one.StandardId) && one.Outcome == null && one.LateFrom > now && one.DueAt != null)
            .OrderBy(one => one.LateFrom).Select(one => one.Id).Take(1).ToListAsync(cancellationToken);
        var told = await db.Alerts.Where(alert => soonest.Contains(alert.ClockId) && alert.State == EscalationState.DueSoon)
            .Select(alert => alert.RecipientId).Take(Most * 4).ToListAsync(cancellationToken);
        db.Alerts.AddRange(
            from clockId in soonest
            from person in people
            where !told.Contains(person.Id)
            select new Alert(clockId, child, person.Id, EscalationState.DueSoon, now));
        db.Outbox.AddRange(people.Where(person => person.Email is not null).Select(person => new OutboxMessage(
            $"referral/{id}/{person.Id}",
            person.Email!,
            "A referral needs a manager now",
            $"A referral has come in that says a child needs protecting now.\n\nSign in to see it: {address.Of($"referrals/{id}")}\n\n{OutboxMessage.NamesNobody}",
            now)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<StaffMember> Managers()
    {
        var grants = access.Pack.Roles.Permissions[Permission.DecideReferral].Grants;
        var roles = grants.Where(grant => grant.Mode is GrantMode.Decide or GrantMode.Approve).Select(grant => grant.Role).Distinct().ToList();
        var held = db.RoleAssignments.HeldOn(clock.LondonToday()).Where(one => roles.Contains(one.RoleId));
        return db.Users.AsNoTracking().Where(person => person.DisabledAt == null && held.Any(one => one.StaffId == person.Id));
    }
}
