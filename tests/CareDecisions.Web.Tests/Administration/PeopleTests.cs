using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Administration;

public abstract class PeopleTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Person_Added_ChoosesAPasswordWithTheLinkAndSignsIn()
    {
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var link = await Add(admin, "new.person@example.test");
        using var client = new PageClient(app);
        var choose = await client.Get(new Uri(link).PathAndQuery);
        await choose.Send(new Dictionary<string, string> { ["New"] = "three random words" });

        var page = await client.SignIn(new TestPerson(
            TestData.FirstAuthority, Guid.Empty, "New Person", "new.person@example.test", "three random words", null));

        page.All(".app-header__account").ShouldBe(["Your account: New Person"]);
        page.All(".app-header__role").ShouldBe([", Social worker (allocated)"]);
    }

    [Fact]
    public async Task PasswordLink_UsedTwice_NoLongerWorks()
    {
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var link = await Add(admin, "twice.linked@example.test");
        using var client = new PageClient(app);
        var choose = await client.Get(new Uri(link).PathAndQuery);
        await choose.Send(new Dictionary<string, string> { ["New"] = "three random words" });

        var again = await choose.Send(new Dictionary<string, string> { ["New"] = "three other words" });

        again.Problems.ShouldHaveSingleItem().ShouldStartWith("This link has been used");
    }

    [Fact]
    public async Task Person_EmailOfAnother_IsRefusedAndNothingTypedIsLost()
    {
        var there = await TestData.CreateStaff(app);
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var form = await admin.Get("/administration/people/add");

        var page = await form.Send(Fields(there.UserName));

        page.Problems.ShouldBe([$"{there.UserName} belongs to another person of this authority"]);
        page.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("New Person");
    }

    [Fact]
    public async Task Person_NothingTyped_SaysWhatToEnterBesideEachField()
    {
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var form = await admin.Get("/administration/people/add");

        var page = await form.Send();

        page.Problems.ShouldBe(["Enter the person’s email address", "Enter the person’s name", "Select at least one role"]);
    }

    [Fact]
    public async Task OwnRoles_Changed_AreRefused()
    {
        var person = await TestData.CreateStaff(app, who => who.WithRoles("system-administrator"));
        using var admin = await PageClient.SignedIn(app, person);
        var form = await admin.Get($"/administration/people/{person.Id}/edit");

        var page = await form.Send(new Dictionary<string, string> { ["Roles"] = "head-of-service" });

        page.Problems.ShouldHaveSingleItem().ShouldStartWith("Another system administrator has to change your own roles");
    }

    [Fact]
    public async Task Account_SwitchedOffAndOn_SignsInAgain()
    {
        var person = await TestData.CreateStaff(app);
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        var page = await admin.Get($"/administration/people/{person.Id}");
        var off = await page.Send(new Dictionary<string, string> { ["Reason"] = "Left the authority" }, "#switch-off");
        using var client = new PageClient(app);
        var refused = await client.SignIn(person);
        await off.Send(form: "form[action$='handler=Enable']");

        using var again = await PageClient.SignedIn(app, person);

        refused.Problems.ShouldBe(["This account is switched off. Ask your system administrator to switch it on."]);
        off.Text.ShouldContain("Left the authority");
    }

    [Fact]
    public async Task Account_Unlocked_SignsInAtOnce()
    {
        var person = await TestData.CreateStaff(app);
        using var client = new PageClient(app);
        for (var time = 0; time < 5; time++)
        {
            await client.SignIn(person, "not the password");
        }

        await AuditSandbox.Send(app, new Application.Administration.UnlockPerson.Command(person.Id));

        using var again = await PageClient.SignedIn(app, person);
        (await again.Get("/accounts/security")).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task ActingFor_RoleTheOtherDoesNotHold_IsRefused()
    {
        var head = await TestData.CreateStaff(app, who => who.Named("Hella Head"));
        var person = await TestData.CreateStaff(app);
        using var admin = await PageClient.SignedInAs(app, "system-administrator");

        var page = await Act(admin, person, head);

        page.Problems.ShouldBe(["Hella Head does not hold this role themselves"]);
    }

    [Fact]
    public async Task ActingFor_RoleTheOtherHolds_IsShownWithItsLastDay()
    {
        var head = await TestData.CreateStaff(app, who => who.Named("Hella Head").WithRoles("head-of-service"));
        var person = await TestData.CreateStaff(app);
        using var admin = await PageClient.SignedInAs(app, "system-administrator");

        var page = await Act(admin, person, head);

        page.Text.ShouldContain("Head of service for Hella Head, until");
    }

    [Fact]
    public async Task People_ChangedByTheAdministrator_AreInTheAudit()
    {
        using var admin = await PageClient.SignedInAs(app, "system-administrator");
        await Add(admin, "audited@example.test");

        var rows = await app.InDatabase(TestData.FirstAuthority, db => db.AuditEntries.AsNoTracking().Where(entry => entry.Action == "AddPerson").ToListAsync());

        rows.ShouldContain(row => row.Changes!.Contains("audited@example.test") && row.Changes!.Contains("social-worker"));
        rows.ShouldAllBe(row => !row.Changes!.Contains("\"SecurityStamp\":{\"After\":\"") || row.Changes!.Contains("\"SecurityStamp\":{\"After\":\"changed\""));
    }

    [Theory]
    [InlineData("/administration/people")]
    [InlineData("/administration/people/add")]
    [InlineData("/administration/audit")]
    [InlineData("/administration")]
    public async Task Administration_SocialWorker_IsRefused(string address)
    {
        using var client = await PageClient.SignedInAs(app, "social-worker");

        var page = await client.Get(address);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Administration_SystemAdministrator_SeesNoChild()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await PageClient.SignedInAs(app, "system-administrator");

        var page = await client.Get($"/children/{child}");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Person_OfAnotherAuthority_IsNotFound()
    {
        var person = await TestData.CreateStaff(app, who => who.InAuthority(TestData.SecondAuthority));
        using var admin = await PageClient.SignedInAs(app, "system-administrator");

        var page = await admin.Get($"/administration/people/{person.Id}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Add(PageClient admin, string email)
    {
        var form = await admin.Get("/administration/people/add");
        var page = await form.Send(Fields(email));
        return page.All("#password-link").Single();
    }

    private static Dictionary<string, string> Fields(string email) =>
        new() { ["Email"] = email, ["Name"] = "New Person", ["Roles"] = "social-worker" };

    private static async Task<PageAnswer> Act(PageClient admin, TestPerson person, TestPerson head)
    {
        var form = await admin.Get($"/administration/people/{person.Id}/act");
        return await form.Send(new Dictionary<string, string>
        {
            ["For"] = head.UserName,
            ["RoleId"] = "head-of-service",
            ["Until.Day"] = "31",
            ["Until.Month"] = "3",
            ["Until.Year"] = "2026",
        });
    }
}

public sealed class SqlitePeopleTests(SqliteApp app) : PeopleTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlPeopleTests(PostgreSqlApp app) : PeopleTests(app), IClassFixture<PostgreSqlApp>;
