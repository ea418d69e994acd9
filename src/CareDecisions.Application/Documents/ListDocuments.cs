using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Documents;

/// <summary>The documents on a child's record, latest first.</summary>
[Requires(Permission.ViewCase)]
public static class ListDocuments
{
    /// <param name="Kinds">None: all of them.</param>
    /// <param name="WithWithdrawn">Those that were withdrawn too.</param>
    public sealed record Query(ChildId Id, Slice Slice, IReadOnlyList<DocumentKind> Kinds, bool WithWithdrawn) : IQuery<View>;

    public sealed record View(ChildBanner Child, Paged<Row> Documents, bool MayAdd, bool MayWithdraw) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Row
    {
        public required DocumentId Id { get; init; }

        public required DocumentKind Kind { get; init; }

        public required string Title { get; init; }

        public DateOnly? DatedOn { get; init; }

        public required string From { get; init; }

        public required DocumentType Type { get; init; }

        public required long Size { get; init; }

        public required DocumentScan Scan { get; init; }

        public string? ScannedBy { get; init; }

        public required DateTimeOffset AddedAt { get; init; }

        public required string AddedBy { get; init; }

        public string? WithdrawnBy { get; init; }

        public string? WithdrawnBecause { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.ViewCase), query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var documents = db.Documents.AsNoTracking().Where(one => one.ChildId == query.Id && (query.WithWithdrawn || one.WithdrawnAt == null));
            if (query.Kinds.Count > 0)
            {
                documents = documents.Where(one => query.Kinds.Contains(one.Kind));
            }

            var rows = await Ordered(documents, query.Slice).Skip(query.Slice.Skip).Take(query.Slice.Take).Select(one => new Row
            {
                Id = one.Id,
                Kind = one.Kind,
                Title = one.Title,
                DatedOn = one.DatedOn,
                From = one.From,
                Type = one.Type,
                Size = one.Size,
                Scan = one.Scan,
                ScannedBy = one.ScannedBy,
                AddedAt = one.AddedAt,
                AddedBy = one.AddedBy,
                WithdrawnBy = one.WithdrawnBy,
                WithdrawnBecause = one.WithdrawnBecause,
            }).ToListAsync(cancellationToken);
            return new View(
                banner,
                new Paged<Row>(rows, await documents.CountAsync(cancellationToken)),
                await access.Children(Permission.AddDocument).AnyAsync(child => child.Id == query.Id, cancellationToken),
                await access.Children(Permission.WithdrawDocument).AnyAsync(child => child.Id == query.Id, cancellationToken));
        }

        private static IQueryable<ChildDocument> Ordered(IQueryable<ChildDocument> documents, Slice slice) => (slice.Sort, slice.Descending) switch
        {
            ("title", false) => documents.OrderBy(one => one.Title).ThenBy(one => one.Id),
            ("title", true) => documents.OrderByDescending(one => one.Title).ThenBy(one => one.Id),
            ("dated", false) => documents.OrderBy(one => one.DatedOn).ThenBy(one => one.Id),
            ("dated", true) => documents.OrderByDescending(one => one.DatedOn).ThenBy(one => one.Id),
            ("added", false) => documents.OrderBy(one => one.AddedAt).ThenBy(one => one.Id),
            _ => documents.OrderByDescending(one => one.AddedAt).ThenBy(one => one.Id),
        };
    }
}
