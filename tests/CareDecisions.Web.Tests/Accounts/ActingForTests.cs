using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Auditing;

namespace CareDecisions.Web.Tests.Accounts;

public abstract class ActingForTests(CareDecisionsApp app)
{
    [Fact]
    public async Task ActingFor_HeadOfService_OpensTheirChildren()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await Acting(new DateOnly(2026, 3, 12));

        var page = await client.Get($"/children/{child}");

        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ActingFor_HeadOfService_NeverOpensARestrictedRecord()
    {
        var child = await AuditSandbox.CreateChild(app, describe: one => one.Restrict(true));
        using var client = await Acting(new DateOnly(2026, 3, 12));
        using var head = await PageClient.SignedInAs(app, "head-of-service");

        var page = await client.Get($"/children/{child}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.Get($"/children/{child}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ActingFor_TheDayAfterItEnded_OpensNothing()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await Acting(new DateOnly(2026, 3, 11));

        var page = await client.Get($"/children/{child}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<PageClient> Acting(DateOnly until)
    {
        var head = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service"));
        var stand = await TestData.CreateStaff(app, who => who.ActingAs("head-of-service", head.Id, until));
        return await PageClient.SignedIn(app, stand);
    }
}

public sealed class SqliteActingForTests(SqliteApp app) : ActingForTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlActingForTests(PostgreSqlApp app) : ActingForTests(app), IClassFixture<PostgreSqlApp>;
