using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.People;

/// <summary>People on record who may be the one about to be added to a child's people, each with why.</summary>
[Requires(Permission.ViewCase)]
public static class FindLikePeople
{
    public sealed record Query(PersonForm Form) : IQuery<View>;

    public sealed record View(IReadOnlyList<LikelyPerson> People) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. People.Select(person => person.Child).Distinct()];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken) =>
            new View(await new LikePeople(db, access.Children(Permission.ViewCase)).Find(query.Form, cancellationToken));
    }
}
