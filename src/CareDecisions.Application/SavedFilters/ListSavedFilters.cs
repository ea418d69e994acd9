using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.SavedFilters;

/// <summary>The lists that the reader saved, by name.</summary>
[OpenTo(Audience.SignedIn, "Everybody has their own; nobody sees another's.")]
public static class ListSavedFilters
{
    public sealed record Query : IQuery<View>;

    public sealed record View(IReadOnlyList<Line> Lines);

    public sealed record Line(Guid Id, string Name, string Address);

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            return new View(await db.SavedFilters.AsNoTracking().Where(one => one.StaffId == me).OrderBy(one => one.Name)
                .Select(one => new Line(one.Id, one.Name, one.Address)).Take(SavedFilter.Most).ToListAsync(cancellationToken));
        }
    }
}
