using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Family;

/// <summary>Finds couples by a child in whose family both are, so that nobody reaches people they may not see.</summary>
public sealed class FamilyCouples(CareDecisionsDb db, CaseAccess access, FamilyReader families)
{
    /// <returns><see langword="null"/>: there is no such child whose people the actor may change.</returns>
    public async Task<FamilyFile?> Family(ChildId id, CancellationToken cancellationToken)
    {
        var child = await access.Children(Permission.RecordEvent).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return child is null ? null : await families.Read(child, cancellationToken);
    }

    /// <param name="version">Of the couple as the form showed it.</param>
    public async Task<Result<Couple>> Find(ChildId child, Guid id, long version, CancellationToken cancellationToken)
    {
        if (await Family(child, cancellationToken) is not { } family || !family.Couples.Any(one => one.Id == id))
        {
            return Result<Couple>.NotFound;
        }

        var couple = await db.Couples.SingleAsync(one => one.Id == id, cancellationToken);
        return couple.Version == version ? couple : new SomebodyElseSavedFirst();
    }
}
