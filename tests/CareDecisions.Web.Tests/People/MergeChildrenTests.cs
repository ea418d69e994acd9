using System.Net;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.People;

public abstract class MergeChildrenTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset January = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Compare_TwoRecords_ShowsBothSideBySideAndWhatDiffers()
    {
        var (client, kept, merged) = await Two();

        var page = await client.Get($"/children/{kept.Id}/merge?Number={merged.Reference}");

        page.Text.ShouldContain(kept.Reference);
        page.Text.ShouldContain(merged.Reference);
        page.All("tbody tr").ShouldContain(row => row.Contains("First name Differs") && row.Contains("Merga") && row.Contains("Mergah"));
        page.Text.ShouldContain("1 events, the last on 5 Jan 2026");
    }

    [Fact]
    public async Task Merge_TwoRecords_HangsEverythingOnTheOneThatIsKept()
    {
        var (client, kept, merged) = await Two();

        (await Merge(client, kept, merged)).Text.ShouldContain("The two records are one now.");

        (await client.Get($"/children/{kept.Id}/chronology")).Text.ShouldContain("Child in need plan started");
        (await client.Get($"/children/{kept.Id}/people")).Text.ShouldContain("Mertensia Onlymother");
        (await Clocks(kept)).ShouldBeGreaterThan(0);
        (await Clocks(merged)).ShouldBe(0);
    }

    [Fact]
    public async Task Merge_TwoRecords_FindsTheOneByTheNumbersAndNamesOfBoth()
    {
        var (client, kept, merged) = await Two();

        await Merge(client, kept, merged);

        foreach (var typed in new[] { merged.Reference, kept.Reference, "Mergah Twosome" })
        {
            var rows = (await client.Get($"/children?q={Uri.EscapeDataString(typed)}")).All("tbody tr").Where(row => row.Contains(kept.Reference) || row.Contains(merged.Reference)).ToList();
            rows.ShouldHaveSingleItem().ShouldContain(kept.Reference);
        }
    }

    [Fact]
    public async Task Open_TheMergedRecord_LeadsToTheOneThatIsKept()
    {
        var (client, kept, merged) = await Two();
        await Merge(client, kept, merged);

        var page = await client.Get($"/children/{merged.Id}");

        page.Path.ShouldBe($"/children/{kept.Id}");
        (await client.Get($"/children/{merged.Id}/people")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Undo_AMerge_GivesBackWhatMovedAndLeavesWhatCameSince()
    {
        var (client, kept, merged) = await Two();
        await Merge(client, kept, merged);
        var since = Guid.NewGuid();
        await app.InDatabase(kept.Authority, db =>
        {
            db.CaseEvents.Add(new CaseEvent(new CaseEventId(since), kept.Id, new CaseEventDetails
            {
                Type = "VisitMade",
                HappenedAt = app.Clock.GetUtcNow(),
                RecordedAt = app.Clock.GetUtcNow(),
                RecordedBy = "Test",
            }));
            return db.SaveChangesAsync();
        });

        var undone = await (await client.Get($"/children/{kept.Id}/merge")).Send(
            new Dictionary<string, string> { ["UndoReason"] = "Twins, after all" }, "main form[action*=undo i]");

        undone.Text.ShouldContain("The two records are apart again.");
        var owners = await app.InDatabase(kept.Authority, db => db.CaseEvents
            .Where(one => one.ChildId == kept.Id || one.ChildId == merged.Id).ToDictionaryAsync(one => one.Id, one => one.ChildId));
        owners[new CaseEventId(since)].ShouldBe(kept.Id);
        owners.Values.Count(id => id == merged.Id).ShouldBe(1);
        (await client.Get($"/children/{merged.Id}/people")).Text.ShouldContain("Mertensia Onlymother");
        (await client.Get($"/children/{kept.Id}/people")).Text.ShouldNotContain("Mertensia Onlymother");
        (await client.Get($"/children?q={merged.Reference}")).All("tbody tr").ShouldHaveSingleItem().ShouldContain(merged.Reference);
        (await Clocks(merged)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Merge_OneRestrictedAndOneNot_IsRefused()
    {
        var (client, kept, merged) = await Two();
        await app.InDatabase(kept.Authority, async db =>
        {
            (await db.Children.SingleAsync(one => one.Id == merged.Id)).Restrict(true);
            (await db.Children.SingleAsync(one => one.Id == merged.Id)).AllocateTo(manager!.Id, manager.TeamId);
            return await db.SaveChangesAsync();
        });

        var refused = await Merge(client, kept, merged);

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("One of these records is restricted");
    }

    [Fact]
    public async Task Merge_SomebodyKeptOutOfOneOfThem_IsRefused()
    {
        var (client, kept, merged) = await Two();
        var outsider = await TestData.CreateStaff(app);
        await app.InDatabase(kept.Authority, db =>
        {
            db.AccessDenials.Add(new Application.Access.AccessDenial(merged.Id, outsider.Id, "A neighbour"));
            return db.SaveChangesAsync();
        });

        var refused = await Merge(client, kept, merged);

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody is kept out of one of these records");
    }

    [Fact]
    public async Task Merge_WithARestrictedChildOutOfSight_IsAsIfThereWereNone()
    {
        var (client, kept, merged) = await Two();
        await app.InDatabase(kept.Authority, async db =>
        {
            (await db.Children.SingleAsync(one => one.Id == merged.Id)).Restrict(true);
            return await db.SaveChangesAsync();
        });

        var page = await client.Get($"/children/{kept.Id}/merge?Number={merged.Reference}");

        page.Text.ShouldContain("No other child you may see has that number");
        page.Text.ShouldNotContain("Mergah");
    }

    [Fact]
    public async Task Merge_TheOpenRecordIntoAClosedOne_IsRefused()
    {
        var (client, kept, merged) = await Two();
        await app.InDatabase(kept.Authority, async db =>
        {
            (await db.Children.SingleAsync(one => one.Id == kept.Id)).Close(new DateOnly(2026, 1, 1), "RC1");
            return await db.SaveChangesAsync();
        });

        (await Merge(client, kept, merged)).Problems.ShouldHaveSingleItem().ShouldContain("is open and the other record is closed");
    }

    [Fact]
    public async Task Merge_ByASocialWorker_IsRefused()
    {
        var (_, kept, _) = await Two();
        var worker = await TestData.CreateStaff(app);
        await app.InDatabase(kept.Authority, async db =>
        {
            (await db.Children.SingleAsync(one => one.Id == kept.Id)).AllocateTo(worker.Id, worker.TeamId);
            return await db.SaveChangesAsync();
        });
        using var client = await PageClient.SignedIn(app, worker);

        (await client.Get($"/children/{kept.Id}/merge")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Merge_TwoRecords_IsInTheAuditOfBoth()
    {
        var (client, kept, merged) = await Two();

        await Merge(client, kept, merged);

        var entry = await app.InDatabase(kept.Authority, db => db.AuditEntries.SingleAsync(one => one.Action == "MergeChildren" && one.ChildIds!.Contains(kept.Id.Value.ToString("N"))));
        entry.ChildIds!.ShouldContain(merged.Id.Value.ToString("N"));
        entry.Reason.ShouldBe("Same NHS number");
    }

    private TestPerson? manager;

    private async Task<(PageClient Client, TestChild Kept, TestChild Merged)> Two()
    {
        var team = await TestData.CreateTeam(app);
        manager = await TestData.CreateStaff(app, one => one.WithRoles("practice-manager").InTeam(team));
        var kept = await TestData.CreateChild(app, one => one.Named("Merga", "Twosome").InTeam(team));
        var merged = await TestData.CreateChild(app, one => one.Named("Mergah", "Twosome").InTeam(team)
            .With("ChildInNeedPlanStarted", January, ("plan.type", "\"cin\""), ("plan.level", "3")));
        await app.InDatabase(kept.Authority, db =>
        {
            var mother = new Person(PersonId.New(), new PersonDetails { GivenName = "Mertensia", FamilyName = "Onlymother" });
            db.People.Add(mother);
            db.Relationships.Add(new Relationship(merged.Id, mother.Id, RelationshipKind.Mother));
            db.Relationships.Add(new Relationship(kept.Id, merged.Id, RelationshipKind.Sibling));
            return db.SaveChangesAsync();
        });
        return (await PageClient.SignedIn(app, manager), kept, merged);
    }

    private static async Task<PageAnswer> Merge(PageClient client, TestChild kept, TestChild merged) =>
        await (await client.Get($"/children/{kept.Id}/merge?Number={merged.Reference}")).Send(
            new Dictionary<string, string> { ["Keep"] = $"{kept.Id}", ["Reason"] = "Same NHS number" });

    private Task<int> Clocks(TestChild child) => app.InDatabase(child.Authority, db => db.Clocks.CountAsync(one => one.ChildId == child.Id && one.Outcome == null));
}

public sealed class MergeChildrenOnSqlite(SqliteApp app) : MergeChildrenTests(app), IClassFixture<SqliteApp>;

public sealed class MergeChildrenOnPostgreSql(PostgreSqlApp app) : MergeChildrenTests(app), IClassFixture<PostgreSqlApp>;
