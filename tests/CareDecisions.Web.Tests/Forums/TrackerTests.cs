using System.Net;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>A tracker of a forum's terms: fed from the record, written by whom the terms name, late with its reason. It is 12 March 2026.</summary>
public abstract class TrackerTests(CareDecisionsApp app)
{
    private const string Tracker = "/forums/cald-permanence-tracker/trackers/pre-proceedings";

    [Fact]
    public async Task Row_OfAChild_IsFilledFromTheRecordAndLateWithItsReason()
    {
        var child = await Child("Tessa");
        using var keeper = await Person("care-proceedings-case-manager", "head-of-service");

        var row = await Track(keeper, child);

        row.Text.ShouldContain("5 January 2026");
        row.Text.ShouldContain("every 6 weeks. It was last done (“Last planning meeting”) on 20 January 2026, so it is due by 3 March 2026.");
        var list = await keeper.Get($"{Tracker}?find={child.Name}");
        list.All("main tbody tr").ShouldHaveSingleItem().ShouldContain("Late");
        (await keeper.Get($"{Tracker}?state=missing&find={child.Name}")).All("main tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Cell_WrittenByTwoAtOnce_IsNotWrittenOverAndKeepsWhatItSaid()
    {
        var child = await Child("Ravi");
        using var keeper = await Person("care-proceedings-case-manager", "head-of-service");
        using var other = await Person("care-proceedings-case-manager", "head-of-service");
        var page = await Track(keeper, child);
        var theirs = await other.Get(page.Path);

        (await page.Send(new Dictionary<string, string> { ["Answers[delay_flag]"] = "yes" })).Problems.ShouldBeEmpty();
        var refused = await theirs.Send(new Dictionary<string, string> { ["Answers[delay_flag]"] = "no" });

        refused.Problems.ShouldHaveSingleItem().ShouldContain("has written “yes” meanwhile");
        var saved = await refused.Send(new Dictionary<string, string> { ["Answers[delay_flag]"] = "no" });
        saved.Problems.ShouldBeEmpty();
        saved.Text.ShouldContain("Delayed: Yes");
        saved.Text.ShouldContain("Delayed: No");
    }

    [Fact]
    public async Task Row_OfARestrictedChild_IsInNoListFileOrPageForWhoeverHasNoGrant()
    {
        var (open, closed) = (await Child("Olive"), await Child("Hidden", isRestricted: true));
        using var keeper = await Person("care-proceedings-case-manager", "head-of-service");
        await Track(keeper, open);
        var row = await app.InDatabase(closed.Authority, async db =>
        {
            var tracked = new TrackerRow(
                Guid.CreateVersion7(), "cald-permanence-tracker", "cald-permanence-tracker.trk.pre-proceedings", closed.Id, "Secret reason", new(2026, 3, 1), new(null, "Test", app.Clock.GetUtcNow()));
            db.TrackerRows.Add(tracked);
            await db.SaveChangesAsync();
            return tracked.Id;
        });
        using var reader = await Person("panel-administrator", "care-proceedings-case-manager");

        (await reader.Get(Tracker)).Text.ShouldNotContain(closed.Name);
        (await (await reader.Fetch($"{Tracker}?handler=Csv")).Content.ReadAsStringAsync()).ShouldNotContain(closed.Name);
        var sheet = await Sheet(await reader.Fetch($"{Tracker}?handler=Xlsx"));
        sheet.ShouldNotContain(closed.Name);
        (await reader.Get($"{Tracker}/open?Reference={closed.Reference}")).Text.ShouldNotContain(closed.Name);
        (await reader.Get($"{Tracker}/rows/{row}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Get($"{Tracker}/rows/{row}/close")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Row_ForWhoeverDoesNotKeepTheTracker_IsReadOnlyForTheirOwnChild()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, person => person.WithRoles("social-worker").InTeam(team));
        var mine = await Child("Mine", worker);
        var other = await Child("Other");
        using var keeper = await Person("care-proceedings-case-manager", "head-of-service");
        var row = await Track(keeper, mine);
        await Track(keeper, other);
        using var client = await PageClient.SignedIn(app, worker);

        var list = await client.Get(Tracker);

        list.Text.ShouldContain(mine.Name);
        list.Text.ShouldNotContain(other.Name);
        list.Has("a[href$='/open']").ShouldBeFalse();
        (await client.Get(row.Path)).Has("main form").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_SentAgainForAnotherChild_PutsThatOneOnTheTrackerToo()
    {
        var (first, second) = (await Child("First"), await Child("Second"));
        using var keeper = await Person("care-proceedings-case-manager", "head-of-service");
        var page = await keeper.Get($"{Tracker}/open?Reference={first.Reference}");
        const string Form = "form[method=post][action*='/open']";
        (await page.Send(new Dictionary<string, string> { ["ChildId"] = $"{first.Id}", ["Reason"] = "Came into care" }, Form)).Problems.ShouldBeEmpty();

        var row = await page.Send(new Dictionary<string, string> { ["ChildId"] = $"{second.Id}", ["Reason"] = "Came into care" }, Form);

        row.Problems.ShouldBeEmpty();
        row.Text.ShouldContain(second.Name);
    }

    [Fact]
    public async Task Sibling_OutsideTheReadersScope_IsNotNamed()
    {
        var worker = await TestData.CreateStaff(app, person => person.WithRoles("social-worker"));
        var (child, mine, others) = (await Child("Ada", worker), await Child("Ben", worker), await Child("Cas"));
        await app.InDatabase(child.Authority, async db =>
        {
            db.Relationships.AddRange(
                new Domain.Children.Relationship(child.Id, mine.Id, Domain.Children.RelationshipKind.Sibling),
                new Domain.Children.Relationship(others.Id, child.Id, Domain.Children.RelationshipKind.Sibling));
            return await db.SaveChangesAsync();
        });

        var named = await app.In(
            child.Authority,
            async services =>
            {
                var forum = services.GetRequiredService<ForumAccess>().Policy.Find("cald-permanence-tracker")!;
                var column = new TrackerColumn(new Question { Key = "children", Kind = QuestionKind.Text, Label = "Children" }, TrackerFeed.Siblings, null);
                var ids = services.GetRequiredService<CareDecisionsDb>().Children.Where(one => one.Id == child.Id).Select(one => one.Id);
                var fed = await services.GetRequiredService<TrackerFeeds>().Of(forum, forum.Trackers[0] with { Columns = [column] }, ids, new(2026, 3, 12), CancellationToken.None);
                return fed[child.Id].Siblings.Select(one => one.Id).ToList();
            },
            new Actor { Name = worker.Name, StaffId = worker.Id, Roles = ["social-worker"] });

        named.ShouldBe([mine.Id]);
    }

    [Fact]
    public async Task Row_Ended_LeavesTheTrackerAndStandsAmongTheEnded()
    {
        var child = await Child("Ended");
        using var keeper = await Person("care-proceedings-case-manager", "head-of-service");
        var row = await Track(keeper, child);
        var close = await keeper.Get($"{row.Path}/close");
        (await close.Send()).Problems.ShouldBe(["Enter why it ends"]);

        (await close.Send(new Dictionary<string, string> { ["Reason"] = "Permanence reached" })).Problems.ShouldBeEmpty();

        (await keeper.Get($"{Tracker}?find={child.Name}")).All("main tbody tr").ShouldBeEmpty();
        (await keeper.Get($"{Tracker}?state=ended&find={child.Name}")).All("main tbody tr").ShouldHaveSingleItem();
        (await keeper.Get(row.Path)).Text.ShouldContain("Permanence reached");
        (await app.InDatabase(child.Authority, db => db.TrackerRows.CountAsync(one => one.ChildId == child.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("carp/trackers/unmet-need")]
    [InlineData("cald-permanence-tracker/trackers/nothing")]
    [InlineData("no-forum/trackers/pre-proceedings")]
    public async Task Tracker_ThatTheAuthorityDoesNotHave_IsNotFound(string path)
    {
        using var keeper = await Person("head-of-service");

        (await keeper.Get($"/forums/{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Sheet(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var file = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        return file.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
    }

    private static async Task<PageAnswer> Track(PageClient keeper, TestChild child)
    {
        var found = await keeper.Get($"{Tracker}/open?Reference={child.Reference}");
        var row = await found.Send(new Dictionary<string, string> { ["ChildId"] = $"{child.Id}", ["Reason"] = "Came into care" }, "form[method=post][action*='/open']");
        row.Problems.ShouldBeEmpty();
        return row;
    }

    private Task<TestChild> Child(string given, TestPerson? worker = null, bool isRestricted = false) => TestData.CreateChild(app, child =>
    {
        child.Named(given, $"Placeholder{Guid.NewGuid():N}")
            .With("ChildBecameLookedAfter", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero))
            .With("PermanencePlanningMeetingHeld", new DateTimeOffset(2026, 1, 20, 10, 0, 0, TimeSpan.Zero));
        if (worker is not null)
        {
            child.AllocatedTo(worker);
        }

        if (isRestricted)
        {
            child.Restricted();
        }
    });

    private async Task<PageClient> Person(params string[] roles) =>
        await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.WithRoles(roles)));
}

public sealed class TrackerOnSqlite(SqliteApp app) : TrackerTests(app), IClassFixture<SqliteApp>;

public sealed class TrackerOnPostgreSql(PostgreSqlApp app) : TrackerTests(app), IClassFixture<PostgreSqlApp>;
