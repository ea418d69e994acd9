using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Children;

public abstract class AllocateChildrenTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Allocate_ChildOfTheManagersTeam_ChangesWhoIsResponsibleAndRecordsIt()
    {
        var team = await TestData.CreateTeam(app, "Team Amber");
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("team-manager").InTeam(team));
        var worker = await TestData.CreateStaff(app, one => one.Named("Sam Sampleworth").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.InTeam(team));
        using var client = await PageClient.SignedIn(app, manager);
        var page = await client.Get($"/children/allocate?row={child.Id}");

        var after = await page.Send(new Dictionary<string, string> { ["WorkerId"] = worker.Id.ToString(), ["Reason"] = "Knows the family" });

        after.Text.ShouldContain("Sam Sampleworth is now responsible for the child");
        var allocated = await app.InDatabase(child.Authority, db => db.CaseEvents.CountAsync(one => one.ChildId == child.Id && one.Type == "CaseAllocated"));
        allocated.ShouldBe(1);
    }

    [Fact]
    public async Task Allocate_WithoutAReason_SaysToEnterOne()
    {
        var team = await TestData.CreateTeam(app, "Team Ochre");
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("team-manager").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.InTeam(team));
        using var client = await PageClient.SignedIn(app, manager);
        var page = await client.Get($"/children/allocate?row={child.Id}");

        var refused = await page.Send(new Dictionary<string, string> { ["WorkerId"] = manager.Id.ToString(), ["Reason"] = "" });

        refused.Problems.ShouldBe(["Enter why, for example workload or the worker's experience"]);
    }

    [Fact]
    public async Task Allocate_BySomebodyWithoutThePermission_IsRefusedAndSaysWhoMay()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var client = await PageClient.SignedIn(app, worker);

        var refused = await client.Get($"/children/allocate?row={child.Id}");

        refused.Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        refused.Text.ShouldContain("It is done by");
    }
}

public sealed class AllocateChildrenOnSqlite(SqliteApp app) : AllocateChildrenTests(app), IClassFixture<SqliteApp>;

public sealed class AllocateChildrenOnPostgreSql(PostgreSqlApp app) : AllocateChildrenTests(app), IClassFixture<PostgreSqlApp>;
