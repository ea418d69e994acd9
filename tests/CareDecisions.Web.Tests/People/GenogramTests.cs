using System.Net;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.People;

/// <summary>A child's family drawn and told from what the People page holds; nobody who may not be seen is in it.</summary>
public abstract class GenogramTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Genogram_OfThreeGenerations_IsDrawnAndTold()
    {
        var (client, child) = await Allocated();
        var (mother, father) = (await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female), await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male));
        await Tie(child, RelationshipKind.Grandparent, "Gloria", Sex.Female, tie => tie.Through(mother.Id));
        var half = await TestData.CreateChild(app, one => one.Named("Half", "Brotherly").AllocatedTo(worker!));
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.Add(new Relationship(half.Id, mother.Id, RelationshipKind.Mother));
            db.Couples.Add(new Couple(mother.Id, father.Id, new CoupleDetails(CoupleKind.Divorced, null, null, null)));
            return db.SaveChangesAsync();
        });

        var page = await client.Get($"/children/{child.Id}/people/genogram");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Gloria Genogramson: grandparent.");
        page.Text.ShouldContain("Half Brotherly: child of Rosa Genogramson, born 1 May 2018.");
        page.Text.ShouldContain("Rosa Genogramson and Kofi Genogramson are divorced.");
        var drawn = page.Document.QuerySelector("svg[role=img]")!;
        drawn.QuerySelector("title")!.TextContent.ShouldBe("Genogram of 6 people");
        drawn.GetAttribute("aria-describedby").ShouldBe("family-in-words");
        drawn.QuerySelectorAll(".app-drawing__line--slash").Length.ShouldBe(2);
        (await client.Get($"/children/{half.Id}/people/genogram")).Text.ShouldContain($"{child.Name}: child of Rosa Genogramson");
    }

    [Fact]
    public async Task Genogram_RestrictedBrotherAndHisFather_AreNoSymbolNoWordAndNoGap()
    {
        var (client, child) = await Allocated();
        var mother = await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female);
        var before = Drawing(await client.Get($"/children/{child.Id}/people/genogram"));
        var hidden = await TestData.CreateChild(app, one => one.Named("Hidden", "Secretfield").InTeam(worker!.TeamId!.Value).Restricted());
        var father = await Tie(hidden, RelationshipKind.Father, "Concealed", Sex.Male);
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.Add(new Relationship(hidden.Id, mother.Id, RelationshipKind.Mother));
            db.Relationships.Add(new Relationship(child.Id, hidden.Id, RelationshipKind.HalfSibling));
            db.Couples.Add(new Couple(mother.Id, father.Id, new CoupleDetails(CoupleKind.Married, null, null, null)));
            return db.SaveChangesAsync();
        });

        var after = await client.Get($"/children/{child.Id}/people/genogram");

        Drawing(after).ShouldBe(before);
        after.Body.ShouldNotContain("Secretfield");
        after.Body.ShouldNotContain("Concealed");
        (await client.Get($"/children/{hidden.Id}/people/genogram")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get($"/children/{hidden.Id}/people/ecomap")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Couple_AddedChangedAndWithdrawn_IsDrawnAsItIs()
    {
        var (client, child) = await Allocated();
        var (mother, father) = (await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female), await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male));
        var add = await client.Get($"/children/{child.Id}/people/couples/add");

        (await add.Send(new Dictionary<string, string> { ["FirstId"] = mother.Id.ToString(), ["SecondId"] = mother.Id.ToString(), ["Fields.Kind"] = "Married" }))
            .Problems.ShouldHaveSingleItem().ShouldBe("Choose two different people.");
        (await add.Send()).Problems.Count.ShouldBe(3);
        var both = new Dictionary<string, string> { ["FirstId"] = mother.Id.ToString(), ["SecondId"] = father.Id.ToString(), ["Fields.Kind"] = "Married" };
        var added = await add.Send(both);
        added.Text.ShouldContain("Rosa Genogramson and Kofi Genogramson are married.");
        (await add.Send(both)).Problems.ShouldHaveSingleItem().ShouldStartWith("These two are on record");

        var address = added.Document.QuerySelector("a[href*='/couples/'][href$='/change']")!.GetAttribute("href")!;
        var (mine, stale) = (await client.Get(address), await client.Get(address));
        var changed = await mine.Send(new Dictionary<string, string> { ["Fields.Kind"] = "Separated" });
        changed.Text.ShouldContain("are separated");
        Drawing(changed).ShouldContain("app-drawing__line--slash");
        (await stale.Send(new Dictionary<string, string> { ["Fields.Kind"] = "Divorced" })).Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed");

        var withdraw = await client.Get(address);
        (await withdraw.Send(null, "form[action*=Withdraw]")).Problems.ShouldHaveSingleItem().ShouldBe("Enter why it is withdrawn");
        var withdrawn = await withdraw.Send(new Dictionary<string, string> { ["Reason"] = "They never were" }, "form[action*=Withdraw]");
        withdrawn.Text.ShouldNotContain("are separated");
        (await client.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Couple_WithSomebodyOfAnotherFamily_IsNotFound()
    {
        var (client, child) = await Allocated();
        var mother = await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female);
        var elsewhere = await TestData.CreateChild(app, one => one.AllocatedTo(worker!));
        var stranger = await Tie(elsewhere, RelationshipKind.Father, "Stranger", Sex.Male);
        var add = await client.Get($"/children/{child.Id}/people/couples/add");

        var refused = await client.Post(add.Path, new Dictionary<string, string>
        {
            ["FirstId"] = mother.Id.ToString(),
            ["SecondId"] = stranger.Id.ToString(),
            ["Fields.Kind"] = "Married",
            ["__RequestVerificationToken"] = add.Token(),
        });

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ecomap_TieAddedEndedAndWithdrawn_IsToldAsItIs()
    {
        var (client, child) = await Allocated();
        var address = $"/children/{child.Id}/people/ecomap";
        (await client.Get(address)).Text.ShouldContain("Nothing is on");
        var add = await client.Get($"/children/{child.Id}/people/ties/add");

        (await add.Send()).Problems.Count.ShouldBe(2);
        var added = await add.Send(new Dictionary<string, string> { ["Fields.With"] = "Saturday football", ["Fields.Quality"] = "Strong" });
        added.Text.ShouldContain("Saturday football: strong.");
        added.Document.QuerySelector("svg[role=img] .app-drawing__tie--strong").ShouldNotBeNull();
        (await add.Send(new Dictionary<string, string> { ["Fields.With"] = "Saturday football", ["Fields.Quality"] = "Weak" })).Problems.ShouldHaveSingleItem().ShouldContain("on the ecomap already");

        var change = await client.Get(added.Document.QuerySelector("a[href*='/ties/'][href$='/change']")!.GetAttribute("href")!);
        var ended = await change.Send(new Dictionary<string, string> { ["Fields.Quality"] = "Broken", ["Fields.To.Day"] = "1", ["Fields.To.Month"] = "3", ["Fields.To.Year"] = "2026" });
        ended.Text.ShouldContain("1 from before");
        ended.Text.ShouldContain("Saturday football: broken, until 1 Mar 2026.");

        var withdraw = await client.Get(change.Path);
        (await withdraw.Send(new Dictionary<string, string> { ["Reason"] = "It was another child’s" }, "form[action*=Withdraw]")).Text.ShouldNotContain("Saturday football");
    }

    [Fact]
    public async Task Assessment_AskingForAGenogram_IsOfferedTheOneOnFileWithItsDate()
    {
        var (client, child) = await Allocated();
        var record = await RecordWalk.Start(client, child, "single-assessment");
        var asked = await client.Get($"{record.Path}/section/history");
        asked.Text.ShouldNotContain("Already known");
        asked.Document.QuerySelector($"a[href$='/children/{child.Id}/people/genogram']").ShouldNotBeNull();

        await (await client.Get($"/children/{child.Id}/people/genogram")).Send();

        var offered = await client.Get($"{record.Path}/section/history");
        offered.Text.ShouldContain("Already known from the chronology, 12 March 2026 for “Is a genogram or ecomap on file?”");
        (await app.InDatabase(child.Authority, db => db.CaseEvents.CountAsync(one => one.ChildId == child.Id && one.Type == "GenogramRecorded"))).ShouldBe(1);
    }

    [Fact]
    public async Task Person_WhoHasDiedOnTheMothersSide_IsToldSo()
    {
        var (client, child) = await Allocated();
        var mother = await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female);
        var add = await client.Get($"/children/{child.Id}/people/add");

        await add.Send(new Dictionary<string, string>
        {
            ["Fields.Kind"] = "Grandparent",
            ["Fields.GivenName"] = "Gwendoline",
            ["Fields.FamilyName"] = "Agedfield",
            ["Fields.IsDeceased"] = "true",
            ["Fields.ThroughId"] = mother.Id.ToString(),
        });

        var page = await client.Get($"/children/{child.Id}/people/genogram");
        page.Text.ShouldContain("Gwendoline Agedfield: grandparent, has died.");
        (await app.InDatabase(child.Authority, db => db.Relationships.SingleAsync(one => one.ChildId == child.Id && one.ThroughId != null))).ThroughId.ShouldBe(mother.Id);
    }

    private TestPerson? worker;

    private static string Drawing(PageAnswer page) => page.Document.QuerySelector(".app-drawing")!.OuterHtml;

    private async Task<(PageClient Client, TestChild Child)> Allocated()
    {
        var team = await TestData.CreateTeam(app);
        worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        return (await PageClient.SignedIn(app, worker), child);
    }

    private Task<Person> Tie(TestChild child, RelationshipKind kind, string given, Sex sex, Action<Relationship>? also = null) => app.InDatabase(child.Authority, async db =>
    {
        var person = new Person(PersonId.New(), new PersonDetails { GivenName = given, FamilyName = "Genogramson", Sex = sex });
        var tie = new Relationship(child.Id, person.Id, kind);
        also?.Invoke(tie);
        db.People.Add(person);
        db.Relationships.Add(tie);
        await db.SaveChangesAsync();
        return person;
    });
}

public sealed class GenogramOnSqlite(SqliteApp app) : GenogramTests(app), IClassFixture<SqliteApp>;

public sealed class GenogramOnPostgreSql(PostgreSqlApp app) : GenogramTests(app), IClassFixture<PostgreSqlApp>;
