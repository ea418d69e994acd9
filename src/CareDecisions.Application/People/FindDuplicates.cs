using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.People;

/// <summary>Children on record who may be the one about to be registered, each with why.</summary>
[Requires(Permission.CreateChild)]
public static class FindDuplicates
{
    public sealed record Query(string? Names, DateOnly? DateOfBirth) : IQuery<View>;

    public sealed record View(IReadOnlyList<LikelyChild> Children) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Select(child => child.Id)];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken) =>
            new View(await new Duplicates(db, access.Children(Permission.SearchCases)).Find(query.Names, query.DateOfBirth, cancellationToken));
    }
}
