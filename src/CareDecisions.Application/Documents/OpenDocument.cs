using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Documents;

/// <summary>Hands a document out. That it was opened, and by whom, is in the audit before the first byte leaves.</summary>
[Requires(Permission.ViewCase)]
public static class OpenDocument
{
    public sealed record Query(ChildId ChildId, DocumentId Id) : IQuery<View>;

    public sealed record View(ChildId ChildId, string ChildReference, DocumentKind Kind, DocumentType Type, DateOnly? DatedOn, byte[] Bytes) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [ChildId];

        public required OpenedThing Opened { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, DocumentStore store) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await (
                from document in db.Documents.AsNoTracking()
                where document.Id == query.Id && document.ChildId == query.ChildId && document.WithdrawnAt == null
                join child in access.Children(Permission.ViewCase) on document.ChildId equals child.Id
                select new { document.Title, document.Kind, document.Type, document.DatedOn, child.Reference })
                .SingleOrDefaultAsync(cancellationToken);
            return found is null || await store.Read(query.Id, cancellationToken) is not { } bytes
                ? Result<View>.NotFound
                : new View(query.ChildId, found.Reference, found.Kind, found.Type, found.DatedOn, bytes)
                {
                    Opened = new OpenedThing(nameof(ChildDocument), found.Title, query.Id.Value),
                };
        }
    }
}
