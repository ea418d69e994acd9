using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Leave;

/// <summary>Who is away, told where work is shared out. It is Thursday 12 March 2026.</summary>
public sealed class LeaveTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Leave_WrittenDownByTheWorker_StandsWhereTheirManagerSharesOutWork()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, one => one.InTeam(team).Named("Wyn Away"));
        var manager = await TestData.CreateStaff(app, one => one.InTeam(team).WithRoles("practice-manager"));
        var child = await TestData.CreateChild(app, one => one.InTeam(team));
        using var client = await PageClient.SignedIn(app, worker);
        using var head = await PageClient.SignedIn(app, manager);

        var page = await (await client.Get("/leave")).Send(Days("16", "20"));

        page.Problems.ShouldBeEmpty();
        page.Text.ShouldContain("16 March to 20 March 2026");
        (await head.Get($"/children/allocate?row={child.Id}")).Text.ShouldContain("on leave 16 March to 20 March 2026");
        var shown = await head.Get("/oversight/team");
        shown.Text.ShouldContain("on leave 16 March to 20 March 2026");
        var theirs = await head.Get($"/leave/{worker.Id}");
        (await theirs.Send(Days("20", "24"), "main form:not([action*='TakeOut'])")).Problems.ShouldBe(["These days meet a leave that is written down: 16 March to 20 March 2026. Take that one out first"]);

        (await theirs.Send(form: "form[action*='TakeOut']")).Text.ShouldContain("No leave is written down");
    }

    [Fact]
    public async Task Leave_OfAnotherTeamsWorker_IsNotFound()
    {
        var (mine, others) = (await TestData.CreateTeam(app), await TestData.CreateTeam(app));
        var manager = await TestData.CreateStaff(app, one => one.InTeam(mine).WithRoles("practice-manager"));
        var other = await TestData.CreateStaff(app, one => one.InTeam(others));
        using var client = await PageClient.SignedIn(app, manager);

        (await client.Get($"/leave/{other.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("20", "16", "The last day must be the first day or later")]
    [InlineData("9", "11", "The last day must be today or later")]
    public async Task Leave_OfImpossibleDays_IsRefusedBesideTheField(string from, string until, string problem)
    {
        using var client = await PageClient.SignedIn(app, await TestData.CreateStaff(app));

        var refused = await (await client.Get("/leave")).Send(Days(from, until));

        refused.Problems.ShouldBe([problem]);
        refused.Has("#Until-error").ShouldBeTrue();
    }

    private static Dictionary<string, string> Days(string from, string until) => new()
    {
        ["From.Day"] = from,
        ["From.Month"] = "3",
        ["From.Year"] = "2026",
        ["Until.Day"] = until,
        ["Until.Month"] = "3",
        ["Until.Year"] = "2026",
    };
}
