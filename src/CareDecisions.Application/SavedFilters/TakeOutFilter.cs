using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.SavedFilters;

/// <summary>Takes a saved list out. The list itself is as it was.</summary>
[OpenTo(Audience.SignedIn, "Everybody has their own; nobody sees another's.")]
public static class TakeOutFilter
{
    public sealed record Command(Guid Id) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            if (await db.SavedFilters.SingleOrDefaultAsync(one => one.Id == command.Id && one.StaffId == me, cancellationToken) is not { } saved)
            {
                return Result<Done>.NotFound;
            }

            db.SavedFilters.Remove(saved);
            return Done.Ok;
        }
    }
}
