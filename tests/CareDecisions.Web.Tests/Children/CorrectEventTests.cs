using System.Net;
using CareDecisions.Application.Auditing;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Children;

/// <summary>A child allocated on Monday 9 March 2026, with a first visit on Wednesday 11 March at 15:30; today is Thursday 12 March.</summary>
public abstract class CorrectEventTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset Allocated = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Visited = new(2026, 3, 11, 15, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Correct_AnotherDay_KeepsTheOldEntryWithWhoWhenAndWhy()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);

        var page = await Correct(client, child, visit, Day("10"));

        page.Path.ShouldBe($"/children/{child.Id}/chronology");
        var entries = page.All(".moj-timeline__item").Where(one => one.Contains("Assessment visit made", StringComparison.Ordinal)).ToList();
        entries.Count.ShouldBe(2);
        entries[0].ShouldContain("Assessment visit made (corrected)");
        entries[0].ShouldContain("11 March 2026 at 15:30");
        entries[0].ShouldContain($"Corrected by {worker.Name} on 12 March 2026 because: It was the day before");
        entries[1].ShouldContain("10 March 2026 at 15:30");
        entries[1].ShouldContain("Corrects an earlier entry");
    }

    [Fact]
    public async Task Correct_AnotherDay_MovesTheClockItAnswers()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        (await Clock(child)).ClosedAt.ShouldBe(Visited);

        await Correct(client, child, visit, Day("10"));

        (await Clock(child)).ClosedAt.ShouldBe(Visited.AddDays(-1));
    }

    [Fact]
    public async Task Correct_AnotherDay_IsInTheAuditWithTheReason()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);

        await Correct(client, child, visit, Day("10"));

        var row = await app.InDatabase(child.Authority, db => db.AuditEntries.AsNoTracking()
            .SingleAsync(one => one.Kind == AuditKind.Change && one.ChildId == child.Id && one.Action == "CorrectEvent"));
        row.Reason.ShouldBe("It was the day before");
    }

    [Fact]
    public async Task Correct_FormAsServed_ShowsWhatIsOnRecord()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);

        var form = await client.Get($"/children/{child.Id}/events/{visit}/correct");

        form.Heading.ShouldBe("Correct: Assessment visit made");
        form.Document.QuerySelector("[name='HappenedOn.Day']")!.GetAttribute("value").ShouldBe("11");
        form.Document.QuerySelector("[name='HappenedAtTime']")!.GetAttribute("value").ShouldBe("15:30");
    }

    [Fact]
    public async Task Correct_NothingChanged_IsRefused()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);

        var page = await Correct(client, child, visit, Day("11"));

        page.Problems.ShouldHaveSingleItem().ShouldStartWith("Nothing is different from what is on record.");
    }

    [Fact]
    public async Task Correct_WithoutAReason_IsRefusedAndKeepsWhatWasTyped()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var typed = Day("10");
        typed["Reason"] = string.Empty;
        typed["Note"] = "Seen with her grandmother";

        var page = await Correct(client, child, visit, typed);

        page.Problems.ShouldBe(["Enter why it is corrected"]);
        page.Document.QuerySelector("#Note")!.TextContent.Trim().ShouldBe("Seen with her grandmother");
        (await Events(child)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Correct_DayInTheFuture_IsRefused()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);

        var page = await Correct(client, child, visit, Day("13"));

        page.Problems.ShouldBe(["The date it happened must be today or in the past"]);
    }

    [Fact]
    public async Task Correct_SameFormSentTwice_CorrectsOnce()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var form = await client.Get($"/children/{child.Id}/events/{visit}/correct");

        await form.Send(Day("10"));
        var again = await form.Send(Day("10"));

        again.Path.ShouldBe($"/children/{child.Id}/chronology");
        (await Events(child)).Count(one => one.SupersedesId is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Correct_FormOpenedBeforeSomebodyElseCorrected_IsRefusedPlainly()
    {
        var (worker, child, visit) = await Start();
        using var first = await PageClient.SignedIn(app, worker);
        using var second = await PageClient.SignedIn(app, worker);
        var stale = await second.Get($"/children/{child.Id}/events/{visit}/correct");
        await Correct(first, child, visit, Day("10"));

        var page = await stale.Send(Day("9"));

        page.Problems.ShouldHaveSingleItem().ShouldStartWith($"This entry was corrected by {worker.Name} on 12 March 2026 at 10:30, so nothing was changed.");
        (await Events(child)).Count(one => one.SupersedesId is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Correct_ACorrection_PutsAThirdEntryOverIt()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        await Correct(client, child, visit, Day("10"));
        var correction = (await Events(child)).Single(one => one.SupersedesId is not null);

        await Correct(client, child, correction.Id.ToString(), Day("9"));

        (await Events(child)).Single(one => one.SupersedesId == correction.Id).HappenedAt.ShouldBe(Visited.AddDays(-2));
        (await Clock(child)).ClosedAt.ShouldBe(Visited.AddDays(-2));
    }

    [Fact]
    public async Task Withdraw_WithAReason_OpensTheClockAgainAndKeepsTheEntry()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var form = await client.Get($"/children/{child.Id}/events/{visit}/withdraw");

        var page = await form.Send(new Dictionary<string, string> { ["Reason"] = "Recorded for the wrong child" });

        page.All(".moj-timeline__item").Single(one => one.Contains("Assessment visit made", StringComparison.Ordinal))
            .ShouldContain($"Withdrawn by {worker.Name} on 12 March 2026 because: Recorded for the wrong child");
        (await Clock(child)).Outcome.ShouldBeNull();
    }

    [Fact]
    public async Task Withdraw_WithoutAReason_IsRefused()
    {
        var (worker, child, visit) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var form = await client.Get($"/children/{child.Id}/events/{visit}/withdraw");

        var page = await form.Send();

        page.Problems.ShouldBe(["Enter why it is withdrawn"]);
    }

    [Fact]
    public async Task Links_ForARoleThatMayNotCorrect_AreNotThereAndThePageIsRefused()
    {
        var (_, child, visit) = await Start();
        using var client = await PageClient.SignedInAs(app, "auditor");
        var chronology = await client.Get($"/children/{child.Id}/chronology");

        var page = await client.Get($"/children/{child.Id}/events/{visit}/correct");

        chronology.Has($"a[href$='/events/{visit}/correct']").ShouldBeFalse();
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Links_OfAManagersDecision_AreNotThereForASocialWorker()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one
            .AllocatedTo(worker).With("CaseAllocated", Allocated).With("AssessmentSignedOff", Visited));
        var signedOff = (await Events(child)).Single(one => one.Type == "AssessmentSignedOff").Id;
        using var client = await PageClient.SignedIn(app, worker);
        var page = await client.Get($"/children/{child.Id}");

        var form = await client.Get($"/children/{child.Id}/events/{signedOff}/withdraw");

        page.Has($"a[href$='/events/{signedOff}/withdraw']").ShouldBeFalse();
        form.Text.ShouldContain("Your role may not change this entry");
        form.Has("main form").ShouldBeFalse();
    }

    [Fact]
    public async Task Correct_AnotherAuthoritysChild_IsNotFound()
    {
        var (worker, _, _) = await Start();
        var elsewhere = await TestData.CreateChild(app, one => one.InAuthority(TestData.SecondAuthority).With("CaseAllocated", Allocated));
        var happening = (await Events(elsewhere)).Single().Id;
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get($"/children/{elsewhere.Id}/events/{happening}/correct");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Day(string day) => new() { ["HappenedOn.Day"] = day, ["Reason"] = "It was the day before" };

    private static async Task<PageAnswer> Correct(PageClient client, TestChild child, string visit, Dictionary<string, string> typed) =>
        await (await client.Get($"/children/{child.Id}/events/{visit}/correct")).Send(typed);

    private async Task<(TestPerson Worker, TestChild Child, string Visit)> Start()
    {
        var worker = await TestData.CreateStaff(app, who => who.Named("Odile Corrector"));
        var child = await TestData.CreateChild(app, one => one
            .AllocatedTo(worker).With("CaseAllocated", Allocated).With("AssessmentVisitMade", Visited));
        return (worker, child, (await Events(child)).Single(one => one.Type == "AssessmentVisitMade").Id.ToString());
    }

    private Task<List<CaseEvent>> Events(TestChild child) => app.InDatabase(
        child.Authority, db => db.CaseEvents.AsNoTracking().Where(one => one.ChildId == child.Id).ToListAsync());

    private Task<StoredClock> Clock(TestChild child) => app.InDatabase(
        child.Authority, db => db.Clocks.AsNoTracking().SingleAsync(one => one.ChildId == child.Id && one.StandardId == "assessment.first-visit"));
}

public sealed class CorrectEventOnSqlite(SqliteApp app) : CorrectEventTests(app), IClassFixture<SqliteApp>;

public sealed class CorrectEventOnPostgreSql(PostgreSqlApp app) : CorrectEventTests(app), IClassFixture<PostgreSqlApp>;
