using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Invents who is around a family: a mother, often a father, a school's teacher, and where they live.</summary>
internal sealed class DemoPeople(CareDecisionsDb db)
{
    private static readonly string[] Streets = ["Tenter Croft", "Hallas Lane", "Mill Bank", "Sparrow Rise", "Quarry View", "Old Tannery Yard"];
    private static readonly string[] Towns = ["Netherby", "Coldbeck", "Upper Marrow"];
    private static readonly string[] Schools = ["Netherby Primary School", "Coldbeck Academy", "St Brannoc’s Primary School", "Marrow High School"];
    private static readonly string[] Languages = ["ENG", "ENG", "ENG", "URD", "POL", "PNJ", "BSL"];
    private static readonly string[] Religions = ["NONE", "CHRI", "MUSL", "SIKH", "NK"];

    /// <returns>The people added, whose search keys are still to be made.</returns>
    public IReadOnlyList<PersonId> Add(IReadOnlyList<DemoChild> family, IReadOnlyList<Child> children)
    {
        var chance = new Chance(BitConverter.ToUInt64(family[0].Id.Value.ToByteArray(), 0));
        var surname = family[0].Details.FamilyName ?? DemoNames.Family(chance);
        var language = chance.Of(Languages);
        var home = new AddressDetails($"{chance.Between(1, 140)} {chance.Of(Streets)}\n{chance.Of(Towns)}", $"ZZ{chance.Between(1, 9)} {chance.Between(1, 9)}AA")
        {
            IsWithheld = chance.Happens(0.05),
        };
        var mother = Parent(chance, Sex.Female, surname, language);
        var father = chance.Happens(0.6) ? Parent(chance, Sex.Male, DemoNames.Family(chance), language) : null;
        var school = chance.Of(Schools);
        var teacher = new Person(new PersonId(chance.Id()), DemoNames.Adult(chance, DemoNames.Family(chance)) with
        {
            Agency = school,
            Post = "Designated safeguarding lead",
            Phone = "01632 960002",
        });
        db.Addresses.Add(new Address(mother.Id, home));
        foreach (var child in children)
        {
            Describe(child, language, chance.Of(Religions), school, chance);
            db.Addresses.Add(new Address(child.Id, home));
            Tie(child.Id, mother.Id, RelationshipKind.Mother, true, !child.Summary.IsLookedAfter);
            Tie(child.Id, teacher.Id, RelationshipKind.Professional, null, false);
            // The third child is a half-brother or half-sister of the others.
            if (father is not null && child != children.ElementAtOrDefault(2))
            {
                Tie(child.Id, father.Id, RelationshipKind.Father, chance.Happens(0.7), false);
            }
        }

        Person[] people = father is null ? [mother, teacher] : [mother, father, teacher];
        db.People.AddRange(people);
        return [.. people.Select(person => person.Id), .. new DemoWiderFamily(db).Add(children, mother, father)];
    }

    private static void Describe(Child child, string language, string religion, string school, Chance chance) => child.Describe(
        new Particulars { FirstLanguageCode = language, ReligionCode = religion, NeedsInterpreter = language != "ENG" && chance.Happens(0.5) },
        chance.Happens(0.15) ? EhcStatus.HasPlan : EhcStatus.None,
        child.DateOfBirth is { } born && born.Year < 2022 ? school : null);

    private static Person Parent(Chance chance, Sex sex, string surname, string language) =>
        new(new PersonId(chance.Id()), DemoNames.Adult(chance, surname, sex) with
        {
            DateOfBirth = new DateOnly(1980, 1, 1).AddDays(chance.Between(0, 9000)),
            Phone = "01632 960001",
            IsPhoneSafe = chance.Happens(0.9),
            Particulars = new Particulars { FirstLanguageCode = language, NeedsInterpreter = language != "ENG" },
        });

    private void Tie(ChildId child, PersonId person, RelationshipKind kind, bool? responsible, bool together)
    {
        var tie = new Relationship(child, person, kind);
        tie.Describe(kind, responsible, null, null);
        db.Relationships.Add(tie);
        if (together)
        {
            db.SharedHomes.Add(new SharedHome(tie.Id, null));
        }
    }
}
