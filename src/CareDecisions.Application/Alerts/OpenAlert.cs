using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>Finds the clock that one of a person's own alerts is about: where the link of an e-mail leads.</summary>
[Requires(Permission.ViewAlerts)]
public static class OpenAlert
{
    public sealed record Query(Guid Id) : IQuery<View>;

    public sealed record View(ChildId ChildId, ClockId ClockId);

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            var found = await db.Alerts.AsNoTracking()
                .Where(alert => alert.Id == query.Id && alert.RecipientId == me)
                .Select(alert => new View(alert.ChildId, alert.ClockId))
                .SingleOrDefaultAsync(cancellationToken);
            return found is null ? Result<View>.NotFound : found;
        }
    }
}
