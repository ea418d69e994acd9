using System.Net;
using CareDecisions.Testing.Databases;
using CareDecisions.Testing.Hosting;
using Npgsql;

namespace CareDecisions.Web.Tests.Failures;

/// <summary>The database server stops and starts under the running product.</summary>
public sealed class RestartedDatabaseTests : FailureTests
{
    private readonly PostgreSqlCluster server;

    public RestartedDatabaseTests()
        : this(PostgreSqlCluster.StartOne())
    {
    }

    private RestartedDatabaseTests(PostgreSqlCluster server)
        : base(new CareDecisionsApp(TestDatabase.CreateOn(server)))
    {
        this.server = server;
    }

    [Fact]
    public async Task Database_AwayAndBack_ShowsTheErrorPageOnceAndThenGoesOn()
    {
        var (worker, child) = await Arrange();
        using var web = await ProductProcess.Start(App, "web");
        using var browser = await web.SignedIn(worker);
        var form = await browser.Get(FormOf(child));

        server.Stop();
        var away = await RecordVisit(form, Guid.NewGuid());
        server.Start();
        await Eventually.Is("the product back with its database", async () => (await browser.Get($"/children/{child.Id}")).Status == HttpStatusCode.OK);
        var back = await RecordVisit(form, Guid.NewGuid());

        // This process kept connections to the server that was.
        NpgsqlConnection.ClearAllPools();
        (away.Status, away.Heading).ShouldBe((HttpStatusCode.InternalServerError, "Sorry, there is a problem with CareDecisions"));
        back.Path.ShouldBe($"/children/{child.Id}");
        (await VisitsOf(child)).Count.ShouldBe(1);
        await NothingIsHalfWritten(child);
    }

    [Fact]
    public async Task Database_RestartedBetweenTwoRequests_NextPageWorksOrSaysSoPlainly()
    {
        var (worker, child) = await Arrange();
        using var web = await ProductProcess.Start(App, "web");
        using var browser = await web.SignedIn(worker);
        await browser.Get($"/children/{child.Id}");

        server.Restart();

        (await browser.Get($"/children/{child.Id}")).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.InternalServerError);
        (await browser.Get($"/children/{child.Id}")).Heading.ShouldContain("Amina");
    }
}
