using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Family;

/// <summary>Finds couples by a child in whose family both are, so that nobody reaches people they may not see.</summary>
public sealed class FamilyCouples(CareDecisionsDb db, CaseAccess access, FamilyReader families, ChildPeople people)
{
    private const int MostChildren = 50;

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

    /// <summary>Holds both until the command ends: whoever else says something of the two waits. Read the family after it.</summary>
    public async Task TakeTurn(PersonId first, PersonId second, CancellationToken cancellationToken)
    {
        // Always in one order, so that no two wait for each other.
        foreach (var id in new[] { first, second }.Distinct().OrderBy(id => id.Value))
        {
            await db.People.Where(person => person.Id == id).TakeTurn(cancellationToken);
        }
    }

    /// <summary>Whether another couple of the same two, of those that the actor may see, lasts too or is of the same time.</summary>
    public static bool IsOnRecord(FamilyFile family, Couple couple, CoupleForm form)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(couple);
        ArgumentNullException.ThrowIfNull(form);
        return family.Couples.Any(one => one.Id != couple.Id
            && ((one.FirstId == couple.FirstId && one.SecondId == couple.SecondId) || (one.FirstId == couple.SecondId && one.SecondId == couple.FirstId))
            && one.Details.To == form.To && (form.To is null || one.Details.From == form.From));
    }

    /// <summary>Puts it on the stream of every other child who is tied to both: each learns that their family changed, of nobody else.</summary>
    /// <param name="besides">The child whose own stream says it already.</param>
    public async Task Tell(Couple couple, ChildId besides, string note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(couple);
        var (first, second) = (couple.FirstId, couple.SecondId);
        var standing = db.Relationships.Where(tie => tie.Until == null);
        var others = await db.Children
            .Where(child => child.Id != besides
                && standing.Any(tie => tie.ChildId == child.Id && tie.PersonId == first)
                && standing.Any(tie => tie.ChildId == child.Id && tie.PersonId == second))
            .OrderBy(child => child.Reference).Select(child => child.Id).Take(MostChildren).ToListAsync(cancellationToken);
        await people.LinkChangedFor(others, note, cancellationToken);
    }
}
