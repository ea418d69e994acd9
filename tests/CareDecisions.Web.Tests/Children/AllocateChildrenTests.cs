using CareDecisions.Application.Deadlines;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Referrals;
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

    [Fact]
    public async Task Allocate_TalkedOverWithFirstTasksInTime_MeetsTheStandardsOfAllocation()
    {
        var (manager, worker, child) = await SentTo(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
        using var client = await PageClient.SignedIn(app, manager);
        var inbox = await client.Get("/oversight/inbox");

        await (await client.Get($"/children/allocate?row={child.Id}")).Send(Talked(worker));

        inbox.Text.ShouldContain(child.Name);
        var standings = await FrontDoorWalk.Standings(app, child);
        string[] met = ["cat.allocate", "cat.worker-suitability", "cat.allocation-discussion", "cat.allocation-on-system", "cat.initial-instruction"];
        met.Where(id => standings.GetValueOrDefault(id, ClockStanding.NoDateYet) != ClockStanding.Done).ShouldBeEmpty();
    }

    [Fact]
    public async Task Allocate_TwoDaysAfterItWasSentWithoutTalkingItOver_IsLateAndLeavesTheRestOpen()
    {
        var (manager, worker, child) = await SentTo(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        using var client = await PageClient.SignedIn(app, manager);

        await (await client.Get($"/children/allocate?row={child.Id}")).Send(
            new Dictionary<string, string> { ["WorkerId"] = worker.Id.ToString(), ["Reason"] = "Knows the family" });

        var standings = await FrontDoorWalk.Standings(app, child);
        standings["cat.allocate"].ShouldBe(ClockStanding.DoneLate);
        standings["cat.allocation-discussion"].ShouldNotBe(ClockStanding.Done);
        standings["cat.initial-instruction"].ShouldNotBe(ClockStanding.Done);
    }

    [Fact]
    public async Task Allocate_Section47ToANewlyQualifiedWorker_IsRefusedAndSaysWhy()
    {
        var team = await TestData.CreateTeam(app, "Team Umber");
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        var fresh = await TestData.CreateStaff(app, one => one.Named("Noa Newcomer").WithRoles("nqsw").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.InTeam(team).With("Section47EnquiryInitiated", new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero)));
        using var client = await PageClient.SignedIn(app, manager);
        var page = await client.Get($"/children/allocate?row={child.Id}");

        var refused = await page.Send(new Dictionary<string, string> { ["WorkerId"] = fresh.Id.ToString(), ["Reason"] = "Has room" });

        page.Text.ShouldContain("newly qualified");
        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Noa Newcomer is newly qualified and may not lead a section 47 enquiry in the first six months");
    }

    [Fact]
    public async Task Allocate_Section47ThatHasEndedToANewlyQualifiedWorker_IsDone()
    {
        var team = await TestData.CreateTeam(app, "Team Sienna");
        var manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        var fresh = await TestData.CreateStaff(app, one => one.Named("Noa Newcomer").WithRoles("nqsw").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.InTeam(team)
            .With("Section47EnquiryInitiated", new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero))
            .With("Section47EnquiryConcluded", new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero)));
        using var client = await PageClient.SignedIn(app, manager);

        var after = await (await client.Get($"/children/allocate?row={child.Id}")).Send(
            new Dictionary<string, string> { ["WorkerId"] = fresh.Id.ToString(), ["Reason"] = "Has room" });

        after.Text.ShouldContain("Noa Newcomer is now responsible for the child");
    }

    private async Task<(TestPerson Manager, TestPerson Worker, TestChild Child)> SentTo(DateTimeOffset at)
    {
        var team = await TestData.CreateTeam(app, "Team Cobalt");
        return (
            await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team)),
            await TestData.CreateStaff(app, one => one.Named("Sam Sampleworth").InTeam(team)),
            await TestData.CreateChild(app, one => one.InTeam(team).With("CaseSentToAssessmentTeam", at, ("assessment.underSection47", "false"))));
    }

    private static Dictionary<string, string> Talked(TestPerson worker) => new()
    {
        ["WorkerId"] = worker.Id.ToString(),
        ["Reason"] = "Knows the family",
        ["DiscussedOn.Day"] = "12",
        ["DiscussedOn.Month"] = "3",
        ["DiscussedOn.Year"] = "2026",
        ["DiscussedAtTime"] = "10:15",
        ["IsFaceToFace"] = "true",
        ["Instructions"] = "See the child by Monday",
    };
}

public sealed class AllocateChildrenOnSqlite(SqliteApp app) : AllocateChildrenTests(app), IClassFixture<SqliteApp>;

public sealed class AllocateChildrenOnPostgreSql(PostgreSqlApp app) : AllocateChildrenTests(app), IClassFixture<PostgreSqlApp>;
