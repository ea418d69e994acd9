using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Oversight;

public abstract class MyWorkTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset Referred = new(2026, 3, 2, 10, 15, 0, TimeSpan.Zero);

    [Fact]
    public async Task MyWork_ForAWorkerWithAReferral_ShowsWhatIsLateFirst()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.Named("Zoë", "O’Example").AllocatedTo(worker).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get("/oversight/my-work");

        page.All("tbody tr").First().ShouldContain("Overdue");
        page.All("tbody tr").First().ShouldContain("Zoë O’Example");
    }

    [Fact]
    public async Task MyWork_ForAWorkerWithNobody_SaysWhatWouldFillIt()
    {
        using var client = await PageClient.SignedIn(app, await TestData.CreateStaff(app));

        var page = await client.Get("/oversight/my-work");

        page.Text.ShouldContain("Nothing is due for your children");
    }

    [Fact]
    public async Task MyWork_OfAnotherWorkersChildren_ShowsNone()
    {
        var worker = await TestData.CreateStaff(app);
        var other = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.Named("Hidden", "Elsewhere").AllocatedTo(other).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get("/oversight/my-work");

        page.Body.ShouldNotContain("Elsewhere");
    }

    [Fact]
    public async Task MyWork_AuditIncluded_TakesAtMostThreeRoundTrips()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.AllocatedTo(worker).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);
        await client.Get("/oversight/my-work");
        using var trips = RoundTrips.Watch(app.Database.Name);

        await client.Get("/oversight/my-work");

        trips.Commands.Count.ShouldBeLessThanOrEqualTo(3, string.Join("\n\n", trips.Commands));
    }

    [Fact]
    public async Task MyWork_AsCsv_HoldsTheRowsOfTheList()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.Named("Csv", "Rowley").AllocatedTo(worker).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);
        var rows = (await client.Get("/oversight/my-work")).All("tbody tr").Count;

        var csv = await client.Get("/oversight/my-work?handler=Csv");

        csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
    }
}

public sealed class MyWorkOnSqlite(SqliteApp app) : MyWorkTests(app), IClassFixture<SqliteApp>;

public sealed class MyWorkOnPostgreSql(PostgreSqlApp app) : MyWorkTests(app), IClassFixture<PostgreSqlApp>;
