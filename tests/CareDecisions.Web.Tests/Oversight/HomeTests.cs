using System.Net;
using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Oversight;

/// <summary>Where each role's day begins, and what it is told there that waits.</summary>
public abstract class HomeTests(CareDecisionsApp app)
{
    [Theory]
    [InlineData("social-worker", "My work")]
    [InlineData("nqsw", "My work")]
    [InlineData("iro", "My work")]
    [InlineData("practice-manager", "Team")]
    [InlineData("team-manager", "Team")]
    [InlineData("service-manager", "Authority")]
    [InlineData("head-of-service", "Authority")]
    [InlineData("performance-analyst", "Authority")]
    [InlineData("panel-administrator", "Forums")]
    [InlineData("panel-chair", "Forums")]
    [InlineData("panel-accountant", "Forums")]
    [InlineData("system-administrator", "Administration")]
    [InlineData("auditor", "Administration")]
    [InlineData("information-governance-officer", "Administration")]
    public async Task Home_OfARole_IsWhereItsDayBeginsWithWhatWaits(string role, string title)
    {
        var person = await TestData.CreateStaff(app, one => one.WithRoles(role));
        using var client = await PageClient.SignedIn(app, person);

        var home = await client.Get("/");

        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Document.QuerySelector("h1")!.TextContent.Trim().ShouldBe(title);
        home.Document.QuerySelector(".app-waits").ShouldNotBeNull();
    }

    [Fact]
    public async Task Waits_OfAManager_AreOfTheTeamAndLeadToLists()
    {
        var (team, elsewhere) = (await TestData.CreateTeam(app), await TestData.CreateTeam(app));
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        await TestData.CreateChild(app, one => one.InTeam(team));
        await TestData.CreateChild(app, one => one.InTeam(team));
        await TestData.CreateChild(app, one => one.InTeam(team).Restricted());
        await TestData.CreateChild(app, one => one.InTeam(elsewhere));
        using var client = await PageClient.SignedIn(app, manager);

        var home = await client.Get("/");

        var wait = home.Document.QuerySelector(".app-waits a[href='/oversight/inbox']")!;
        wait.TextContent.Trim().ShouldBe("2 children to allocate");
        (await client.Get("/oversight/inbox")).All("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Waits_OfAWorkerWithALateClock_LeadToItAndNothingElse()
    {
        var worker = await TestData.CreateStaff(app);
        await TestData.CreateChild(app, one => one.AllocatedTo(worker).With("CaseAllocated", new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero)));
        using var client = await PageClient.SignedIn(app, worker);

        var home = await client.Get("/");

        var wait = home.Document.QuerySelector(".app-waits a[href^='/oversight/my-work']")!;
        var count = int.Parse(wait.QuerySelector(".app-figures__number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        (await client.Get(wait.GetAttribute("href")!)).All("tbody tr").Count.ShouldBe(count);
    }

    [Fact]
    public async Task Waits_OfRestrictionsToReview_AreThoseThatTheirLinkLists()
    {
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("head-of-service"));
        var (due, later) = (await TestData.CreateChild(app, one => one.Restricted()), await TestData.CreateChild(app, one => one.Restricted()));
        await app.InDatabase(later.Authority, db =>
        {
            db.Restrictions.Add(new Restriction(later.Id, "A member of staff knows the family", null, new DateOnly(2026, 3, 1)));
            return db.SaveChangesAsync();
        });
        using var client = await PageClient.SignedIn(app, manager);

        var wait = (await client.Get("/")).Document.QuerySelector(".app-waits a[href^='/oversight/restrictions']")!;
        var list = await client.Get(wait.GetAttribute("href")!);

        var count = int.Parse(wait.QuerySelector(".app-figures__number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        list.All("tbody tr").Count.ShouldBe(count);
        list.Text.ShouldContain(due.Reference);
        list.Text.ShouldNotContain(later.Reference);
    }

    [Fact]
    public async Task Waits_OfAnyRole_AreCountedInFourRoundTripsOrFewer()
    {
        var person = await TestData.CreateStaff(app, one => one.WithRoles("system-administrator"));
        using var client = await PageClient.SignedIn(app, person);
        using var trips = RoundTrips.Watch(app.Database.Name);
        await client.Get("/administration");

        trips.Clear();
        await client.Get("/administration");

        trips.Commands.Count.ShouldBeInRange(1, 4, string.Join("\n\n", trips.Commands));
    }
}

public sealed class HomeOnSqlite(SqliteApp app) : HomeTests(app), IClassFixture<SqliteApp>;

public sealed class HomeOnPostgreSql(PostgreSqlApp app) : HomeTests(app), IClassFixture<PostgreSqlApp>;
