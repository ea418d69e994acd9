using System.Net;
using CareDecisions.Application.People;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.People;

/// <summary>A restricted child and whoever is known only through them: no name, no number, no hint that there is anybody.</summary>
public abstract class RestrictedPeopleTests(CareDecisionsApp app)
{
    [Theory]
    [InlineData("Secretia Hideaway")]
    [InlineData("Hideway")]
    [InlineData("7/7/2016")]
    [InlineData("Morwenna Guardwell")]
    [InlineData("9 Secret Row")]
    [InlineData("ZZ9 9ZZ")]
    public async Task Search_InAnyWay_FindsNobodyAndCountsNobody(string typed)
    {
        var (client, child) = await Hidden();

        var page = await client.Get($"/children?q={Uri.EscapeDataString(typed)}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.All("tbody tr").ShouldBeEmpty();
        page.Text.ShouldNotContain("Showing");
        page.Body.ShouldNotContain(child.Reference);
    }

    [Fact]
    public async Task SearchCsv_ByParent_NamesNobody()
    {
        var (client, child) = await Hidden();

        var csv = await client.Get("/children?handler=csv&q=Guardwell");

        csv.Status.ShouldBe(HttpStatusCode.OK);
        csv.Body.ShouldNotContain(child.Reference);
    }

    [Fact]
    public async Task Search_ParentOfAnotherChildToo_LeadsOnlyToTheOther()
    {
        var (client, child) = await Hidden();
        var open = await TestData.CreateChild(app, one => one.Named("Openly", "Visible").InTeam(team));
        await Tie(open, "Morwenna", "Guardwell", again: true);

        var rows = (await client.Get("/children?q=Morwenna+Guardwell")).All("tbody tr");

        rows.ShouldHaveSingleItem().ShouldContain(open.Reference);
        rows[0].ShouldNotContain(child.Reference);
    }

    [Fact]
    public async Task Register_ChildLikeARestrictedOne_IsNotHinted()
    {
        var (client, _) = await Hidden();
        var page = await client.Get("/children/register");

        var registered = await page.Send(new Dictionary<string, string>
        {
            ["GivenName"] = "Secretia",
            ["FamilyName"] = "Hideaway",
            ["DateOfBirth.Day"] = "7",
            ["DateOfBirth.Month"] = "7",
            ["DateOfBirth.Year"] = "2016",
        });

        registered.Text.ShouldContain("The child is registered");
    }

    [Fact]
    public async Task AddPerson_LikeOneOfARestrictedChild_IsNotHinted()
    {
        var (client, _) = await Hidden();
        var open = await TestData.CreateChild(app, one => one.Named("Openly", "Visible").InTeam(team));
        var page = await client.Get($"/children/{open.Id}/people/add");

        var added = await page.Send(new Dictionary<string, string>
        {
            ["Fields.Kind"] = "Mother",
            ["Fields.GivenName"] = "Morwenna",
            ["Fields.FamilyName"] = "Guardwell",
        });

        added.Text.ShouldContain("The person is added.");
    }

    [Fact]
    public async Task AddPerson_KnownOnlyThroughARestrictedChild_IsNotFound()
    {
        var (client, child) = await Hidden();
        var open = await TestData.CreateChild(app, one => one.Named("Openly", "Visible").InTeam(team));
        var person = await app.InDatabase(child.Authority, db => db.Relationships.Where(tie => tie.ChildId == child.Id).Select(tie => tie.PersonId!.Value).SingleAsync());
        var page = await client.Get($"/children/{open.Id}/people/add");

        var refused = await client.Post(page.Path, new Dictionary<string, string>
        {
            ["Fields.Kind"] = "Mother",
            ["Fields.GivenName"] = "Any",
            ["PersonId"] = person.ToString(),
            ["__RequestVerificationToken"] = page.Token(),
        });

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Link_ToARestrictedChild_IsAsIfThereWereNone()
    {
        var (client, child) = await Hidden();
        var open = await TestData.CreateChild(app, one => one.Named("Openly", "Visible").InTeam(team));
        var page = await client.Get($"/children/{open.Id}/people/link");

        var (hidden, none) = (await Link(page, child.Reference), await Link(page, "T0000000000"));

        hidden.Problems.ShouldHaveSingleItem().ShouldBe(none.Problems.ShouldHaveSingleItem().Replace("T0000000000", child.Reference, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("end")]
    [InlineData("change")]
    public async Task Relationship_WithARestrictedBrother_IsNotFound(string page)
    {
        var (client, child) = await Hidden();
        var open = await TestData.CreateChild(app, one => one.Named("Openly", "Visible").InTeam(team));
        var tie = new Relationship(open.Id, child.Id, RelationshipKind.Sibling);
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.Add(tie);
            return db.SaveChangesAsync();
        });

        (await client.Get($"/children/{open.Id}/people/{tie.Id}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get($"/children/{open.Id}/people")).Body.ShouldNotContain("Hideaway");
    }

    private Domain.Authorities.TeamId team;

    private static Task<PageAnswer> Link(PageAnswer page, string reference) =>
        page.Send(new Dictionary<string, string> { ["Reference"] = reference, ["Kind"] = "Sibling" });

    /// <summary>A manager of the team, and a child of the team whom the manager may not see, with a mother and an address.</summary>
    private async Task<(PageClient Client, TestChild Child)> Hidden()
    {
        team = await TestData.CreateTeam(app);
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.Named("Secretia", "Hideaway").BornOn(new DateOnly(2016, 7, 7)).InTeam(team).Restricted());
        await Tie(child, "Morwenna", "Guardwell");
        return (await PageClient.SignedIn(app, manager), child);
    }

    private Task<bool> Tie(TestChild child, string given, string family, bool again = false) => app.InDatabase(child.Authority, async db =>
    {
        var person = again ? await db.People.FirstAsync(one => one.FamilyName == family) : new Person(PersonId.New(), new PersonDetails { GivenName = given, FamilyName = family });
        if (!again)
        {
            db.People.Add(person);
            db.Addresses.Add(new Address(child.Id, new AddressDetails("9 Secret Row\nNetherby", "ZZ9 9ZZ")));
        }

        db.Relationships.Add(new Relationship(child.Id, person.Id, RelationshipKind.Mother));
        await db.SaveChangesAsync();
        await SearchIndex.Refresh(db, [child.Id], CancellationToken.None);
        await SearchIndex.Refresh(db, [person.Id], CancellationToken.None);
        return true;
    });
}

public sealed class RestrictedPeopleOnSqlite(SqliteApp app) : RestrictedPeopleTests(app), IClassFixture<SqliteApp>;

public sealed class RestrictedPeopleOnPostgreSql(PostgreSqlApp app) : RestrictedPeopleTests(app), IClassFixture<PostgreSqlApp>;
