using System.Net;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Jobs;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Jobs;

public abstract class JobsPageTests(CareDecisionsApp app) : JobTests(app)
{
    private const string Page = "/administration/jobs";

    private static readonly DateTimeOffset Nine = Utc(2026, 3, 12, 9);

    [Fact]
    public async Task Jobs_Administrator_SeesEachJobWithItsLastRun()
    {
        // A Saturday: no digest is due, whatever the other tests have left.
        var caseload = await CaseloadAt(Nine.AddDays(2));
        await Run(caseload, nameof(SendDigest));

        var page = await (await Administrator()).Get(Page);

        page.Text.ShouldContain("Write the daily digest");
        page.Text.ShouldContain("0 digests written.");
    }

    [Fact]
    public async Task Jobs_SocialWorker_IsRefused()
    {
        await CaseloadAt(Nine);

        var page = await (await PageClient.SignedInAs(App, "social-worker")).Get(Page);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Jobs_RunOfAnotherAuthority_IsNotShown()
    {
        var caseload = await CaseloadAt(Nine.AddDays(1));
        await caseload.InDatabase(db =>
        {
            var run = new JobRun(nameof(SendDigest), Nine.AddDays(1));
            run.Finish(Nine.AddDays(1), "Ours alone.");
            db.JobRuns.Add(run);
            return db.SaveChangesAsync();
        });
        var elsewhere = await TestData.CreateStaff(App, person => person.InAuthority(TestData.SecondAuthority).WithRoles("system-administrator"));

        var page = await (await PageClient.SignedIn(App, elsewhere)).Get(Page);

        page.Text.ShouldNotContain("Ours alone.");
    }

    [Fact]
    public async Task Jobs_RunNowBeforeAnyWorkerStarted_SaysSo()
    {
        await CaseloadAt(Nine);
        var page = await (await Administrator()).Get(Page);

        var answer = await page.Send();

        answer.Document.Body!.TextContent.ShouldContain("cannot run: no worker has started yet");
    }

    [Fact]
    public async Task Jobs_RunOfAnUnknownJob_IsNotFound()
    {
        await CaseloadAt(Nine);
        var page = await (await Administrator()).Get(Page);

        var answer = await page.Send(new Dictionary<string, string> { ["job"] = "DropEverything" });

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Jobs_MailGivenUp_IsShownAndCanBeTriedAgain()
    {
        var caseload = await CaseloadAt(Nine);
        var message = new OutboxMessage($"test/{Guid.NewGuid()}", caseload.Address("worker"), "Stuck", "Body", Nine);
        message.Failed("The mail server could not be reached", null);
        await caseload.InDatabase(db =>
        {
            db.Outbox.Add(message);
            return db.SaveChangesAsync();
        });
        var page = await (await Administrator()).Get(Page);
        page.Text.ShouldContain("Given up");

        await page.Send(form: "form[action*='handler=Mail']");

        (await caseload.Read(db => db.Outbox.AsNoTracking().SingleAsync(one => one.Id == message.Id))).NextAttemptAt.ShouldBe(Nine);
    }

    [Fact]
    public async Task History_OfAJob_ListsItsRunsWithTheKindOfFault()
    {
        var caseload = await CaseloadAt(Nine);
        await caseload.InDatabase(db =>
        {
            var run = new JobRun(nameof(RecomputeAllClocks), Nine);
            run.Fail(Nine.AddSeconds(3), "NpgsqlException");
            db.JobRuns.Add(run);
            return db.SaveChangesAsync();
        });

        var page = await (await Administrator()).Get($"{Page}/history/{nameof(RecomputeAllClocks)}");

        page.Text.ShouldContain("Failed");
        page.Text.ShouldContain("3 seconds");
        page.Text.ShouldContain("NpgsqlException");
    }

    [Fact]
    public async Task AlertLink_OfItsRecipient_LeadsToTheClock()
    {
        var (caseload, clock) = await WithClock();
        var reader = await TestData.CreateStaff(App, person => person.InTeam(caseload.TeamId));
        var alert = await RaiseAlert(caseload, clock, reader.Id);

        var answer = await (await PageClient.SignedIn(App, reader)).Get($"/alerts/open/{alert}");

        answer.Path.ShouldBe($"/children/{caseload.ChildId}/clocks/{clock}/why");
    }

    [Fact]
    public async Task AlertLink_OfSomebodyElse_IsNotFound()
    {
        var (caseload, clock) = await WithClock();
        var alert = await RaiseAlert(caseload, clock, caseload.Worker);

        var answer = await (await PageClient.SignedInAs(App, "social-worker")).Get($"/alerts/open/{alert}");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Caseload Caseload, ClockId Clock)> WithClock()
    {
        var caseload = await CaseloadAt(Nine);
        return (caseload, await caseload.AddClock(Nine.AddDays(-1), Nine.AddDays(1)));
    }

    private static async Task<Guid> RaiseAlert(Caseload caseload, ClockId clock, Guid recipient)
    {
        var alert = new Alert(clock, caseload.ChildId, recipient, EscalationState.DueSoon, Nine);
        await caseload.InDatabase(db =>
        {
            db.Alerts.Add(alert);
            return db.SaveChangesAsync();
        });
        return alert.Id;
    }

    private Task<PageClient> Administrator() => PageClient.SignedInAs(App, "system-administrator");
}

public sealed class SqliteJobsPageTests(SqliteApp app) : JobsPageTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlJobsPageTests(PostgreSqlApp app) : JobsPageTests(app), IClassFixture<PostgreSqlApp>;
