using CareDecisions.Domain.Forums;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What becomes of requests when their meeting moves or is not held. It is 12 March 2026, 10:30.</summary>
public abstract class MoveMeetingTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Cancel_WithAnotherMeetingChosen_CarriesItsRequestsThereWithoutTheirPlace()
    {
        var story = await RequestStory.Begin(app, later: new DateOnly(2026, 4, 2));
        var other = await RequestStory.Meeting(app, new DateOnly(2026, 4, 9));
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        await story.Sign(app, "team-manager");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await story.PutOnAgenda(administrator);
        var page = await administrator.Get($"/forums/meetings/{story.Later}/move");

        var calendar = await page.Send(new Dictionary<string, string> { ["What"] = "cancel", ["CarryTo"] = $"{other}", ["Reason"] = "The chair is ill" });

        calendar.Problems.ShouldBeEmpty();
        var request = await story.Request(app);
        (request.MeetingId, request.State, request.Position).ShouldBe((other, RequestState.Approved, null));
        (await administrator.Get($"/forums/meetings/{other}")).Text.ShouldContain(story.Child.Name);
    }

    [Fact]
    public async Task Cancel_TellsAuthorAndMembersWithoutNamingTheChild()
    {
        var story = await RequestStory.Begin(app, later: new DateOnly(2026, 4, 16));
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{story.Later}/move");

        await page.Send(new Dictionary<string, string> { ["What"] = "cancel", ["CarryTo"] = "", ["Reason"] = $"About {story.Child.Name}" });

        (await author.Get("/alerts")).Text.ShouldContain("The A&R Panel meeting of 16 April 2026 is cancelled. What was to be heard there waits for another meeting.");
        (await administrator.Get("/alerts")).Text.ShouldContain("The A&R Panel meeting of 16 April 2026 is cancelled.");
        var mails = await app.InDatabase(RequestStory.Authority, db => db.Outbox.Where(mail => mail.Body.Contains("16 April 2026")).ToListAsync());
        mails.Count.ShouldBeGreaterThanOrEqualTo(2);
        mails.ShouldAllBe(mail => !mail.Body.Contains(story.Child.Name) && !mail.Subject.Contains(story.Child.Name));
    }

    [Fact]
    public async Task Cancel_WithNowhereToGo_LeavesTheRequestToBePutToAnotherMeeting()
    {
        var story = await RequestStory.Begin(app, later: new DateOnly(2026, 4, 23));
        var other = await RequestStory.Meeting(app, new DateOnly(2026, 4, 30));
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{story.Later}/move");
        await page.Send(new Dictionary<string, string> { ["What"] = "cancel", ["CarryTo"] = "", ["Reason"] = "Nobody can come" });
        (await story.Request(app)).MeetingId.ShouldBeNull();
        var request = await administrator.Get(story.Path);

        var carried = await request.Send(new Dictionary<string, string> { ["CarryTo"] = $"{other}" }, "form[action*=Carry]");

        carried.Problems.ShouldBeEmpty();
        (await story.Request(app)).MeetingId.ShouldBe(other);
        (await author.Get("/alerts")).Text.ShouldContain("A&R Panel hears your request at its meeting of 30 April 2026.");
    }

    [Fact]
    public async Task Move_ToALaterDay_CountsALateRequestAsIn()
    {
        var story = await RequestStory.Begin(app);
        var soon = await RequestStory.Meeting(app, new DateOnly(2026, 3, 18));
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, soon, "The placement broke down");
        await story.Sign(app, "team-manager");
        (await story.Request(app)).State.ShouldBe(RequestState.Submitted);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{soon}/move");

        await page.Send(new Dictionary<string, string>
        {
            ["What"] = "move",
            ["Date.Day"] = "25",
            ["Date.Month"] = "3",
            ["Date.Year"] = "2026",
            ["Reason"] = "No room",
        });

        (await story.Request(app)).State.ShouldBe(RequestState.Approved);
        (await story.Types(app)).ShouldContain("ForumRequestSubmitted");
    }
}

public sealed class MoveMeetingOnSqlite(SqliteApp app) : MoveMeetingTests(app), IClassFixture<SqliteApp>;

public sealed class MoveMeetingOnPostgreSql(PostgreSqlApp app) : MoveMeetingTests(app), IClassFixture<PostgreSqlApp>;
