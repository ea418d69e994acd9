using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Records;

public abstract class CompareAndCopyTests(CareDecisionsApp app)
{
    private const string Assessment = "single-assessment";

    [Fact]
    public async Task Compare_RecordHandedInOnce_HasNothingToCompareItWith()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);

        (await client.Get($"{record.Path}/compare")).Text.ShouldContain("There is nothing to compare it with yet");
    }

    [Fact]
    public async Task Compare_WrittenInAfterItWasReturned_MarksTheWordsThatChanged()
    {
        var (worker, child) = await Allocated();
        var manager = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(worker.TeamId!.Value));
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);
        await RecordWalk.WriteAll(client, record);
        using var reviewing = await PageClient.SignedIn(app, manager);
        await (await reviewing.Get($"{record.Path}/read")).Send(
            new Dictionary<string, string> { ["Because"] = "Say more" }, "form[action*=Return]");
        await Write(client, record, "diversity", "Written after the visit");

        var compared = await client.Get($"{record.Path}/compare");

        compared.Text.ShouldContain("1 answer differs.");
        compared.Document.QuerySelectorAll("del").Select(one => one.TextContent).ShouldBe(["for", "test"]);
        compared.Document.QuerySelectorAll("ins").Select(one => one.TextContent).ShouldBe(["after", "visit"]);
        compared.Text.ShouldContain($"As submitted by {worker.Name}");
    }

    [Fact]
    public async Task Compare_WithAnotherChildsRecord_ShowsNothingOfIt()
    {
        var (worker, child) = await Allocated();
        var other = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);
        var theirs = await RecordWalk.Start(client, other, Assessment);

        (await client.Get($"{record.Path}/compare?with={theirs.Path.Split('/')[^1]}")).Text.ShouldContain("There is nothing to compare it with yet");
    }

    [Fact]
    public async Task Copy_ToASister_KeepsWhatIsSharedAndLeavesHerOwnAnswersEmpty()
    {
        var (worker, child) = await Allocated();
        var sister = await SisterOf(child, worker);
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);
        await Write(client, record, "reason", "A neighbour heard shouting", "reason.why");
        await Write(client, record, "diversity", "Speaks Punjabi at home");

        var copied = await (await client.Get($"{record.Path}/copy")).Send(new Dictionary<string, string> { ["Siblings"] = sister.Id.ToString() });

        copied.Text.ShouldContain("copied to 1 child");
        var copy = await app.InDatabase(child.Authority, db => db.Records.SingleAsync(one => one.ChildId == sister.Id));
        copy.CopiedFromId!.Value.ToString().ShouldBe(record.Path.Split('/')[^1]);
        var hers = await app.InDatabase(child.Authority, db => db.RecordAnswers.Where(one => one.RecordId == copy.Id).ToDictionaryAsync(one => one.Key, one => one.AnswerText));
        hers["reason.why"].ShouldBe("A neighbour heard shouting");
        hers.ShouldNotContainKey("diversity.text");
        (await app.InDatabase(child.Authority, db => db.CaseEvents.Where(one => one.ChildId == sister.Id).Select(one => one.Type).ToListAsync()))
            .ShouldContain("AssessmentEpisodeOpened");
        (await client.Get($"/records/{copy.Id}/compare")).Text.ShouldContain("from which it was copied");
    }

    [Fact]
    public async Task Copy_SentTwice_CopiesOnce()
    {
        var (worker, child) = await Allocated();
        var sister = await SisterOf(child, worker);
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);
        var page = await client.Get($"{record.Path}/copy");

        await page.Send(new Dictionary<string, string> { ["Siblings"] = sister.Id.ToString() });
        await page.Send(new Dictionary<string, string> { ["Siblings"] = sister.Id.ToString() });

        (await app.InDatabase(child.Authority, db => db.Records.CountAsync(one => one.ChildId == sister.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Copy_ToASisterWhoHasOneBegun_IsRefusedAndSaysWhatToDo()
    {
        var (worker, child) = await Allocated();
        var sister = await SisterOf(child, worker);
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);
        var page = await client.Get($"{record.Path}/copy");
        await RecordWalk.Start(client, sister, Assessment);

        var refused = await page.Send(new Dictionary<string, string> { ["Siblings"] = sister.Id.ToString() });

        refused.Problems.ShouldHaveSingleItem().ShouldEndWith("has one begun already: go on with that, or withdraw it first");
    }

    [Fact]
    public async Task Copy_SisterWhomTheWorkerMayNotSee_IsNotOfferedAndNotTaken()
    {
        var (worker, child) = await Allocated();
        var stranger = await TestData.CreateStaff(app, person => person.InTeam(worker.TeamId!.Value));
        var sister = await SisterOf(child, stranger, one => one.Named("Hidden", "Nameson").Restricted());
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, Assessment);

        var page = await client.Get($"{record.Path}/copy");

        page.Text.ShouldNotContain("Nameson");
        var refused = await client.Post($"{record.Path}/copy", new Dictionary<string, string>
        {
            ["childId"] = child.Id.ToString(),
            ["Siblings"] = sister.Id.ToString(),
            ["__RequestVerificationToken"] = page.Token(),
        });
        refused.Text.ShouldNotContain("Nameson");
        (await app.InDatabase(child.Authority, db => db.Records.CountAsync(one => one.ChildId == sister.Id))).ShouldBe(0);
    }

    private static async Task Write(PageClient client, PageAnswer record, string section, string text, string? key = null) =>
        await (await client.Get($"{record.Path}/section/{section}")).Send(
            new Dictionary<string, string> { [$"Answers[{key ?? $"{section}.text"}]"] = text }, RecordWalk.Form);

    private async Task<(TestPerson Worker, TestChild Child)> Allocated()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        return (worker, await TestData.CreateChild(app, one => one.AllocatedTo(worker)));
    }

    private async Task<TestChild> SisterOf(TestChild child, TestPerson worker, Action<TestChildDetails>? more = null)
    {
        var sister = await TestData.CreateChild(app, one =>
        {
            one.AllocatedTo(worker);
            more?.Invoke(one);
        });
        await app.InDatabase(child.Authority, db =>
        {
            db.Relationships.Add(new Relationship(sister.Id, child.Id, RelationshipKind.HalfSibling));
            return db.SaveChangesAsync();
        });
        return sister;
    }
}

public sealed class CompareAndCopyOnSqlite(SqliteApp app) : CompareAndCopyTests(app), IClassFixture<SqliteApp>;

public sealed class CompareAndCopyOnPostgreSql(PostgreSqlApp app) : CompareAndCopyTests(app), IClassFixture<PostgreSqlApp>;
