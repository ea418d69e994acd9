using CareDecisions.Application.Accounts;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Accounts;

/// <summary>The tests' clock stands on 12 March 2026; ninety days before it is 12 December 2025.</summary>
public abstract class DormantAccountTests(CareDecisionsApp app)
{
    [Fact]
    public async Task DormantAccount_LastUsedMoreThanNinetyDaysAgo_IsSwitchedOff()
    {
        var person = await LastIn(new DateTimeOffset(2025, 12, 12, 10, 29, 59, TimeSpan.Zero));
        await AuditSandbox.Send(app, new DisableDormantAccounts.Command());
        using var client = new PageClient(app);

        var page = await client.SignIn(person);

        page.Problems.ShouldBe(["This account is switched off. Ask your system administrator to switch it on."]);
    }

    [Fact]
    public async Task DormantAccount_LastUsedNinetyDaysAgoToTheSecond_StaysOn()
    {
        var person = await LastIn(new DateTimeOffset(2025, 12, 12, 10, 30, 0, TimeSpan.Zero));
        await AuditSandbox.Send(app, new DisableDormantAccounts.Command());

        using var client = await PageClient.SignedIn(app, person);

        (await client.Get("/accounts/security")).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task DormantAccounts_RunTwice_AreSwitchedOffOnce()
    {
        await LastIn(new DateTimeOffset(2025, 1, 1, 9, 0, 0, TimeSpan.Zero));
        await AuditSandbox.Send(app, new DisableDormantAccounts.Command());

        var second = await AuditSandbox.Send(app, new DisableDormantAccounts.Command());

        second.Accounts.ShouldBe(0);
    }

    [Fact]
    public async Task LastAdministrator_StaysOn_AndTheOthersDoNot()
    {
        var second = TestData.SecondAuthority;
        var before = await TestData.CreateStaff(app, who => who.InAuthority(second).WithRoles("system-administrator").LastSignedIn(new DateTimeOffset(2025, 1, 1, 9, 0, 0, TimeSpan.Zero)));
        var last = await TestData.CreateStaff(app, who => who.InAuthority(second).WithRoles("system-administrator").LastSignedIn(new DateTimeOffset(2025, 2, 1, 9, 0, 0, TimeSpan.Zero)));

        await AuditSandbox.Send(app, new DisableDormantAccounts.Command(), second);

        var on = await app.InDatabase(second, db => db.Users.Where(person => person.DisabledAt == null).Select(person => person.Id).ToListAsync());
        on.ShouldContain(last.Id);
        on.ShouldNotContain(before.Id);
    }

    private Task<TestPerson> LastIn(DateTimeOffset at) => TestData.CreateStaff(app, who => who.LastSignedIn(at));
}

public sealed class SqliteDormantAccountTests(SqliteApp app) : DormantAccountTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlDormantAccountTests(PostgreSqlApp app) : DormantAccountTests(app), IClassFixture<PostgreSqlApp>;
