using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Records;

public abstract class ChangeTemplateTests(CareDecisionsApp app)
{
    private const string Note = "case-note";
    private const string Address = $"/administration/templates/{Note}";

    [Fact]
    public async Task Draft_Published_IsWhatNewRecordsAreWrittenOnAndOldOnesAreNot()
    {
        using var client = await Administrator();
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var writing = await PageClient.SignedIn(app, worker);
        var before = await RecordWalk.Start(writing, child, Note);

        await Change(client, "/question/contact.who", ("Change.Words.Label", "Who took part?"));
        (await RecordWalk.Start(writing, child, Note)).Status.ShouldBe(HttpStatusCode.OK);
        var draft = await client.Get(Address);
        draft.Text.ShouldContain("This is a draft.");
        await Publish(draft, "12", "Families asked for it");

        (await writing.Get($"{before.Path}/section/contact")).Text.ShouldContain("Who was it between?");
        var after = await RecordWalk.Start(writing, child, Note);
        (await writing.Get($"{after.Path}/section/contact")).Text.ShouldContain("Who took part?");
        await BackToThePack();
    }

    [Fact]
    public async Task Draft_PublishedForTomorrow_CanBeTakenBackUntilThen()
    {
        using var client = await Administrator();
        await Change(client, "/about", ("Change.Title", "Contact note"));
        var published = await Publish(await client.Get(Address), "13", "Shorter");
        published.Text.ShouldContain("From 13 March 2026");
        published.Heading.ShouldBe("Case note");

        var back = await published.Send(form: "form[action*=TakeBack]");

        back.Text.ShouldContain("This is a draft.");
        back.Heading.ShouldBe("Contact note");
        await BackToThePack();
    }

    [Fact]
    public async Task Question_Added_StandsWhereItWasAskedForAndIsPreviewed()
    {
        using var client = await Administrator();
        var page = await client.Get($"{Address}/add/contact");

        var shown = await page.Send(new Dictionary<string, string>
        {
            ["Change.Words.Label"] = "Which language was spoken?",
            ["Change.Kind"] = "Choice",
            ["Change.Words.Choices"] = "English\nPunjabi\nAnother",
            ["Change.After"] = "contact.who",
        });

        var questions = shown.Document.QuerySelectorAll("a.govuk-task-list__link").Select(one => one.TextContent).ToList();
        questions.IndexOf("Which language was spoken?").ShouldBe(questions.IndexOf("Who was it between?") + 1);
        (await client.Get($"{Address}/preview/contact")).Text.ShouldContain("Punjabi");
        await BackToThePack();
    }

    [Fact]
    public async Task Question_ThatAnotherStandsOn_IsNotTakenOut()
    {
        using var client = await Administrator();
        var page = await client.Get($"{Address}/question/contact.seen");

        var refused = await page.Send(form: "form[action*=Remove]");

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Something else in the form stands on this, so it was not changed:");
        (await app.InDatabase(TestData.FirstAuthority, db => db.TemplateDrafts.CountAsync(one => one.TemplateId == Note))).ShouldBe(0);
    }

    [Fact]
    public async Task Text_ThatDoesNotHoldTogether_IsRefusedWithItsLineAndKeptOnThePage()
    {
        using var client = await Administrator();
        var page = await client.Get($"{Address}/text");
        var text = page.Document.QuerySelector("textarea")!.TextContent;

        var refused = await page.Send(new Dictionary<string, string> { ["Change.Text"] = text.Replace("kind: time", "kind: clock", StringComparison.Ordinal) });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Line ");
        refused.Document.QuerySelector("textarea")!.TextContent.ShouldContain("kind: clock");
    }

    [Fact]
    public async Task Text_NestedWithoutEnd_IsRefusedLikeAnyOther()
    {
        using var client = await Administrator();
        var page = await client.Get($"{Address}/text");

        var refused = await page.Send(new Dictionary<string, string> { ["Change.Text"] = new string('[', 100_000) });

        refused.Problems.ShouldHaveSingleItem().ShouldBe("Line 1: nested more than 50 levels");
    }

    [Fact]
    public async Task Question_OfSeveralAnswersLeftWithNone_IsRefused()
    {
        using var client = await Administrator();
        var page = await client.Get($"{Address}/question/contact.kind");

        var refused = await page.Send(new Dictionary<string, string> { ["Change.Words.Choices"] = "" });

        refused.Problems.ShouldBe(["Enter two answers or more, one on each line"]);
    }

    [Fact]
    public async Task Question_RefusedToBeTakenOut_StillShowsItsWords()
    {
        using var client = await Administrator();
        var page = await client.Get($"{Address}/question/contact.seen");

        var refused = await page.Send(form: "form[action*=Remove]");

        refused.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Was the child seen and spoken to?");
    }

    [Fact]
    public async Task Draft_ChangedByAnotherMeanwhile_IsNotOverwritten()
    {
        using var client = await Administrator();
        var mine = await client.Get($"{Address}/about");
        await Change(client, "/question/contact.who", ("Change.Words.Label", "Who took part?"));

        var refused = await mine.Send(new Dictionary<string, string> { ["Change.Title"] = "Contact note" });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed this record while you had it open");
        (await refused.Send()).Heading.ShouldBe("Contact note");
        await BackToThePack();
    }

    [Fact]
    public async Task Publish_FromYesterday_IsRefused()
    {
        using var client = await Administrator();
        await Change(client, "/about", ("Change.Title", "Contact note"));

        var refused = await Publish(await client.Get(Address), "11", "Too early");

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("The first day must be today or later");
        await BackToThePack();
    }

    [Fact]
    public async Task Forms_OpenedByASocialWorker_AreRefused()
    {
        using var client = await PageClient.SignedIn(app, await TestData.CreateStaff(app));

        (await client.Get("/administration/templates")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<PageAnswer> Change(PageClient client, string page, (string Name, string Value) typed) =>
        await (await client.Get(Address + page)).Send(new Dictionary<string, string> { [typed.Name] = typed.Value });

    private static async Task<PageAnswer> Publish(PageAnswer draft, string day, string reason) => await draft.Send(
        new Dictionary<string, string> { ["From.Day"] = day, ["From.Month"] = "3", ["From.Year"] = "2026", ["Reason"] = reason },
        "form[action*=Publish]");

    private async Task<PageClient> Administrator() =>
        await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.WithRoles("system-administrator")));

    /// <summary>The tests share one authority.</summary>
    private Task<int> BackToThePack() => app.InDatabase(TestData.FirstAuthority, async db =>
    {
        await db.TemplateDrafts.ExecuteDeleteAsync();
        return await db.TemplateEditions.ExecuteUpdateAsync(set => set.SetProperty(one => one.PublishedFrom, (DateOnly?)null));
    });
}

public sealed class ChangeTemplateOnSqlite(SqliteApp app) : ChangeTemplateTests(app), IClassFixture<SqliteApp>;

public sealed class ChangeTemplateOnPostgreSql(PostgreSqlApp app) : ChangeTemplateTests(app), IClassFixture<PostgreSqlApp>;
