using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Oversight;

/// <summary>The clocks behind a figure of the authority's page, by child: what is late, where, and with whom.</summary>
[Requires(Permission.OverseeAuthority)]
public static class ListClocks
{
    /// <param name="Teams">Of children of these teams, <see langword="null"/> among them for children of none; empty: of all children.</param>
    public sealed record Query(Slice Slice, ClockFilter Filter, IReadOnlyList<TeamId?> Teams) : IQuery<View>;

    public sealed record View(Paged<ClockRow> Clocks, DateTimeOffset AsOf) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Clocks.Rows.Select(row => row.ChildId).Distinct()];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var children = access.Children(Permission.OverseeAuthority);
            if (query.Teams.Count > 0)
            {
                children = children.Where(child => query.Teams.Contains(child.TeamId));
            }

            var found = await ClockRows.Page(
                db,
                // What was done for a child stays in the figures when the case closes; what was left open does not.
                query.Filter.Apply(db.Clocks, access.Pack, now)
                    .Where(one => one.Outcome != null || db.Children.Any(child => child.Id == one.ChildId && child.IsOpen)),
                children,
                new ClockPage(query.Slice, access.Pack, now),
                cancellationToken);
            return new View(found, now);
        }
    }
}
