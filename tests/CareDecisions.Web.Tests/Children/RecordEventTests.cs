using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Children;

public abstract class RecordEventTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset Allocated = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Record_VisitForAnAllocatedChild_ClosesTheFirstVisitClock()
    {
        var (worker, child) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var before = await client.Get($"/children/{child.Id}");
        before.Text.ShouldContain("Outside section 47 the first visit");

        var page = await client.Get($"/children/{child.Id}/events/record?type=AssessmentVisitMade");
        var after = await page.Send(Visit());

        after.Path.ShouldBe($"/children/{child.Id}");
        (await Clock(child)).Outcome.ShouldBe(Domain.Deadlines.ClockOutcome.Met);
    }

    [Fact]
    public async Task Record_SameFormSentTwice_RecordsOnce()
    {
        var (worker, child) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var page = await client.Get($"/children/{child.Id}/events/record?type=AssessmentVisitMade");

        await page.Send(Visit());
        await page.Send(Visit());

        var recorded = await app.InDatabase(child.Authority, db => db.CaseEvents.CountAsync(one => one.ChildId == child.Id && one.Type == "AssessmentVisitMade"));
        recorded.ShouldBe(1);
    }

    [Fact]
    public async Task Record_DateInTheFuture_IsRefusedBesideTheFieldAndKeepsTheNote()
    {
        var (worker, child) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var page = await client.Get($"/children/{child.Id}/events/record?type=AssessmentVisitMade");
        var typed = Visit();
        typed["HappenedOn.Day"] = "13";
        typed["Note"] = "Seen at home with her grandmother";

        var refused = await page.Send(typed);

        refused.Problems.ShouldBe(["The date it happened must be today or in the past"]);
        refused.Document.QuerySelector("#Note")!.TextContent.Trim().ShouldBe("Seen at home with her grandmother");
    }

    [Fact]
    public async Task Record_EventThatIsAManagersDecision_IsRefusedToASocialWorker()
    {
        var (worker, child) = await Start();
        using var client = await PageClient.SignedIn(app, worker);
        var page = await client.Get($"/children/{child.Id}/events/record?type=AssessmentVisitMade");
        var typed = Visit();
        typed["Type"] = "AssessmentSignedOff";

        var refused = await page.Send(typed);

        refused.Problems.ShouldContain(problem => problem.StartsWith("Your role may not record this", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_ForAnotherAuthoritysChild_IsNotFound()
    {
        var (worker, _) = await Start();
        var elsewhere = await TestData.CreateChild(app, child => child.InAuthority(TestData.SecondAuthority));
        using var client = await PageClient.SignedIn(app, worker);

        var answer = await client.Get($"/children/{elsewhere.Id}/events/record");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Visit() => new()
    {
        ["HappenedOn.Day"] = "11",
        ["HappenedOn.Month"] = "3",
        ["HappenedOn.Year"] = "2026",
        ["HappenedAtTime"] = "15:30",
    };

    private async Task<(TestPerson Worker, TestChild Child)> Start()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker).With("CaseAllocated", Allocated));
        return (worker, child);
    }

    private Task<Domain.Deadlines.StoredClock> Clock(TestChild child) => app.InDatabase(
        child.Authority,
        db => db.Clocks.SingleAsync(one => one.ChildId == child.Id && one.StandardId == "assessment.first-visit"));
}

public sealed class RecordEventOnSqlite(SqliteApp app) : RecordEventTests(app), IClassFixture<SqliteApp>;

public sealed class RecordEventOnPostgreSql(PostgreSqlApp app) : RecordEventTests(app), IClassFixture<PostgreSqlApp>;
