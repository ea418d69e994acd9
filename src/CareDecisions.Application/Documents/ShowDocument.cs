using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Documents;

/// <summary>One document, for whoever is about to withdraw it.</summary>
[Requires(Permission.WithdrawDocument)]
public static class ShowDocument
{
    public sealed record Query(ChildId ChildId, DocumentId Id) : IQuery<View>;

    public sealed record View(ChildBanner Child, string Title, DocumentKind Kind, DateTimeOffset AddedAt, string AddedBy) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.WithdrawDocument), query.ChildId, clock.LondonToday(), cancellationToken);
            var document = banner is null
                ? null
                : await db.Documents.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id && one.ChildId == query.ChildId, cancellationToken);
            return banner is null || document is null
                ? Result<View>.NotFound
                : new View(banner, document.Title, document.Kind, document.AddedAt, document.AddedBy);
        }
    }
}
