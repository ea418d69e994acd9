using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>The authority's imports and dry runs, by when they started.</summary>
[Requires(Permission.ImportReturns)]
public static class ListReturns
{
    public sealed record Query(Slice Slice) : IQuery<View>;

    public sealed record View(Paged<ReturnSummary> Imports);

    internal sealed class Handler(CareDecisionsDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var imports = db.ReturnImports.AsNoTracking();
            var ordered = query.Slice.Descending ? imports.OrderByDescending(import => import.StartedAt) : imports.OrderBy(import => import.StartedAt);
            var rows = await ordered
                .Skip(query.Slice.Skip).Take(query.Slice.Take)
                .Select(ReturnSummary.Of).ToListAsync(cancellationToken);
            return new View(new Paged<ReturnSummary>(rows, await imports.CountAsync(cancellationToken)));
        }
    }
}
