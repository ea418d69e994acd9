using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>
/// Makes the search keys of children who have none: those recorded before there were any. A child always has one, their
/// reference; people came with the keys. Each part is saved for itself, so that it can be stopped and begun again.
/// </summary>
public sealed class MissingSearchKeys(CareDecisionsDb db)
{
    private const int UsualPart = 500;

    /// <param name="size">How many children are looked at at a time.</param>
    /// <returns>For how many children keys were made.</returns>
    public async Task<int> Make(CancellationToken cancellationToken, int size = UsualPart)
    {
        var (made, after) = (0, string.Empty);
        while (true)
        {
            var from = after;
            var part = await db.Children.Where(child => string.Compare(child.Reference, from) > 0)
                .OrderBy(child => child.Reference)
                .Select(child => new { child.Id, child.Reference })
                .Take(size)
                .ToListAsync(cancellationToken);
            if (part.Count == 0)
            {
                return made;
            }

            var ids = part.ConvertAll(child => child.Id.Value);
            var found = await db.SearchKeys.Where(key => ids.Contains(key.SubjectId)).Select(key => key.SubjectId).Distinct().ToListAsync(cancellationToken);
            var missing = part.Where(child => !found.Contains(child.Id.Value)).Select(child => child.Id).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await SearchIndex.Refresh(db, missing, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            made += missing.Count;
            after = part[^1].Reference;
        }
    }
}
