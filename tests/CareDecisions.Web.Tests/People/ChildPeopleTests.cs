using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.People;

public abstract class ChildPeopleTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Add_Mother_SaysInWordsWhatSheIsAndThatTheyLiveTogether()
    {
        var (client, child) = await Allocated();

        var people = await AddMother(client, child, "Rosa", "Sampleworth");

        people.Text.ShouldContain($"Rosa Sampleworth is {child.Name}’s mother; has parental responsibility; they live together.");
    }

    [Fact]
    public async Task Add_Person_MeetsTheStandardThatRelationshipsAreCurrent()
    {
        var (client, child) = await Allocated();

        await AddMother(client, child, "Bella", "Clockfield");

        var clock = await app.InDatabase(child.Authority, db => db.Clocks.SingleAsync(one => one.ChildId == child.Id && one.StandardId == "recording.relationships-current"));
        clock.Outcome.ShouldBe(Domain.Deadlines.ClockOutcome.Met);
    }

    [Fact]
    public async Task Add_SomebodyLikeOneOnRecord_OffersThemAndTiesTheSamePerson()
    {
        var (client, child) = await Allocated();
        var sibling = await TestData.CreateChild(app, one => one.Named("Bilal", "Placeholder").AllocatedTo(last!));
        await AddMother(client, child, "Kathryn", "Twicefold");
        var page = await client.Get($"/children/{sibling.Id}/people/add");

        var offered = await page.Send(Mother("Catherine", "Twicefold"));
        var id = offered.Document.QuerySelectorAll("input[name=PersonId]")[0].GetAttribute("value")!;
        await offered.Send(new Dictionary<string, string> { ["PersonId"] = id });

        offered.Text.ShouldContain("name sounds alike");
        (await app.InDatabase(child.Authority, db => db.People.CountAsync(one => one.FamilyName == "Twicefold"))).ShouldBe(1);
        (await app.InDatabase(child.Authority, db => db.Relationships.CountAsync(one => one.ChildId == sibling.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task End_Relationship_KeepsItAmongThoseFromBefore()
    {
        var (client, child) = await Allocated();
        var people = await AddMother(client, child, "Edda", "Enderby");
        var end = await client.Get(people.Document.QuerySelector("a[href$='/end']")!.GetAttribute("href")!);

        var after = await end.Send(Date("LastDay", "1", "3", "2026").With("Reason", "Moved abroad"));

        after.Text.ShouldContain($"Edda Enderby was {child.Name}’s mother, until");
        after.Text.ShouldContain("No family is recorded");
    }

    [Fact]
    public async Task People_SomebodyWhoMovedOut_StaysInTheHouseholdOverTheYears()
    {
        var (client, child) = await Allocated();
        var people = await AddMother(client, child, "Moira", "Outmoved");
        people.Text.ShouldContain("Moira Outmoved (mother)");
        var change = await client.Get(people.Document.QuerySelector("a[href$='/change']")!.GetAttribute("href")!);

        var after = await change.Send(new Dictionary<string, string> { ["Fields.LivesTogether"] = "false" });

        after.Text.ShouldContain("Moira Outmoved (mother), until 12 Mar 2026");
        after.Text.ShouldNotContain("they live together");
    }

    [Fact]
    public async Task Change_PersonThatSomebodyElseSaved_IsRefusedAndKeepsWhatWasTyped()
    {
        var (client, child) = await Allocated();
        var people = await AddMother(client, child, "Stella", "Stalefield");
        var address = people.Document.QuerySelector("a[href$='/change']")!.GetAttribute("href")!;
        var (mine, theirs) = (await client.Get(address), await client.Get(address));
        await theirs.Send(new Dictionary<string, string> { ["Fields.Phone"] = "01632 960009" });

        var refused = await mine.Send(new Dictionary<string, string> { ["Fields.Phone"] = "01632 960010" });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed these details");
        refused.Text.ShouldContain("01632 960009");
        refused.Body.ShouldContain("01632 960010");
        (await refused.Send()).Text.ShouldContain("01632 960010");
    }

    [Fact]
    public async Task Link_Sibling_ShowsOnBothRecordsFromEachSide()
    {
        var (client, child) = await Allocated();
        var mother = await TestData.CreateChild(app, one => one.Named("Young", "Motherby").AllocatedTo(last!));
        var page = await client.Get($"/children/{child.Id}/people/link");

        var here = await page.Send(new Dictionary<string, string> { ["Reference"] = mother.Reference, ["Kind"] = "Mother" });

        here.Text.ShouldContain($"Young Motherby is {child.Name}’s mother");
        (await client.Get($"/children/{mother.Id}/people")).Text.ShouldContain($"{child.Name} is Young Motherby’s child");
    }

    [Fact]
    public async Task People_SiblingWhoIsRestricted_IsNotNamed()
    {
        var (client, child) = await Allocated();
        var hidden = await TestData.CreateChild(app, one => one.Named("Hidden", "Secretfield").Restricted());
        await app.InDatabase(child.Authority, async db =>
        {
            db.Relationships.Add(new Domain.Children.Relationship(child.Id, hidden.Id, Domain.Children.RelationshipKind.Sibling));
            return await db.SaveChangesAsync();
        });

        var people = await client.Get($"/children/{child.Id}/people");

        people.Status.ShouldBe(HttpStatusCode.OK);
        people.Body.ShouldNotContain("Secretfield");
    }

    private TestPerson? last;

    private async Task<(PageClient Client, TestChild Child)> Allocated()
    {
        var team = await TestData.CreateTeam(app);
        last = await TestData.CreateStaff(app, person => person.InTeam(team));
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(last));
        return (await PageClient.SignedIn(app, last), child);
    }

    private static async Task<PageAnswer> AddMother(PageClient client, TestChild child, string given, string family)
    {
        var page = await client.Get($"/children/{child.Id}/people/add");
        var added = await page.Send(Mother(given, family));
        added.Problems.ShouldBeEmpty();
        return added;
    }

    private static Dictionary<string, string> Mother(string given, string family) => new()
    {
        ["Fields.Kind"] = "Mother",
        ["Fields.GivenName"] = given,
        ["Fields.FamilyName"] = family,
        ["Fields.HasParentalResponsibility"] = "yes",
        ["Fields.LivesTogether"] = "true",
    };

    private static Dictionary<string, string> Date(string name, string day, string month, string year) =>
        new() { [$"{name}.Day"] = day, [$"{name}.Month"] = month, [$"{name}.Year"] = year };
}

internal static class Fields
{
    public static Dictionary<string, string> With(this Dictionary<string, string> fields, string name, string value)
    {
        fields[name] = value;
        return fields;
    }
}

public sealed class ChildPeopleOnSqlite(SqliteApp app) : ChildPeopleTests(app), IClassFixture<SqliteApp>;

public sealed class ChildPeopleOnPostgreSql(PostgreSqlApp app) : ChildPeopleTests(app), IClassFixture<PostgreSqlApp>;
