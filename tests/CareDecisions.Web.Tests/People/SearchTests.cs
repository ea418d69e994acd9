using CareDecisions.Application.People;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.People;

public abstract class SearchTests(CareDecisionsApp app)
{
    [Theory]
    [InlineData("Quillfeather Amarantha", "name")]
    [InlineData("amar quil", "beginning of the name")]
    [InlineData("Quilfether Amarantha", "sounds like")]
    [InlineData("3/9/2017", "date of birth")]
    [InlineData("9/3/2017", "date of birth with day and month swapped")]
    [InlineData("9/3/2017 amarantha", "date of birth with day and month swapped")]
    [InlineData("Wintersmith Amarantha", "former name")]
    [InlineData("14 tenter croft", "address")]
    [InlineData("ZZ7 7XY", "address")]
    [InlineData("Rosamunde Thistlewick", "mother: name")]
    public async Task Search_InAnyOfTheseWays_FindsTheChildAndSaysWhy(string typed, string why)
    {
        var worker = await TestData.CreateStaff(app);
        var child = await Findable(worker);
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get($"/children?q={Uri.EscapeDataString(typed)}");

        page.All("tbody tr").ShouldContain(row => row.Contains(child.Reference) && row.Contains(why));
    }

    [Fact]
    public async Task Search_ByReference_FindsTheChild()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await Findable(worker);
        using var client = await PageClient.SignedIn(app, worker);

        (await client.Get($"/children?q={child.Reference}")).All("tbody tr").ShouldHaveSingleItem().ShouldContain("number");
    }

    [Theory]
    [InlineData("Concealed Hideaway")]
    [InlineData("Hideaway")]
    [InlineData("7/7/2016")]
    public async Task Search_RestrictedChild_IsNotThereAndNotCounted(string typed)
    {
        var team = await TestData.CreateTeam(app);
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.Named("Concealed", "Hideaway").BornOn(new DateOnly(2016, 7, 7)).InTeam(team).Restricted());
        using var client = await PageClient.SignedIn(app, manager);

        var page = await client.Get($"/children?q={Uri.EscapeDataString(typed)}");

        page.Body.ShouldNotContain(child.Reference);
        page.All("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_ByName_ReadsTheRecordInTwoRoundTrips()
    {
        var worker = await TestData.CreateStaff(app);
        await Findable(worker);
        using var client = await PageClient.SignedIn(app, worker);
        await client.Get("/children?q=Amarantha");
        using var trips = RoundTrips.Watch(app.Database.Name);

        await client.Get("/children?q=Amarantha+Quillfeather");

        var reads = trips.Commands.Where(sql => sql.Contains("\"Children\"", StringComparison.Ordinal) && sql.StartsWith("SELECT", StringComparison.Ordinal));
        reads.Count().ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Register_ChildLikeOneOnRecord_ShowsWhyAndGoesOnWithAReason()
    {
        var team = await TestData.CreateTeam(app);
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        var known = await TestData.CreateChild(app, one => one.Named("Muhammad", "Doublefield").BornOn(new DateOnly(2015, 4, 5)).InTeam(team));
        using var client = await PageClient.SignedIn(app, manager);
        var page = await client.Get("/children/register");

        var asked = await page.Send(new Dictionary<string, string>
        {
            ["GivenName"] = "Mohamed",
            ["FamilyName"] = "Doublefield",
            ["DateOfBirth.Day"] = "5",
            ["DateOfBirth.Month"] = "4",
            ["DateOfBirth.Year"] = "2015",
        });
        var registered = await asked.Send(new Dictionary<string, string> { ["NotTheSameBecause"] = "A cousin of the same name" });

        asked.Text.ShouldContain(known.Reference);
        asked.Text.ShouldContain("same date of birth, name sounds alike");
        registered.Text.ShouldContain("The child is registered");
    }

    private async Task<TestChild> Findable(TestPerson worker)
    {
        var child = await TestData.CreateChild(app, one => one.Named("Amarantha", "Quillfeather").BornOn(new DateOnly(2017, 9, 3)).AllocatedTo(worker));
        await app.InDatabase(child.Authority, async db =>
        {
            var mother = new Person(PersonId.New(), new PersonDetails { GivenName = "Rosamunde", FamilyName = "Thistlewick" });
            db.People.Add(mother);
            db.Relationships.Add(new Relationship(child.Id, mother.Id, RelationshipKind.Mother));
            db.FormerNames.Add(new FormerName(child.Id, null, "Wintersmith", null));
            db.Addresses.Add(new Address(child.Id, new AddressDetails("14 Tenter Croft\nNetherby", "ZZ7 7XY")));
            await db.SaveChangesAsync();
            await SearchIndex.Refresh(db, [child.Id], CancellationToken.None);
            await SearchIndex.Refresh(db, [mother.Id], CancellationToken.None);
            return true;
        });
        return child;
    }
}

public sealed class SearchOnSqlite(SqliteApp app) : SearchTests(app), IClassFixture<SqliteApp>;

public sealed class SearchOnPostgreSql(PostgreSqlApp app) : SearchTests(app), IClassFixture<PostgreSqlApp>;
