using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Oversight;

public abstract class MyWorkTests(CareDecisionsApp app, int mostCommands)
{
    private static readonly DateTimeOffset Referred = new(2026, 3, 2, 10, 15, 0, TimeSpan.Zero);

    [Fact]
    public async Task MyWork_ForAWorkerWithAReferral_ShowsWhatIsLateFirst()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.Named("Zoë", "O’Example").AllocatedTo(worker).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get("/oversight/my-work");

        page.All("tbody tr")[0].ShouldContain("Overdue");
        page.All("tbody tr")[0].ShouldContain("Zoë O’Example");
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
    public async Task MyWork_AuditIncluded_TakesThreeRoundTripsOrFewer()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.AllocatedTo(worker).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);
        await client.Get("/oversight/my-work");
        using var trips = RoundTrips.Watch(app.Database.Name);

        await client.Get("/oversight/my-work");

        trips.Commands.Count.ShouldBeLessThanOrEqualTo(mostCommands, string.Join("\n\n", trips.Commands));
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

// SQLite is in the process and takes one statement at a time: the audit's row and its chain's head are two, in one transaction.
public sealed class MyWorkOnSqlite(SqliteApp app) : MyWorkTests(app, mostCommands: 4), IClassFixture<SqliteApp>;

public sealed class MyWorkOnPostgreSql(PostgreSqlApp app) : MyWorkTests(app, mostCommands: 3), IClassFixture<PostgreSqlApp>;
