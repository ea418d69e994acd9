using System.Net;
using CareDecisions.Application.Auditing;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Auditing;

public abstract class WhoLookedTests(CareDecisionsApp app)
{
    [Fact]
    public async Task WhoLooked_ChildsPageOpened_NamesThePersonAndWhatTheyOpened()
    {
        var child = await AuditSandbox.CreateChild(app);
        var looker = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service").Named("Odile Looker"));
        using (var client = await PageClient.SignedIn(app, looker))
        {
            await client.Get($"/children/{child}");
        }

        var page = await Open($"/children/{child}/who-looked");

        page.All("tbody tr").ShouldContain(row => row.Contains("Odile Looker") && row.Contains("Show child"));
    }

    [Fact]
    public async Task WhoLooked_ChildNamedInAList_CountsAsALook()
    {
        var child = await AuditSandbox.CreateChild(app, "Listed");
        await AuditSandbox.CreateChild(app, "Listed");
        var looker = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service").Named("Ottilie Lister"));
        using (var client = await PageClient.SignedIn(app, looker))
        {
            await client.Get("/children?q=Listed");
        }

        var page = await Open($"/children/{child}/who-looked");

        page.All("tbody tr").ShouldContain(row => row.Contains("Ottilie Lister") && row.Contains("Search children, with 1 other child"));
    }

    [Fact]
    public async Task WhoLooked_AfterIndexing_ShowsEachLookOnce()
    {
        var child = await AuditSandbox.CreateChild(app);
        await AuditSandbox.Look(app, child);
        var before = app.Clock.GetUtcNow();
        app.Clock.MoveTo(before.AddMinutes(2));
        await AuditSandbox.Send(app, new IndexAudit.Command());
        await AuditSandbox.Look(app, child);

        var page = await Open($"/children/{child}/who-looked");

        app.Clock.MoveTo(before);
        page.All("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task WhoLooked_Itself_IsALook()
    {
        var child = await AuditSandbox.CreateChild(app);
        await Open($"/children/{child}/who-looked");

        var page = await Open($"/children/{child}/who-looked");

        page.All("tbody tr").ShouldHaveSingleItem().ShouldContain("Show who looked");
    }

    [Fact]
    public async Task WhoLooked_Csv_HasTheSameRows()
    {
        var child = await AuditSandbox.CreateChild(app);
        await AuditSandbox.Look(app, child);

        var file = await Open($"/children/{child}/who-looked?handler=Csv");

        file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task WhoLooked_RoleWithoutTheLog_IsRefusedAndShownNoTab()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await PageClient.SignedInAs(app, "head-of-service");

        var record = await client.Get($"/children/{child}");
        var page = await client.Get($"/children/{child}/who-looked");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        record.All(".moj-sub-navigation a").ShouldContain("Chronology");
        record.All(".moj-sub-navigation a").ShouldNotContain("Who looked");
    }

    [Fact]
    public async Task WhoLooked_RestrictedRecordClosedToTheAuditor_IsNotFound()
    {
        var child = await AuditSandbox.CreateChild(app, describe: one => one.Restrict(true));

        var page = await Open($"/children/{child}/who-looked", "auditor");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PersonsLooks_ByName_NamesTheChildrenTheySaw()
    {
        var child = await AuditSandbox.CreateChild(app, "Seraphine");
        var looker = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service").Named("Oswald Watcher"));
        using (var client = await PageClient.SignedIn(app, looker))
        {
            await client.Get($"/children/{child}");
        }

        var page = await Open("/administration/audit?person=oswald+watcher&kind=Read");

        page.All("tbody tr").ShouldHaveSingleItem().ShouldContain("Seraphine Placeholder");
    }

    [Fact]
    public async Task PersonsLooks_AtARestrictedRecord_AreCountedNotNamed()
    {
        var child = await AuditSandbox.CreateChild(app, "Hidden", one => one.Restrict(true));
        var looker = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service").Named("Oriel Insider"));
        using (var client = await PageClient.SignedIn(app, looker))
        {
            await client.Get($"/children/{child}");
        }

        var page = await Open("/administration/audit?person=oriel+insider&kind=Read", "auditor");

        page.Text.ShouldContain("1 record closed to you");
        page.Text.ShouldNotContain("Hidden");
    }

    [Fact]
    public async Task PersonsLooks_NobodyChosen_AsksForAPerson()
    {
        var page = await Open("/administration/audit");

        page.Text.ShouldContain("Enter a person’s name or email address");
    }

    [Fact]
    public async Task PersonsLooks_AnotherDay_AreNotListed()
    {
        var looker = await TestData.CreateStaff(app, who => who.Named("Orson Yesterday"));
        using (await PageClient.SignedIn(app, looker))
        {
        }

        var page = await Open("/administration/audit?person=orson+yesterday&on-to=11+3+26");

        page.Text.ShouldContain("Nothing matches what you asked for");
    }

    private async Task<PageAnswer> Open(string address, string role = "information-governance-officer")
    {
        using var client = await PageClient.SignedInAs(app, role);
        return await client.Get(address);
    }
}

public sealed class SqliteWhoLookedTests(SqliteApp app) : WhoLookedTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlWhoLookedTests(PostgreSqlApp app) : WhoLookedTests(app), IClassFixture<PostgreSqlApp>;
