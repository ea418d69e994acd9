using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>
/// Which referrals the actor may open: those whose every child they may see. What was reported is about all of them, so
/// one restricted child closes the whole referral.
/// </summary>
public sealed class ReferralAccess(CareDecisionsDb db, CaseAccess access, CurrentActor actor, TimeProvider clock)
{
    public ReferralStep Step => new(actor.Value.StaffId, actor.Value.Name, clock.GetUtcNow());

    /// <summary>Where the pack's matrix names who decides, others who hold the permission only prepare. <see langword="null"/>: the actor decides.</summary>
    public NotAllowed? MayNotDecide
    {
        get
        {
            if (access.Rights.Decides(Permission.DecideReferral))
            {
                return null;
            }

            var (matrix, decides) = (access.Pack.Roles, access.Pack.Roles.Permissions[Permission.DecideReferral]);
            return new NotAllowed(decides.Name, [.. decides.Grants
                .Where(grant => grant.Mode is GrantMode.Decide or GrantMode.Approve)
                .Select(grant => matrix.Roles[grant.Role].Name).Distinct().Take(4)]);
        }
    }

    public IQueryable<Referral> Referrals(string permission)
    {
        var visible = access.Children(permission);
        return db.Referrals.Where(referral =>
            !db.ReferralChildren.Any(one => one.ReferralId == referral.Id && !visible.Any(child => child.Id == one.ChildId)));
    }

    /// <param name="named">The children the command says it is about; anything but the referral's own finds nothing.</param>
    /// <returns><see langword="null"/>: not there, or not for the actor to see.</returns>
    public async Task<Opened?> Open(ReferralId id, IReadOnlyCollection<ChildId> named, string permission, CancellationToken cancellationToken)
    {
        var referral = await Referrals(permission).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (referral is null)
        {
            return null;
        }

        var children = await db.ReferralChildren.Where(one => one.ReferralId == id)
            .OrderBy(one => one.ChildId).Select(one => one.ChildId).Take(TakeReferral.MostChildren).ToListAsync(cancellationToken);
        return children.ToHashSet().SetEquals(named) ? new Opened(referral, children) : null;
    }

    /// <summary>A referral to be changed and whom it is about.</summary>
    public sealed record Opened(Referral Referral, IReadOnlyList<ChildId> Children)
    {
        /// <summary>Names one step of this referral once.</summary>
        public string Source(string step) => $"referral:{Referral.Id.Value:N}:{step}";
    }
}
