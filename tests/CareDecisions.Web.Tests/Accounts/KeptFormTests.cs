using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Accounts;

public abstract class KeptFormTests(CareDecisionsApp app) : IDisposable
{
    private readonly DateTimeOffset before = app.Clock.GetUtcNow();

    [Fact]
    public async Task ExpiredSession_FormSent_IsShownAfterSigningInAndRecordedOnce()
    {
        var child = await AuditSandbox.CreateChild(app);
        var person = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        using var client = await PageClient.SignedIn(app, person);
        var signIn = await SendAfterTheSessionEnded(client, child.ToString());

        var kept = await SignInAgain(signIn, person);
        var sent = await kept.Send();
        await kept.Send();

        signIn.Text.ShouldContain("You were signed out because nothing was sent for 30 minutes.");
        kept.Heading.ShouldBe("Your session ended: send what you typed?");
        kept.Text.ShouldContain("Seen at home, well");
        sent.Problems.ShouldBeEmpty();
        sent.Path.ShouldBe($"/children/{child}");
        (await app.InDatabase(TestData.FirstAuthority, db => db.CaseEvents.CountAsync(one => one.ChildId == child))).ShouldBe(1);
    }

    [Fact]
    public async Task KeptForm_SomebodyElseSignsIn_IsNotFound()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await PageClient.SignedInAs(app, "iro");
        var signIn = await SendAfterTheSessionEnded(client, child.ToString());
        var other = await TestData.CreateStaff(app, who => who.WithRoles("iro"));

        var page = await SignInAgain(signIn, other);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Body.ShouldNotContain("Seen at home, well");
    }

    [Fact]
    public async Task KeptForm_AfterADay_IsGone()
    {
        var child = await AuditSandbox.CreateChild(app);
        var person = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        using var client = await PageClient.SignedIn(app, person);
        var signIn = await SendAfterTheSessionEnded(client, child.ToString());
        app.Clock.MoveTo(before.AddHours(26));

        var page = await SignInAgain(signIn, person);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task KeptForm_InTheDatabase_CannotBeRead()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await PageClient.SignedInAs(app, "iro");
        await SendAfterTheSessionEnded(client, child.ToString());

        var stored = await app.InDatabase(TestData.FirstAuthority, db => db.KeptForms.Select(form => form.ProtectedFields).ToListAsync());

        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(text => !text.Contains("Seen at home"));
    }

    [Fact]
    public async Task Post_WithoutAnySession_KeepsNothing()
    {
        using var client = new PageClient(app);

        var page = await client.Post("/children/register", new Dictionary<string, string> { ["GivenName"] = "Amina" });

        page.Address.Query.ShouldNotContain("kept=");
    }

    public void Dispose()
    {
        app.Clock.MoveTo(before);
        GC.SuppressFinalize(this);
    }

    private async Task<PageAnswer> SendAfterTheSessionEnded(PageClient client, string child)
    {
        var form = await client.Get($"/children/{child}/events/record?type=AgencyConsulted");
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(31));
        return await form.Send(new Dictionary<string, string>
        {
            ["HappenedOn.Day"] = "11",
            ["HappenedOn.Month"] = "3",
            ["HappenedOn.Year"] = "2026",
            ["HappenedAtTime"] = "14:30",
            ["Note"] = "Seen at home, well",
        });
    }

    private static Task<PageAnswer> SignInAgain(PageAnswer signIn, TestPerson person) => signIn.Send(new Dictionary<string, string>
    {
        ["Authority"] = person.Authority,
        ["UserName"] = person.UserName,
        ["Password"] = person.Password,
    });
}

public sealed class SqliteKeptFormTests(SqliteApp app) : KeptFormTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlKeptFormTests(PostgreSqlApp app) : KeptFormTests(app), IClassFixture<PostgreSqlApp>;
