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
    public async Task<bool> Holds(Guid staffId, string? stamp, CancellationToken cancellationToken)
    {
        var now = await db.Users.AsNoTracking()
            .Where(person => person.Id == staffId)
            .Select(person => new
            {
                person.SecurityStamp,
                person.DisabledAt,
                Unread = db.Alerts.Where(alert => alert.RecipientId == staffId && alert.ReadAt == null).Take(MostAlertsCounted).Count(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        UnreadAlerts = now?.Unread ?? 0;
        return now is { DisabledAt: null } && stamp is not null && now.SecurityStamp == stamp;
    }
}
