using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Children;

/// <summary>What happened to a child, page by page: everything, or what is asked for.</summary>
[Requires(Permission.ViewCase)]
public static class ShowChronology
{
    public sealed record Query(ChildId Id, Slice Slice, ChronologyFilter? Filter = null) : IQuery<View>;

    public sealed record View(ChildBanner Child, Paged<ChronologyEntry> Events) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(
                db, access.Children(Permission.ViewCase), query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var filter = query.Filter ?? new ChronologyFilter();
            var events = filter.Of(db, query.Id, access.Pack.Vocabulary);
            var page = await Chronology.Page(db, events, (query.Slice, filter.OldestFirst), cancellationToken);
            return new View(banner, page with { Rows = await Chronology.WithRights(page.Rows, query.Id, access, cancellationToken) });
        }
    }
}
