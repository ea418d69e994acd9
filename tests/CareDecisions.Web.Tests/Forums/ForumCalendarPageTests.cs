using System.Net;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

public abstract class ForumCalendarPageTests(CareDecisionsApp app)
{
    private const string Authority = TestData.SecondAuthority;

    [Fact]
    public async Task Forums_ForTheAdministrator_PutTheirOwnFirst()
    {
        using var client = await SignedIn("panel-administrator");

        var page = await client.Get("/forums");

        page.All("h2").ShouldContain("Where you sit");
        page.Text.ShouldContain("Accommodation and Resources Panel");
    }

    [Theory]
    [InlineData("head-of-service", "Gateway Panel", true)]
    [InlineData("pathway-team-manager", "Transfer Panel (leaving care)", true)]
    [InlineData("panel-administrator", "Gateway Panel", true)]
    [InlineData("agency-decision-maker", "Gateway Panel", false)]
    [InlineData("placement-finding-officer", "Gateway Panel", false)]
    public async Task Forum_WhoseTermsNameNoSeat_IsOfThoseWhomThePackGrantsIt(string role, string forum, bool isTheirs)
    {
        using var client = await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.WithRoles(role)));

        var page = await client.Get("/forums");

        var own = page.Document.QuerySelectorAll("h2").Any(heading => heading.TextContent == "Where you sit") ? page.All("table")[0] : "";
        own.Contains(forum, StringComparison.Ordinal).ShouldBe(isTheirs);
    }

    [Fact]
    public async Task Terms_OfAForum_ShowEveryRuleWithItsSourceAndWhatIsOurs()
    {
        using var client = await SignedIn("social-worker");

        var page = await client.Get("/forums/ar-panel");

        page.Heading.ShouldBe("Accommodation and Resources Panel");
        page.Document.QuerySelectorAll("li[id^='ar-panel.']").Length.ShouldBeGreaterThan(200);
        page.Text.ShouldContain("Application in five working days before the panel. Must");
        page.All("[id='ar-panel.appr.01']").Single().ShouldContain("Not yet confirmed");
    }

    [Fact]
    public async Task Add_AMeetingWithoutADate_IsRefused()
    {
        using var client = await SignedIn("panel-administrator");
        var page = await client.Get("/forums/ar-panel/calendar");

        var refused = await page.Send(form: "form[action*=Add]");

        refused.Problems.ShouldContain("Enter the date of the meeting");
    }

    [Fact]
    public async Task Move_AMeeting_KeepsTheReason()
    {
        var id = await app.InDatabase(Authority, async db =>
        {
            var meeting = new ForumMeeting("ar-panel", new PlannedMeeting(new(2026, 5, 4), new(10, 0), new(13, 0), [], true));
            db.ForumMeetings.Add(meeting);
            await db.SaveChangesAsync();
            return meeting.Id;
        });
        using var client = await SignedIn("panel-administrator");
        (await client.Get("/forums/ar-panel/calendar")).Text.ShouldContain("Bank holiday: move or cancel");
        var page = await client.Get($"/forums/meetings/{id}/move");

        var calendar = await page.Send(new Dictionary<string, string>
        {
            ["What"] = "move",
            ["Date.Day"] = "5",
            ["Date.Month"] = "5",
            ["Date.Year"] = "2026",
            ["Reason"] = "Bank holiday",
        });

        calendar.Text.ShouldContain("Tuesday 5 May 2026, 10:00 to 13:00");
        (await app.InDatabase(Authority, db => db.ForumMeetings.SingleAsync(one => one.Id == id))).Because.ShouldBe("Bank holiday");
    }

    [Fact]
    public async Task Move_ByAWorker_IsNotThere()
    {
        using var client = await SignedIn("social-worker");

        (await client.Get($"/forums/meetings/{Guid.NewGuid()}/move")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get("/forums/no-such-forum")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<PageClient> SignedIn(string role) =>
        await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role)));
}

public sealed class ForumCalendarPageOnSqlite(SqliteApp app) : ForumCalendarPageTests(app), IClassFixture<SqliteApp>;

public sealed class ForumCalendarPageOnPostgreSql(PostgreSqlApp app) : ForumCalendarPageTests(app), IClassFixture<PostgreSqlApp>;
