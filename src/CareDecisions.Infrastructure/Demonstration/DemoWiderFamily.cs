using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Invents for one family in four what a genogram and an ecomap are drawn from: the parents as a couple, a grandmother, ties outside.</summary>
internal sealed class DemoWiderFamily(CareDecisionsDb db)
{
    private const double OneInFour = 0.25;

    private static readonly (string With, TieQuality Quality)[] Ties =
    [
        ("Saturday football", TieQuality.Strong), ("Best friend from school", TieQuality.Strong), ("Breakfast club", TieQuality.Weak),
        ("The family next door", TieQuality.Stressful), ("Dance class", TieQuality.Broken),
    ];

    /// <returns>The people added, whose search keys are still to be made.</returns>
    public IReadOnlyList<PersonId> Add(IReadOnlyList<Child> children, Person mother, Person? father)
    {
        // Its own chance: what is invented besides stays as it was.
        var chance = new Chance(BitConverter.ToUInt64(mother.Id.Value.ToByteArray(), 0) + 1);
        if (!chance.Happens(OneInFour))
        {
            return [];
        }

        if (father is not null)
        {
            db.Couples.Add(new Couple(children[0].Id, mother.Id, father.Id, new CoupleDetails(chance.Of(Enum.GetValues<CoupleKind>()), null, null, null)));
        }

        var hasDied = chance.Happens(0.3);
        var grandmother = new Person(new PersonId(chance.Id()), DemoNames.Adult(chance, mother.FamilyName ?? DemoNames.Family(chance), Sex.Female) with
        {
            DateOfBirth = new DateOnly(1950, 1, 1).AddDays(chance.Between(0, 4000)),
            IsDeceased = hasDied,
            DiedOn = hasDied ? new DateOnly(2019, 1, 1).AddDays(chance.Between(0, 1500)) : null,
        });
        db.People.Add(grandmother);
        foreach (var child in children)
        {
            var tie = new Relationship(child.Id, grandmother.Id, RelationshipKind.Grandparent);
            tie.Through(mother.Id);
            db.Relationships.Add(tie);
        }

        var (first, count) = (chance.Between(0, Ties.Length - 1), chance.Between(2, 4));
        db.EcomapTies.AddRange(Enumerable.Range(first, count).Select(at => Ties[at % Ties.Length])
            .Select(tie => new EcomapTie(children[0].Id, new EcomapDetails(tie.With, tie.Quality, null, null, null))));
        return [grandmother.Id];
    }
}
