using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Oversight;

/// <summary>The open clocks of the children a person is responsible for, most urgent first.</summary>
[Requires(Permission.ViewCase)]
public static class ListMyWork
{
    public sealed record Query(Slice Slice, ClockFilter Filter) : IQuery<View>;

    public sealed record View(Paged<ClockRow> Clocks, DateTimeOffset AsOf) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Clocks.Rows.Select(row => row.ChildId).Distinct()];
    }

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, CaseAccess access, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var me = actor.Value.StaffId;
            var mine = access.Children(Permission.ViewCase).Where(child => child.ResponsibleWorkerId == me && child.IsOpen);
            var clocks = query.Filter.Apply(db.Clocks, access.Pack, now);
            return new View(await ClockRows.Page(db, clocks, mine, new ClockPage(query.Slice, access.Pack, now), cancellationToken), now);
        }
    }
}
