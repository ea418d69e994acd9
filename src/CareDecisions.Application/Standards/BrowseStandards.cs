using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Standards;

/// <summary>The authority's practice standards over the statutory base, searched by words, area and kind.</summary>
[Requires(Permission.BrowseStandards)]
public static class BrowseStandards
{
    public sealed record Query(string? Text, IReadOnlyList<string> Areas, IReadOnlyList<string> Kinds, int Skip, int Take) : IQuery<View>;

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row(Standard Standard, bool IsBase);

    internal sealed class Handler(CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var words = (query.Text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var all = access.Pack.Standards.Select(one => new Row(one, false))
                .Concat(access.Pack.BaseStandards.Select(one => new Row(one, true)))
                .Where(row => query.Areas.Count == 0 || query.Areas.Contains(row.Standard.Area))
                .Where(row => query.Kinds.Count == 0 || query.Kinds.Contains(row.Standard.Kind.ToString()))
                .Where(row => Array.TrueForAll(words, word => Matches(row.Standard, word)))
                .ToList();
            Result<View> view = new View([.. all.Skip(query.Skip).Take(query.Take)], all.Count);
            return Task.FromResult(view);
        }

        private static bool Matches(Standard standard, string word) =>
            standard.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
            || standard.Statement.Contains(word, StringComparison.OrdinalIgnoreCase)
            || standard.Trigger.Contains(word, StringComparison.OrdinalIgnoreCase)
            || standard.Responsible.Any(role => role.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
