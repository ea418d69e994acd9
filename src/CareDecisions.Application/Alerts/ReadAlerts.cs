using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>Marks a person's alerts and notices as read: all of them, or one.</summary>
[Requires(Permission.ViewAlerts)]
public static class ReadAlerts
{
    private const int Most = 500;

    public sealed record Command(Guid? Id) : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            var alerts = await db.Alerts
                .Where(alert => alert.RecipientId == me && alert.ReadAt == null && (command.Id == null || alert.Id == command.Id))
                .OrderBy(alert => alert.RaisedAt)
                .Take(Most)
                .ToListAsync(cancellationToken);
            var notices = await db.Notices
                .Where(notice => notice.RecipientId == me && notice.ReadAt == null && (command.Id == null || notice.Id == command.Id))
                .OrderBy(notice => notice.RaisedAt)
                .Take(Most)
                .ToListAsync(cancellationToken);
            alerts.ForEach(alert => alert.Read(clock.GetUtcNow()));
            notices.ForEach(notice => notice.Read(clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return alerts.Count + notices.Count;
        }
    }
}
