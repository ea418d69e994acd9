using CareDecisions.Application.Data;
using CareDecisions.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Documents;

/// <summary>Where the bytes lie: the one place to change, were they to lie outside the database.</summary>
public sealed class DocumentStore(CareDecisionsDb db)
{
    /// <summary>Kept with the caller's next save, in its transaction.</summary>
    public void Keep(DocumentId id, byte[] bytes) => db.DocumentContents.Add(new DocumentContent(id, bytes));

    public Task<byte[]?> Read(DocumentId id, CancellationToken cancellationToken) =>
        db.DocumentContents.AsNoTracking().Where(one => one.DocumentId == id).Select(one => one.Bytes).SingleOrDefaultAsync(cancellationToken);
}
