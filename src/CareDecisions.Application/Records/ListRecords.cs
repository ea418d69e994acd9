using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>What has been written about a child, latest first.</summary>
[Requires(Permission.ViewCase)]
public static class ListRecords
{
    public sealed record Query(ChildId Id, Slice Slice) : IQuery<View>;

    public sealed record View(ChildBanner Child, Paged<Row> Records) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Row(
        RecordId Id, string Title, RecordState State, DateTimeOffset StartedAt, string StartedBy, DateTimeOffset ChangedAt, DateTimeOffset? FinishedAt);

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

            var records = db.Records.Where(record => record.ChildId == query.Id && record.State != RecordState.Withdrawn);
            var rows = await Ordered(records, query.Slice)
                .Skip(query.Slice.Skip).Take(query.Slice.Take)
                .Select(record => new Row(
                    record.Id, record.Title, record.State, record.StartedAt, record.StartedBy, record.ChangedAt,
                    record.SignedOffAt ?? (record.State == RecordState.Finished ? record.SubmittedAt : null)))
                .ToListAsync(cancellationToken);
            return new View(banner, new Paged<Row>(rows, await records.CountAsync(cancellationToken)));
        }

        private static IQueryable<CaseRecord> Ordered(IQueryable<CaseRecord> records, Slice slice) => (slice.Sort, slice.Descending) switch
        {
            ("title", false) => records.OrderBy(record => record.Title).ThenByDescending(record => record.StartedAt),
            ("title", true) => records.OrderByDescending(record => record.Title).ThenByDescending(record => record.StartedAt),
            ("started", false) => records.OrderBy(record => record.StartedAt),
            _ => records.OrderByDescending(record => record.StartedAt),
        };
    }
}
