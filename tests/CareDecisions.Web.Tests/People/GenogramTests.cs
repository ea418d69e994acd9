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
        await Tie(child, RelationshipKind.Grandparent, "Gloria", Sex.Female, tie => tie.Through(mother.Id), new DateOnly(1950, 1, 1));
        var half = await TestData.CreateChild(app, one => one.Named("Half", "Brotherly").AllocatedTo(worker!));
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.Add(new Relationship(half.Id, mother.Id, RelationshipKind.Mother));
            db.Couples.Add(new Couple(child.Id, mother.Id, father.Id, new CoupleDetails(CoupleKind.Divorced, null, null, null)));
            return db.SaveChangesAsync();
        });

        var page = await client.Get($"/children/{child.Id}/people/genogram");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Gloria Genogramson: grandparent, born 1 Jan 1950.");
        page.All("tbody th").TakeLast(2).ShouldBe(["Half Brotherly", "Gloria Genogramson"]);
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
        var shared = await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male);
        var before = Drawing(await client.Get($"/children/{child.Id}/people/genogram"));
        var hidden = await TestData.CreateChild(app, one => one.Named("Hidden", "Secretfield").InTeam(worker!.TeamId!.Value).Restricted());
        var father = await Tie(hidden, RelationshipKind.Father, "Concealed", Sex.Male);
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.Add(new Relationship(hidden.Id, mother.Id, RelationshipKind.Mother));
            db.Relationships.Add(new Relationship(child.Id, hidden.Id, RelationshipKind.HalfSibling));
            db.Relationships.Add(new Relationship(hidden.Id, shared.Id, RelationshipKind.StepParent));
            db.Couples.Add(new Couple(hidden.Id, mother.Id, father.Id, new CoupleDetails(CoupleKind.Married, null, null, null)));
            db.Couples.Add(new Couple(hidden.Id, mother.Id, shared.Id, new CoupleDetails(CoupleKind.Married, null, null, "Parted over Tobias")));
            return db.SaveChangesAsync();
        });

        var after = await client.Get($"/children/{child.Id}/people/genogram");

        Drawing(after).ShouldBe(before);
        after.Body.ShouldNotContain("Secretfield");
        after.Body.ShouldNotContain("Concealed");
        after.Body.ShouldNotContain("Tobias");
        after.Text.ShouldNotContain("are married");
        (await client.Get($"/children/{hidden.Id}/people/genogram")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get($"/children/{hidden.Id}/people/ecomap")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Couple_AddedChangedAndWithdrawn_IsDrawnAsItIs()
    {
        var (client, child) = await Allocated();
        var (mother, father) = (await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female), await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male));
        var sister = await TestData.CreateChild(app, one => one.AllocatedTo(worker!));
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.AddRange(new Relationship(sister.Id, mother.Id, RelationshipKind.Mother), new Relationship(sister.Id, father.Id, RelationshipKind.Father));
            return db.SaveChangesAsync();
        });
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
        (await Events(child, "GenogramRecorded")).ShouldBe(2);
        (await Events(sister, "RelationshipChanged")).ShouldBe(3);
        (await Events(sister, "GenogramRecorded")).ShouldBe(0);
    }

    [Fact]
    public async Task Couple_EndedAndOneThatLasts_AreNotMadeTwoThatLastNorRecordedTwice()
    {
        var (client, child) = await Allocated();
        var (mother, father) = (await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female), await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male));
        var ended = new Couple(child.Id, mother.Id, father.Id, new CoupleDetails(CoupleKind.Together, null, new DateOnly(2020, 1, 1), null));
        await app.InDatabase(child.Authority, db =>
        {
            db.Couples.AddRange(ended, new Couple(child.Id, father.Id, mother.Id, new CoupleDetails(CoupleKind.Married, null, null, null)));
            return db.SaveChangesAsync();
        });
        var change = await client.Get($"/children/{child.Id}/people/couples/{ended.Id}/change");
        var open = new Dictionary<string, string> { ["Fields.To.Day"] = "", ["Fields.To.Month"] = "", ["Fields.To.Year"] = "" };

        (await change.Send(open)).Problems.ShouldHaveSingleItem().ShouldStartWith("These two are on record");
        var again = new Dictionary<string, string>
        {
            ["FirstId"] = father.Id.ToString(),
            ["SecondId"] = mother.Id.ToString(),
            ["Fields.Kind"] = "Together",
            ["Fields.To.Day"] = "1",
            ["Fields.To.Month"] = "1",
            ["Fields.To.Year"] = "2020",
        };
        (await (await client.Get($"/children/{child.Id}/people/couples/add")).Send(again)).Problems.ShouldHaveSingleItem().ShouldStartWith("These two are on record");
    }

    [Fact]
    public async Task Couple_ChangedByAColleagueMeanwhile_IsNotLostByASaveRefusedForAnotherReason()
    {
        var (client, child) = await Allocated();
        var (mother, father) = (await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female), await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male));
        var couple = new Couple(child.Id, mother.Id, father.Id, new CoupleDetails(CoupleKind.Together, null, null, null));
        await app.InDatabase(child.Authority, db =>
        {
            db.Couples.Add(couple);
            return db.SaveChangesAsync();
        });
        var address = $"/children/{child.Id}/people/couples/{couple.Id}/change";
        var (mine, theirs) = (await client.Get(address), await client.Get(address));
        await theirs.Send(new Dictionary<string, string> { ["Fields.Kind"] = "Married" });

        var refused = await mine.Send(new Dictionary<string, string> { ["Fields.Note"] = new string('x', Couple.NoteLength + 1) });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Note must be");
        (await refused.Send(new Dictionary<string, string> { ["Fields.Note"] = "Shorter" })).Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed");
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
        (await add.Send(new Dictionary<string, string> { ["Fields.With"] = "saturday  Football", ["Fields.Quality"] = "Weak" })).Problems.ShouldHaveSingleItem().ShouldContain("on the ecomap already");

        var change = await client.Get(added.Document.QuerySelector("a[href*='/ties/'][href$='/change']")!.GetAttribute("href")!);
        var ended = await change.Send(new Dictionary<string, string> { ["Fields.Quality"] = "Broken", ["Fields.To.Day"] = "1", ["Fields.To.Month"] = "3", ["Fields.To.Year"] = "2026" });
        ended.Text.ShouldContain("1 from before");
        ended.Text.ShouldContain("Saturday football: broken, until 1 Mar 2026.");

        var withdraw = await client.Get(change.Path);
        (await withdraw.Send(new Dictionary<string, string> { ["Reason"] = "It was another child’s" }, "form[action*=Withdraw]")).Text.ShouldNotContain("Saturday football");
        (await Events(child, "GenogramRecorded")).ShouldBe(2);
        (await client.Get($"/children/{child.Id}/people/genogram")).Text.ShouldNotContain("Confirm as up to date");
    }

    [Fact]
    public async Task Assessment_AskingForAGenogram_IsOfferedTheOneOnFileWithItsDate()
    {
        var (client, child) = await Allocated();
        var record = await RecordWalk.Start(client, child, "single-assessment");
        var asked = await client.Get($"{record.Path}/section/history");
        asked.Text.ShouldNotContain("Already known");
        asked.Document.QuerySelector($"a[href$='/children/{child.Id}/people/genogram']").ShouldNotBeNull();

        await app.InDatabase(child.Authority, db =>
        {
            db.CaseEvents.Add(SaidInAForm(child));
            return db.SaveChangesAsync();
        });
        (await client.Get($"{record.Path}/section/history")).Text.ShouldNotContain("Already known");
        await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female);
        await (await client.Get($"/children/{child.Id}/people/genogram")).Send();

        var offered = await client.Get($"{record.Path}/section/history");
        offered.Text.ShouldContain("Already known from the chronology, 12 March 2026 for “Is a genogram or ecomap on file?”");
        (await Events(child, "GenogramRecorded")).ShouldBe(2);
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
            ["Fields.LivesTogether"] = "true",
            ["Fields.HasParentalResponsibility"] = "yes",
            ["Fields.Phone"] = "01632 960011",
            ["Fields.ThroughId"] = mother.Id.ToString(),
        });

        var page = await client.Get($"/children/{child.Id}/people/genogram");
        page.Text.ShouldContain("Gwendoline Agedfield: grandparent, has died.");
        var people = await client.Get($"/children/{child.Id}/people");
        people.Text.ShouldContain($"Gwendoline Agedfield was {child.Name}’s grandparent; has died.");
        people.Text.ShouldContain("Nobody is recorded as having parental responsibility");
        people.Text.ShouldContain("Nobody is recorded as living with");
        people.Text.ShouldNotContain("01632 960011");
        (await app.InDatabase(child.Authority, db => db.Relationships.SingleAsync(one => one.ChildId == child.Id && one.ThroughId != null))).ThroughId.ShouldBe(mother.Id);
    }

    [Fact]
    public async Task Person_OnTheSideOfAParentWhoseTieHasEnded_StaysOnItWhenSomethingElseIsChanged()
    {
        var (client, child) = await Allocated();
        var mother = await Tie(child, RelationshipKind.Mother, "Rosa", Sex.Female, tie => tie.EndOn(new DateOnly(2026, 3, 1)));
        await Tie(child, RelationshipKind.Father, "Kofi", Sex.Male);
        await Tie(child, RelationshipKind.Grandparent, "Gloria", Sex.Female, tie => tie.Through(mother.Id));
        var tie = await app.InDatabase(child.Authority, db => db.Relationships.SingleAsync(one => one.ChildId == child.Id && one.ThroughId != null));
        var change = await client.Get($"/children/{child.Id}/people/{tie.Id}/change");

        var undated = await change.Send(new Dictionary<string, string> { ["Fields.DiedOn.Day"] = "1", ["Fields.DiedOn.Month"] = "3", ["Fields.DiedOn.Year"] = "2026" });
        var saved = await change.Send(new Dictionary<string, string> { ["Fields.Phone"] = "01632 960012" });

        undated.Problems.ShouldHaveSingleItem().ShouldStartWith("Select that they have died");
        saved.Text.ShouldContain("01632 960012");
        (await app.InDatabase(child.Authority, db => db.Relationships.SingleAsync(one => one.Id == tie.Id))).ThroughId.ShouldBe(mother.Id);
        Drawing(await client.Get($"/children/{child.Id}/people/genogram")).ShouldNotContain("Not recorded");
    }

    private TestPerson? worker;

    private static CaseEvent SaidInAForm(TestChild child) => new(CaseEventId.New(), child.Id, new CaseEventDetails
    {
        Type = "GenogramRecorded",
        HappenedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        RecordedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        RecordedBy = "A colleague",
        SourceKey = $"record:{Guid.CreateVersion7():N}:submitted:1:GenogramRecorded",
    });

    private Task<int> Events(TestChild child, string type) =>
        app.InDatabase(child.Authority, db => db.CaseEvents.CountAsync(one => one.ChildId == child.Id && one.Type == type));

    private static string Drawing(PageAnswer page) => page.Document.QuerySelector(".app-drawing")!.OuterHtml;

    private async Task<(PageClient Client, TestChild Child)> Allocated()
    {
        var team = await TestData.CreateTeam(app);
        worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        return (await PageClient.SignedIn(app, worker), child);
    }

    private Task<Person> Tie(TestChild child, RelationshipKind kind, string given, Sex sex, Action<Relationship>? also = null, DateOnly? born = null) => app.InDatabase(child.Authority, async db =>
    {
        var person = new Person(PersonId.New(), new PersonDetails { GivenName = given, FamilyName = "Genogramson", Sex = sex, DateOfBirth = born });
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
