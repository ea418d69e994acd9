using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Leave;

/// <summary>Whose leave the actor may write down: their own, and that of the staff whose work they share out.</summary>
public sealed class LeaveAccess(CareDecisionsDb db, CaseAccess access, CurrentActor actor)
{
    /// <param name="id"><see langword="null"/>: the actor themselves.</param>
    /// <returns><see langword="null"/>: nobody, or not theirs to say.</returns>
    public Task<StaffMember?> Find(Guid? id, CancellationToken cancellationToken)
    {
        var me = actor.Value.StaffId;
        var asked = id ?? me;
        return People().AsNoTracking().Where(person => person.Id == asked && person.DisabledAt == null).SingleOrDefaultAsync(cancellationToken);
    }

    private IQueryable<StaffMember> People()
    {
        var (me, team, service) = (actor.Value.StaffId, actor.Value.TeamId, actor.Value.Service);
        return (access.Rights.Has(Permission.AllocateCase) ? access.Rights.ScopeOf(Permission.OverseeTeam) : null) switch
        {
            PermissionScope.Authority => db.Users,
            PermissionScope.OwnService => db.Users.Where(person => person.Id == me
                || (person.TeamId != null && (person.TeamId == team || db.Teams.Any(one => one.Id == person.TeamId && one.Service == service)))),
            PermissionScope.OwnTeam => db.Users.Where(person => person.Id == me || (person.TeamId != null && person.TeamId == team)),
            _ => db.Users.Where(person => person.Id == me),
        };
    }
}
