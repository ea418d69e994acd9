using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Merging;

/// <summary>Where a child's record went when it was merged into another: an old link or bookmark still leads to the child.</summary>
[Requires(Permission.ViewCase)]
public static class FindKeptRecord
{
    public sealed record Query(ChildId Merged) : IQuery<View>;

    public sealed record View(ChildId Kept) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Kept];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await (
                from merged in db.Children.WithMerged()
                where merged.Id == query.Merged
                join kept in access.Children(Permission.ViewCase) on merged.MergedIntoId equals (ChildId?)kept.Id
                select (ChildId?)kept.Id)
                .SingleOrDefaultAsync(cancellationToken);
            return found is { } id ? new View(id) : Result<View>.NotFound;
        }
    }
}
