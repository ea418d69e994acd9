using System.Net;
using System.Text.Json;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Records;

public abstract class WriteRecordTests(CareDecisionsApp app)
{
    private const string Assessment = "single-assessment";

    [Fact]
    public async Task Start_Assessment_OpensItAndPutsTheEpisodeOnTheStream()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);

        var record = await Start(client, child);

        record.Path.ShouldStartWith("/records/");
        record.Heading.ShouldBe("Child and family single assessment");
        (await Types(child)).ShouldContain("AssessmentEpisodeOpened");
    }

    [Fact]
    public async Task Start_SameFormSentTwice_BeginsOneRecord()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var page = await client.Get($"/children/{child.Id}/records/start");

        await page.Send(new Dictionary<string, string> { ["TemplateId"] = Assessment });
        await page.Send(new Dictionary<string, string> { ["TemplateId"] = Assessment });

        (await app.InDatabase(child.Authority, db => db.Records.CountAsync(one => one.ChildId == child.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Finish_SectionWithNothingWritten_NamesWhatIsMissingBesideIt()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var section = await client.Get($"{record.Path}/section/diversity");

        var refused = await section.Send(new Dictionary<string, string> { ["finish"] = "true" }, Form);

        refused.Problems.Count.ShouldBe(1);
        refused.Problems[0].ShouldStartWith("Answer this to finish the section");
    }

    [Fact]
    public async Task Finish_SectionWithAWrongAnswerAndAGoodOne_KeepsTheGoodOne()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var section = await client.Get($"{record.Path}/section/views");

        await section.Send(new Dictionary<string, string> { ["Answers[views.child]"] = "I want to stay at my school", ["finish"] = "true" }, Form);

        var again = await client.Get($"{record.Path}/section/views");
        again.Body.ShouldContain("I want to stay at my school");
    }

    [Fact]
    public async Task Finish_Analysis_MeetsTheStandardThatAsksForIt()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var section = await client.Get($"{record.Path}/section/analysis");

        var next = await section.Send(
            new Dictionary<string, string>
            {
                ["Answers[analysis.risk]"] = "Left alone twice in February",
                ["Answers[analysis.protective]"] = "Her grandmother lives next door",
                ["Answers[analysis.meaning]"] = "She is safe while her grandmother helps",
                ["finish"] = "true",
            },
            Form);

        next.Path.ShouldEndWith("/section/outcome");
        (await Types(child)).ShouldContain("AssessmentAnalysed");
        var clock = await app.InDatabase(child.Authority, db => db.Clocks.SingleAsync(one => one.ChildId == child.Id && one.StandardId == "assessment.analysis"));
        clock.Outcome.ShouldBe(Domain.Deadlines.ClockOutcome.Met);
    }

    [Fact]
    public async Task Autosave_WhileTyping_KeepsTheTextInTwoRoundTrips()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var section = await client.Get($"{record.Path}/section/reason");
        await Autosave(client, section, ("Answers[reason.why]", "A neighbour heard"));
        using var trips = RoundTrips.Watch(app.Database.Name);

        var answer = await Autosave(client, section, ("Answers[reason.why]", "A neighbour heard shouting"), ("Versions[reason.why]", "1"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        trips.Commands.Count.ShouldBeLessThanOrEqualTo(app is SqliteApp ? 6 : 2, string.Join("\n---\n", trips.Commands));
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("saved").GetString().ShouldBe("Saved 10:30");
        (await client.Get(section.Path)).Body.ShouldContain("A neighbour heard shouting");
    }

    [Fact]
    public async Task Autosave_AfterTheAccountWasSwitchedOff_SavesNothing()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var section = await client.Get($"{record.Path}/section/reason");
        await app.InDatabase(child.Authority, db => db.Users.Where(one => one.Id == worker.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DisabledAt, app.Clock.GetUtcNow())));

        var answer = await Autosave(client, section, ("Answers[reason.why]", "Typed after leaving"));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.InDatabase(child.Authority, db => db.RecordAnswers.CountAsync(one => one.AnswerText == "Typed after leaving"))).ShouldBe(0);
    }

    [Fact]
    public async Task Autosave_AnswerThatAnotherAnswerAsksFor_SaysThatItIsAskedNow()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var section = await client.Get($"{record.Path}/section/reason");
        section.Has("[data-question='reason.longer-because'][hidden]").ShouldBeTrue();

        var answer = await Autosave(client, section, ("Answers[reason.timeframe]", "35"));

        JsonDocument.Parse(answer.Body).RootElement.GetProperty("asked").EnumerateArray()
            .Select(one => one.GetString()).ShouldContain("reason.longer-because");
    }

    [Fact]
    public async Task Save_TwoPeopleWriteTheSameAnswer_KeepsBothUntilOneChooses()
    {
        var (worker, child) = await Allocated();
        var manager = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(worker.TeamId!.Value));
        using var first = await PageClient.SignedIn(app, worker);
        using var second = await PageClient.SignedIn(app, manager);
        var record = await Start(first, child);
        var mine = await first.Get($"{record.Path}/section/diversity");
        var theirs = await second.Get($"{record.Path}/section/diversity");
        await mine.Send(new Dictionary<string, string> { ["Answers[diversity.text]"] = "Speaks Punjabi at home" }, Form);

        var refused = await theirs.Send(new Dictionary<string, string> { ["Answers[diversity.text]"] = "Goes to the gurdwara on Sundays" }, Form);

        refused.Text.ShouldContain("Two versions of");
        refused.Text.ShouldContain("Speaks Punjabi at home");
        refused.Text.ShouldContain("Goes to the gurdwara on Sundays");
        var settled = await refused.Send(new Dictionary<string, string> { ["choice"] = "Both" }, ".app-rival form");
        settled.Document.QuerySelector("textarea")!.TextContent.ShouldContain("Goes to the gurdwara on Sundays");
        settled.Document.QuerySelector("textarea")!.TextContent.ShouldContain("Speaks Punjabi at home");
        settled.Text.ShouldNotContain("Two versions of");
    }

    [Fact]
    public async Task Submit_WithSectionsOpen_IsRefusedAndNamesThem()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var read = await client.Get($"{record.Path}/read");

        var refused = await client.Post($"{record.Path}/read?handler=Submit", Posted(read, child));

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Finish these sections first: Reason and timeframe, Plan for the assessment");
    }

    [Fact]
    public async Task SignOff_ByAnotherManager_FinishesItAndCompletesTheAssessment()
    {
        var (worker, child) = await Allocated();
        var manager = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(worker.TeamId!.Value));
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        await RecordWalk.WriteAll(client, record);
        (await client.Get($"{record.Path}/read")).Text.ShouldContain("Waiting for sign-off");
        using var reviewing = await PageClient.SignedIn(app, manager);
        var read = await reviewing.Get($"{record.Path}/read");

        var signed = await read.Send(form: "form[action*=SignOff]");

        signed.Text.ShouldContain($"Signed off by {manager.Name}");
        (await Types(child)).ShouldContain("AssessmentSignedOff");
        var clock = await app.InDatabase(child.Authority, db => db.Clocks.SingleAsync(one => one.ChildId == child.Id && one.StandardId == "assessment.authorised"));
        clock.Outcome.ShouldBe(Domain.Deadlines.ClockOutcome.Met);
    }

    [Fact]
    public async Task Return_WithWhatShouldChange_OpensItAgainForTheWriter()
    {
        var (worker, child) = await Allocated();
        var manager = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(worker.TeamId!.Value));
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        await RecordWalk.WriteAll(client, record);
        using var reviewing = await PageClient.SignedIn(app, manager);
        var read = await reviewing.Get($"{record.Path}/read");

        await read.Send(new Dictionary<string, string> { ["Because"] = "Say what her teacher told you" }, "form[action*=Return]");

        var again = await client.Get(record.Path);
        again.Text.ShouldContain("Say what her teacher told you");
        again.Text.ShouldContain("Returned");
        (await client.Get($"{record.Path}/section/agencies")).Has("textarea").ShouldBeTrue();
    }

    [Fact]
    public async Task Withdraw_WithoutAReason_IsRefused()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var page = await client.Get($"{record.Path}/withdraw");

        var refused = await page.Send();

        refused.Problems.ShouldBe(["Enter why this record is withdrawn"]);
    }

    [Fact]
    public async Task Record_OfAnotherAuthority_IsNotFound()
    {
        var (worker, child) = await Allocated();
        using var client = await PageClient.SignedIn(app, worker);
        var record = await Start(client, child);
        var stranger = await TestData.CreateStaff(app, person => person.InAuthority(TestData.SecondAuthority));
        using var other = await PageClient.SignedIn(app, stranger);

        (await other.Get(record.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get($"{record.Path}/read")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get($"{record.Path}/section/reason")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private const string Form = RecordWalk.Form;

    private async Task<(TestPerson Worker, TestChild Child)> Allocated()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        return (worker, await TestData.CreateChild(app, one => one.AllocatedTo(worker)));
    }

    private static Task<PageAnswer> Start(PageClient client, TestChild child) => RecordWalk.Start(client, child, Assessment);

    private static async Task<PageAnswer> Autosave(PageClient client, PageAnswer section, params (string Name, string Value)[] typed)
    {
        var form = section.Document.QuerySelector(Form)!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value") ?? "");
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return await client.Post(form.GetAttribute("data-autosave")!, fields);
    }

    private static Dictionary<string, string> Posted(PageAnswer page, TestChild child) => new()
    {
        ["childId"] = child.Id.ToString(),
        ["__RequestVerificationToken"] = page.Token(),
    };

    private Task<List<string>> Types(TestChild child) => app.InDatabase(
        child.Authority, db => db.CaseEvents.Where(one => one.ChildId == child.Id).Select(one => one.Type).ToListAsync());
}

public sealed class WriteRecordOnSqlite(SqliteApp app) : WriteRecordTests(app), IClassFixture<SqliteApp>;

public sealed class WriteRecordOnPostgreSql(PostgreSqlApp app) : WriteRecordTests(app), IClassFixture<PostgreSqlApp>;
