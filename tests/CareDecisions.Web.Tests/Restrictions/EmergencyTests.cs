using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Restrictions;

public abstract class EmergencyTests(CareDecisionsApp app)
{
    private const string Why = "Police have the child at the station";

    private static readonly DateTimeOffset Morning = new(2026, 3, 12, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Emergency_WithAReason_OpensTheRecordForTheseHoursOnly()
    {
        var child = await TestData.CreateChild(app, one => one.Restricted());
        var officer = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        using var client = await PageClient.SignedIn(app, officer);

        var page = await Open(client, child.Reference, hours: 4);

        page.Path.ShouldBe($"/children/{child.Id}");
        page.Text.ShouldContain("until 14:30 on 12 March");
        page.Text.ShouldContain(Why);
        await Until(Morning.AddHours(4).AddMinutes(-1), async () => (await Look(officer, child)).ShouldBe(HttpStatusCode.OK));
        await Until(Morning.AddHours(4), async () => (await Look(officer, child)).ShouldBe(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Emergency_TellsTheWorkerAtOnce_WithoutTheChildsName()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.Named("Ottoline", "Hush").Restricted().AllocatedTo(worker));
        using var client = await PageClient.SignedInAs(app, "iro");

        await Open(client, child.Reference, hours: 1);

        var told = await app.InDatabase(child.Authority, db => db.Notices.Where(one => one.RecipientId == worker.Id).Select(one => one.Words).ToListAsync());
        told.ShouldHaveSingleItem().ShouldContain(child.Reference);
        var mail = await app.InDatabase(child.Authority, db => db.Outbox.Where(one => one.Address == worker.UserName).Select(one => one.Subject + one.Body).ToListAsync());
        mail.ShouldHaveSingleItem().ShouldNotContain("Hush");
    }

    [Fact]
    public async Task Emergency_IsOnTheChildsAudit_WithItsReason()
    {
        var child = await TestData.CreateChild(app, one => one.Restricted());
        using var client = await PageClient.SignedInAs(app, "iro");

        await Open(client, child.Reference, hours: 1);

        var rows = await app.InDatabase(child.Authority, db => db.AuditEntries.Where(one => one.ChildId == child.Id && one.Action == "OpenInEmergency").Select(one => one.Reason).ToListAsync());
        rows.ShouldBe([Why]);
    }

    [Fact]
    public async Task Emergency_ForSomebodyKeptOut_SaysNoMoreThanForAReferenceThatIsNotThere()
    {
        var colleague = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        var child = await TestData.CreateChild(app, one => one.Restricted());
        using (var manager = await PageClient.SignedInAs(app, "head-of-service"))
        {
            var form = await manager.Get($"/children/{child.Id}/restriction/person?list=KeptOut");
            await form.Send(new Dictionary<string, string> { ["UserName"] = colleague.UserName, ["Reason"] = "A relative" });
        }

        using var client = await PageClient.SignedIn(app, colleague);

        var kept = await Open(client, child.Reference, hours: 1);
        var absent = await Open(client, "REFNOTTHERE", hours: 1);

        kept.Problems.ShouldBe(absent.Problems);
        kept.Problems.ShouldHaveSingleItem().ShouldContain("ring the duty manager");
    }

    [Fact]
    public async Task Emergency_OfARecordElsewhere_IsNotThere()
    {
        var child = await TestData.CreateChild(app, one => one.InAuthority(TestData.SecondAuthority).Restricted());
        using var client = await PageClient.SignedInAs(app, "iro");

        (await Open(client, child.Reference, hours: 1)).Problems.ShouldHaveSingleItem().ShouldContain("No restricted record");
    }

    [Fact]
    public async Task Emergency_WithNothingFilledIn_SaysWhatIsMissing()
    {
        using var client = await PageClient.SignedInAs(app, "iro");
        var form = await client.Get("/children/emergency");

        var page = await form.Send();

        page.Problems.ShouldBe(["Enter the reference of the record", "Enter the reason", "Select for how long you need it"]);
    }

    [Fact]
    public async Task Emergency_ForARoleThatSeesNoChild_IsRefused()
    {
        var child = await TestData.CreateChild(app, one => one.Restricted());
        using var client = await PageClient.SignedInAs(app, "system-administrator");

        (await Open(client, child.Reference, hours: 1)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<PageAnswer> Open(PageClient client, string reference, int hours)
    {
        var form = await client.Get("/children/emergency");
        return await form.Send(new Dictionary<string, string> { ["Reference"] = reference, ["Reason"] = Why, ["Hours"] = $"{hours}" });
    }

    /// <summary>By then the session has ended for want of use.</summary>
    private async Task<HttpStatusCode> Look(TestPerson person, TestChild child)
    {
        using var client = await PageClient.SignedIn(app, person);
        return (await client.Get($"/children/{child.Id}")).Status;
    }

    private async Task Until(DateTimeOffset at, Func<Task> look)
    {
        app.Clock.MoveTo(at);
        try
        {
            await look();
        }
        finally
        {
            app.Clock.MoveTo(Morning);
        }
    }
}

public sealed class EmergencyOnSqlite(SqliteApp app) : EmergencyTests(app), IClassFixture<SqliteApp>;

public sealed class EmergencyOnPostgreSql(PostgreSqlApp app) : EmergencyTests(app), IClassFixture<PostgreSqlApp>;
