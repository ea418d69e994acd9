using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Accounts;

/// <summary>What an administrator does to an account holds at the next request of its open sessions. The clock stands still.</summary>
public abstract class OpenSessionTests(CareDecisionsApp app)
{
    private const string SignInPage = "/accounts/sign-in";

    [Fact]
    public async Task OpenSession_RolesChanged_EndsAtTheNextRequest()
    {
        var person = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service"));
        using var client = await PageClient.SignedIn(app, person);
        await ChangeRole(person, "social-worker");

        var page = await client.Get("/oversight/authority");

        page.Path.ShouldBe(SignInPage);
    }

    [Fact]
    public async Task OpenSession_RolesChanged_SignsInAgainWithTheNewOnes()
    {
        var person = await TestData.CreateStaff(app, who => who.WithRoles("social-worker"));
        using var client = await PageClient.SignedIn(app, person);
        await ChangeRole(person, "auditor");
        await client.SignIn(person);

        var page = await client.Get("/administration/audit");

        page.Path.ShouldBe("/administration/audit");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task OpenSession_AccountSwitchedOff_EndsAtTheNextRequest()
    {
        var person = await TestData.CreateStaff(app);
        using var client = await PageClient.SignedIn(app, person);
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var form = await admin.Get($"/administration/people/{person.Id}");
        await form.Send(new Dictionary<string, string> { ["Reason"] = "Left the authority" }, "#switch-off");

        var page = await client.Get("/oversight/my-work");

        page.Path.ShouldBe(SignInPage);
    }

    [Fact]
    public async Task OpenSession_PasswordReset_EndsAtTheNextRequest()
    {
        var person = await TestData.CreateStaff(app);
        using var client = await PageClient.SignedIn(app, person);
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var form = await admin.Get($"/administration/people/{person.Id}");
        await form.Send(form: "form[action$='handler=Reset']");

        var page = await client.Get("/oversight/my-work");

        page.Path.ShouldBe(SignInPage);
    }

    [Fact]
    public async Task OpenSession_RolesChangedBeforeAFormIsSent_ChangesNothingAndKeepsWhatWasTyped()
    {
        var child = await AuditSandbox.CreateChild(app);
        var person = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        using var client = await PageClient.SignedIn(app, person);
        var form = await client.Get($"/children/{child}/events/record?type=AgencyConsulted");
        await ChangeRole(person, "social-worker");

        var page = await form.Send(new Dictionary<string, string>
        {
            ["HappenedOn.Day"] = "11",
            ["HappenedOn.Month"] = "3",
            ["HappenedOn.Year"] = "2026",
            ["HappenedAtTime"] = "14:30",
            ["Note"] = "Seen at home, well",
        });

        page.Path.ShouldBe(SignInPage);
        page.Address.Query.ShouldContain("kept=");
        (await app.InDatabase(TestData.FirstAuthority, db => db.CaseEvents.CountAsync(one => one.ChildId == child))).ShouldBe(0);
    }

    [Fact]
    public async Task OpenSession_OwnAuthenticatorSetUp_GoesOn()
    {
        using var client = await PageClient.SignedInAs(app, "social-worker");
        await client.Get("/accounts/authenticator");

        var page = await client.Get("/accounts/security");

        page.Heading.ShouldBe("Your account");
    }

    private async Task ChangeRole(TestPerson person, string role)
    {
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var form = await admin.Get($"/administration/people/{person.Id}/edit");
        await form.Send(new Dictionary<string, string> { ["Roles"] = role });
    }
}

public sealed class SqliteOpenSessionTests(SqliteApp app) : OpenSessionTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlOpenSessionTests(PostgreSqlApp app) : OpenSessionTests(app), IClassFixture<PostgreSqlApp>;
