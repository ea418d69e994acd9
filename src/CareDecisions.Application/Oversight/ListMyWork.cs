using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>
/// The open clocks of the children a person is responsible for, most urgent first: those that their role must meet or, where
/// asked, those that others must meet too.
/// </summary>
[Requires(Permission.ViewCase)]
public static class ListMyWork
{
    /// <param name="OthersToo">True for the clocks of every role.</param>
    public sealed record Query(Slice Slice, ClockFilter Filter, bool OthersToo = false) : IQuery<View>;

    /// <param name="Mine">How many the person's own role must meet, under the other filters.</param>
    /// <param name="All">How many there are for every role, under the other filters.</param>
    public sealed record View(Paged<ClockRow> Clocks, int Mine, int All, DateTimeOffset AsOf) : INamesChildren
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
            var children = access.Children(Permission.ViewCase).Where(child => child.ResponsibleWorkerId == me && child.IsOpen);
            var all = query.Filter.Apply(db.Clocks, access.Pack, now);
            var mine = OfMyRole(all);
            var page = new ClockPage(query.Slice, access.Pack, now) { Beside = query.OthersToo ? mine : all };
            var (clocks, beside) = await ClockRows.PageBeside(db, query.OthersToo ? all : mine, children, page, cancellationToken);
            if (clocks.Rows.Count == 0 && !query.OthersToo)
            {
                // Nothing is named, so nothing goes to the audit: its round trip is free for the count.
                beside = await ClockRows.Count(all, children, cancellationToken);
            }

            return query.OthersToo ? new View(clocks, beside, clocks.Total, now) : new View(clocks, clocks.Total, beside, now);
        }

        private IQueryable<StoredClock> OfMyRole(IQueryable<StoredClock> clocks)
        {
            var standards = access.Pack.StandardsOf(access.Rights.Titles);
            return clocks.Where(one => EF.Parameter(standards).Contains(one.StandardId));
        }
    }
}
