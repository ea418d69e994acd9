using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Accounts;

/// <summary>
/// What each request must know of its session: whether it still holds and, since every page shows it, how many alerts wait.
/// One query for both, so that ending a session at once costs no round trip.
/// </summary>
public sealed class SessionStanding(CareDecisionsDb db)
{
    /// <summary>Counting stops here: the frame says "99+".</summary>
    public const int MostAlertsCounted = 100;

    /// <summary>0 before <see cref="Holds"/> was asked.</summary>
    public int UnreadAlerts { get; private set; }

    /// <summary>
    /// Whether the account is still on and its stamp still the one signed in with. A change of roles, a new password and
    /// switching the account off all change the stamp.
    /// </summary>
    public async Task<bool> Holds(Actor actor, CancellationToken cancellationToken)
    {
        var unread = await Account(db, actor)
            .Select(person => (int?)(db.Alerts.Where(alert => alert.RecipientId == person.Id && alert.ReadAt == null).Take(MostAlertsCounted).Count()
                + db.Notices.Where(notice => notice.RecipientId == person.Id && notice.ReadAt == null).Take(MostAlertsCounted).Count()))
            .SingleOrDefaultAsync(cancellationToken);
        UnreadAlerts = unread ?? 0;
        return unread is not null;
    }

    /// <summary>The account of a session that holds, else nothing; also as part of a query that looks the session up itself.</summary>
    internal static IQueryable<StaffMember> Account(CareDecisionsDb db, Actor actor) =>
        db.Users.Where(person => person.Id == actor.StaffId && person.DisabledAt == null
            && actor.SessionStamp != null && person.SecurityStamp == actor.SessionStamp);
}
