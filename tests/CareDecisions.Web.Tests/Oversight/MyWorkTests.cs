using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Oversight;

public abstract class MyWorkTests(CareDecisionsApp app, int mostCommands)
{
    private static readonly DateTimeOffset Referred = new(2026, 3, 2, 10, 15, 0, TimeSpan.Zero);

    // The first visit is the social worker's, and was due within days.
    private static readonly DateTimeOffset Allocated = new(2026, 2, 16, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task MyWork_ForAWorkerWithAVisitToMake_ShowsWhatIsLateFirst()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child.Named("Zoë", "O’Example").AllocatedTo(worker).With("CaseAllocated", Allocated));
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get("/oversight/my-work");

        page.All("tbody tr")[0].ShouldContain("days ago)");
        page.All("tbody tr")[0].ShouldContain("Zoë O’Example");
    }

    [Fact]
    public async Task MyWork_ClocksThatAnotherRoleMustMeet_AreLeftOutAtFirst()
    {
        using var client = await PageClient.SignedIn(app, await WorkerWithBoth());

        var page = await client.Get("/oversight/my-work");

        page.All("tbody tr").ShouldNotBeEmpty();
        page.All("tbody tr td[data-label='Who']").ShouldAllBe(who => who.Contains("Social Worker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MyWork_AllForMyChildren_HasAsManyRowsAsItsLabelSays()
    {
        using var client = await PageClient.SignedIn(app, await WorkerWithBoth());
        var mine = await client.Get("/oversight/my-work");
        var mineRows = mine.All("tbody tr").Count;

        var all = await client.Get("/oversight/my-work?doer=all");

        var allRows = all.All("tbody tr").Count;
        allRows.ShouldBeGreaterThan(mineRows);
        foreach (var page in new[] { mine, all })
        {
            page.All("input[name=doer] + label").ShouldBe([$"Mine to do ({mineRows})", $"All for my children ({allRows})"]);
        }
    }

    [Fact]
    public async Task MyWork_NothingOfOnesOwn_SaysHowMuchThereIsForOthers()
    {
        var worker = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        await TestData.CreateChild(app, child => child.AllocatedTo(worker).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);
        var all = (await client.Get("/oversight/my-work?doer=all")).All("tbody tr").Count;

        var page = await client.Get("/oversight/my-work");

        page.Text.ShouldContain("Nothing is yours to do");
        page.Text.ShouldContain($"Show all for your children ({all})");
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
        await TestData.CreateChild(app, child => child.AllocatedTo(worker).With("CaseAllocated", Allocated).With("ReferralReceived", Referred));
        using var client = await PageClient.SignedIn(app, worker);
        (await client.Get("/oversight/my-work")).All("tbody tr").ShouldNotBeEmpty();
        using var trips = RoundTrips.Watch(app.Database.Name);

        await client.Get("/oversight/my-work");

        trips.Commands.Count.ShouldBeLessThanOrEqualTo(mostCommands, string.Join("\n\n", trips.Commands));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?doer=all")]
    public async Task MyWork_AsCsv_HoldsTheRowsOfTheList(string choice)
    {
        using var client = await PageClient.SignedIn(app, await WorkerWithBoth());
        var list = await client.Get($"/oversight/my-work{choice}");
        var rows = list.All("tbody tr").Count;

        var csv = await client.Get(list.Document.QuerySelector("a[download]")!.GetAttribute("href")!);

        csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
    }

    /// <summary>A referral, which managers at the front door deal with, and an allocation, which is the worker's to act on.</summary>
    private async Task<TestPerson> WorkerWithBoth()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, child => child
            .AllocatedTo(worker).With("ReferralReceived", Referred.AddDays(-21)).With("CaseAllocated", Allocated));
        return worker;
    }
}

// SQLite is in the process and takes one statement at a time: the audit's row and its chain's head are two, in one transaction.
public sealed class MyWorkOnSqlite(SqliteApp app) : MyWorkTests(app, mostCommands: 4), IClassFixture<SqliteApp>;

public sealed class MyWorkOnPostgreSql(PostgreSqlApp app) : MyWorkTests(app, mostCommands: 3), IClassFixture<PostgreSqlApp>;
