using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Family;

/// <summary>
/// Reads a child's family: who is tied to the child, the other children of the child's parents, and the parents of those. A
/// child whom the actor may not see, and whoever and whatever is known only through that child, is nowhere in it.
/// </summary>
public sealed class FamilyReader(CareDecisionsDb db, CaseAccess access)
{
    private const int MostTies = 300;
    private const int MostCouples = 200;

    private static readonly RelationshipKind[] NotFamily = [RelationshipKind.Professional, RelationshipKind.FamilyFriend];

    /// <summary>In at most five round trips, however large the family is.</summary>
    /// <param name="child">Whom the actor may see.</param>
    public async Task<FamilyFile> Read(Child child, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(child);
        var id = child.Id;
        var near = await Ties().Where(one => one.Tie.Until == null && (one.Tie.ChildId == id || one.Tie.OtherChildId == id))
            .Where(one => !NotFamily.Contains(one.Tie.Kind)).OrderBy(one => one.Tie.Id).Take(MostTies).ToListAsync(cancellationToken);
        var family = new FamilyBuilder(child, near, await Together(near, cancellationToken));

        var (parents, children) = (family.ParentIds, family.ChildIds);
        family.Add(await Parental()
            .Where(one => one.Tie.ChildId == id || parents.Contains(one.Tie.PersonId!.Value) || children.Contains(one.Tie.ChildId) || children.Contains(one.Tie.OtherChildId!.Value))
            .OrderBy(one => one.Tie.Id).Take(MostTies).ToListAsync(cancellationToken));

        var found = family.ChildIds.Except(children).ToList();
        if (found.Count > 0)
        {
            family.Add(await Parental().Where(one => found.Contains(one.Tie.ChildId)).OrderBy(one => one.Tie.Id).Take(MostTies).ToListAsync(cancellationToken));
        }

        return family.Of(await Couples(family.PersonIds, cancellationToken));
    }

    /// <summary>Those that have ended too: they say that the parent is known.</summary>
    private IQueryable<FamilyTieRow> Parental() => Ties().Where(one => Relationship.OfParents.Contains(one.Tie.Kind));

    private IQueryable<FamilyTieRow> Ties()
    {
        var visible = access.Children(Permission.ViewCase);
        return
            from tie in db.Relationships.AsNoTracking()
            join child in visible on tie.ChildId equals child.Id
            join other in visible on tie.OtherChildId equals (ChildId?)other.Id into others
            from other in others.DefaultIfEmpty()
            join person in db.People on tie.PersonId equals (PersonId?)person.Id into people
            from person in people.DefaultIfEmpty()
            where person != null || other != null
            select new FamilyTieRow { Tie = tie, Child = child, Other = other, Person = person };
    }

    private async Task<HashSet<Guid>> Together(List<FamilyTieRow> ties, CancellationToken cancellationToken)
    {
        var ids = ties.ConvertAll(one => one.Tie.Id);
        return [.. await db.SharedHomes.Where(home => ids.Contains(home.RelationshipId) && home.To == null)
            .Select(home => home.RelationshipId).ToListAsync(cancellationToken)];
    }

    private Task<List<Couple>> Couples(IReadOnlyList<PersonId> people, CancellationToken cancellationToken)
    {
        var visible = access.Children(Permission.ViewCase);
        return db.Couples.AsNoTracking()
            .Where(couple => couple.WithdrawnAt == null && people.Contains(couple.FirstId) && people.Contains(couple.SecondId))
            .Where(couple => visible.Any(child => child.Id == couple.ChildId))
            .OrderBy(couple => couple.From).ThenBy(couple => couple.Id)
            .Take(MostCouples)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A relationship with both its ends.</summary>
internal sealed class FamilyTieRow
{
    public required Relationship Tie { get; init; }

    public required Child Child { get; init; }

    public required Child? Other { get; init; }

    public required Person? Person { get; init; }
}
