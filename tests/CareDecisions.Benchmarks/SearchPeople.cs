using CareDecisions.Application.Data;
using CareDecisions.Application.People;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Benchmarks;

/// <summary>
/// Invented people: of five, two are children and three their parents and carers. Names are as uneven as names are: the
/// most frequent of them belongs to a few in a hundred.
/// </summary>
internal sealed class SearchPeople(int seed)
{
    private const int FamiliesAtATime = 400;
    private const int GivenNames = 600;
    private const int FamilyNames = 6_000;
    private const int Streets = 3_000;

    // The higher, the more people share the frequent names.
    private const double Unevenness = 2.2;

    private static readonly string[] Beginnings =
        ["Am", "Bel", "Car", "Dav", "El", "Far", "Gor", "Has", "Im", "Jo", "Kha", "Lew", "Mo", "Nad", "Ol", "Pat", "Qur", "Ros", "Sha", "Tho", "Us", "Ver", "Wil", "Yus", "Zar"];

    private static readonly string[] Middles = ["a", "an", "be", "di", "ell", "er", "i", "ki", "la", "mi", "na", "or", "ra", "sa", "ti", "u"];
    private static readonly string[] Ends = ["", "h", "n", "na", "ra", "s", "son", "ton", "ley", "man", "dd", "th", "sh", "f", "q"];

    private readonly Random chance = new(seed);

    /// <returns>Some of the children made, to look for.</returns>
    public async Task<IReadOnlyList<Child>> Add(CareDecisionsApp app, int people, IReadOnlyList<TeamId> teams)
    {
        var looked = new List<Child>();
        for (var made = 0; made < people; made += FamiliesAtATime * 5)
        {
            var families = Math.Min(FamiliesAtATime, (people - made) / 5);
            await app.InDatabase(TestData.FirstAuthority, async db => await Write(db, families, teams, looked));
        }

        return looked;
    }

    private async Task<bool> Write(CareDecisionsDb db, int families, IReadOnlyList<TeamId> teams, List<Child> looked)
    {
        var (children, people, ties, places, keys) = (new List<Child>(), new List<Person>(), new List<Relationship>(), new List<Address>(), new List<SearchKey>());
        for (var family = 0; family < families; family++)
        {
            var surname = Name(FamilyNames);
            var home = new AddressDetails($"{chance.Next(1, 200)} {Name(Streets)} Lane\nNetherby", $"ZZ{chance.Next(1, 99)} {chance.Next(1, 9)}{(char)('A' + chance.Next(26))}{(char)('A' + chance.Next(26))}");
            Child[] mine = [NewChild(surname, teams), NewChild(surname, teams)];
            Person[] adults = [NewPerson(surname), NewPerson(Name(FamilyNames)), NewPerson(Name(FamilyNames))];
            RelationshipKind[] kinds = [RelationshipKind.Mother, RelationshipKind.Father, RelationshipKind.Grandparent];
            ties.AddRange(mine.SelectMany(child => adults.Select((adult, nth) => new Relationship(child.Id, adult.Id, kinds[nth]))));
            foreach (var child in mine)
            {
                var place = new Address(child.Id, home);
                places.Add(place);
                keys.AddRange(SearchIndex.KeysOf(child, [], [place], []));
            }

            keys.AddRange(adults.SelectMany(adult => SearchIndex.KeysOf(adult, [], [])));
            children.AddRange(mine);
            people.AddRange(adults);
        }

        looked.AddRange(children.Where((_, nth) => nth % 40 == 0));
        var bulk = new BulkInsert(db);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await bulk.Add(children, default);
        await bulk.Add(people, default);
        await bulk.Add(ties, default);
        await bulk.Add(places, default);
        await bulk.Add(keys, default);
        await transaction.CommitAsync();
        return true;
    }

    private Child NewChild(string surname, IReadOnlyList<TeamId> teams)
    {
        var id = ChildId.New();
        var child = new Child(id, Child.ReferenceFor(id));
        child.Describe(new ChildDetails
        {
            GivenName = Name(GivenNames),
            FamilyName = surname,
            DateOfBirth = new DateOnly(2008, 4, 1).AddDays(chance.Next(6_500)),
            NhsNumber = $"9{chance.NextInt64(1_000_000_000):000000000}",
        });
        child.AllocateTo(null, teams[chance.Next(teams.Count)]);
        return child;
    }

    private Person NewPerson(string surname) => new(PersonId.New(), new PersonDetails
    {
        GivenName = Name(GivenNames),
        FamilyName = surname,
        DateOfBirth = new DateOnly(1965, 1, 1).AddDays(chance.Next(14_000)),
    });

    private string Name(int different)
    {
        var nth = (int)(Math.Pow(chance.NextDouble(), Unevenness) * different);
        return Beginnings[nth % Beginnings.Length] + Middles[nth / Beginnings.Length % Middles.Length] + Ends[nth / 7 % Ends.Length];
    }
}
