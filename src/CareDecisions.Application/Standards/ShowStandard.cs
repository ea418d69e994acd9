using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Standards;

/// <summary>One standard with everything its pack says of it.</summary>
[Requires(Permission.BrowseStandards)]
public static class ShowStandard
{
    public sealed record Query(string Id) : IQuery<View>;

    public sealed record View(Standard Standard, bool IsBase, IReadOnlyList<Standard> Related);

    internal sealed class Handler(CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var pack = access.Pack;
            if (pack.FindStandard(query.Id) is not { } standard)
            {
                return Task.FromResult(Result<View>.NotFound);
            }

            var related = standard.Related.Select(pack.FindStandard)
                .Concat(pack.BaseStandards.Where(one => one.Related.Contains(standard.Id)))
                .OfType<Standard>()
                .DistinctBy(one => one.Id);
            Result<View> view = new View(standard, pack.BaseStandards.Contains(standard), [.. related]);
            return Task.FromResult(view);
        }
    }
}
