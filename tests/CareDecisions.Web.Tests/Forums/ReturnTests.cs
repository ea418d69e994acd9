using System.Net;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>Who is to come back, and what is due after a meeting. It is Thursday 12 March 2026, 10:30.</summary>
public abstract class ReturnTests(CareDecisionsApp app)
{
    private const string Authority = "carm";
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Case_WhoseDayIsOver_IsOnTheListAsLateWithItsBecause()
    {
        var (decision, child) = await Decided(new(2026, 3, 11));
        using var chair = await Person("panel-administrator");

        var list = await chair.Get("/forums/carm/returns");

        var line = list.All("main li").Single(one => one.Contains(child.Name, StringComparison.Ordinal));
        line.ShouldContain("Late");
        line.ShouldContain("It named 11 March 2026 as the day by which the case comes back. A case told to come back does so within the time given.");
        decision.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Case_ForWhomARequestHasComeInSince_IsNotOnTheListAnyMore()
    {
        var (_, child) = await Decided(new(2026, 3, 11));
        var request = await Request(child, Now.AddDays(-1), isIn: true);
        using var administrator = await Person("panel-administrator");
        (await administrator.Get("/forums/carm/returns")).Body.ShouldNotContain(child.Name);

        await app.InDatabase(Authority, async db =>
        {
            (await db.ForumRequests.SingleAsync(one => one.Id == request)).Return("No plan in it", "Test");
            return await db.SaveChangesAsync();
        });

        (await administrator.Get("/forums/carm/returns")).Body.ShouldContain(child.Name);
    }

    [Fact]
    public async Task Case_OfARestrictedChild_IsNotOnTheListOfThoseWhoSit()
    {
        var (decision, child) = await Decided(new(2026, 3, 11), isRestricted: true);
        using var administrator = await Person("panel-administrator");

        (await administrator.Get("/forums/carm/returns")).Body.ShouldNotContain(child.Name);
        (await administrator.Get($"/forums/returns/{decision}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Waiver_TakesTheRoleOfTheTermsANoteAndAReason_AndCanBeUndone()
    {
        var (decision, child) = await Decided(new(2026, 3, 26));
        using var chair = await Chair();
        using var administrator = await Person("panel-administrator");
        (await chair.Get($"/forums/returns/{decision}")).Text.ShouldContain("No record shows why yet");
        var note = await Note(child);
        (await administrator.Get($"/forums/returns/{decision}")).Has("form[action*=Waive]").ShouldBeFalse();
        var page = await chair.Get($"/forums/returns/{decision}");
        (await page.Send(form: "form[action*=Waive]")).Problems.ShouldBe(["Say why it need not come back", "Select the record that shows why it need not come back"], ignoreOrder: true);

        var waived = await page.Send(new Dictionary<string, string> { ["Note"] = $"{note}", ["Reason"] = "The plan is carried out and she is settled" }, "form[action*=Waive]");

        waived.Text.ShouldContain("Need not come back");
        (await administrator.Get("/forums/carm/returns")).Text.ShouldContain("Need not come back");
        var undone = await waived.Send(new Dictionary<string, string> { ["Reason"] = "She ran away again" }, "form[action*=Undo]");
        undone.Text.ShouldContain("undid that on");
        undone.All("main .govuk-tag").ShouldContain("Due");
    }

    [Fact]
    public async Task Duties_AfterAMeeting_AreLateUntilWhatTheyWantIsRecorded()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 2));
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
        var item = await RequestStory.Placed(app, child, meeting, 1);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var open = await administrator.Get($"/forums/meetings/{meeting}");
        open.Text.ShouldContain("Due Wednesday 4 March 2026, 17:00. The first Wednesday after the meeting of 2 March 2026, by 17:00.");
        open.All("main .govuk-tag").ShouldContain("Late");
        (await (await administrator.Get($"/forums/meetings/{meeting}/minutes")).Send(form: "form[action*=Send]")).Problems.ShouldHaveSingleItem().ShouldStartWith("1 item is not decided");

        await RequestStory.Weigh(administrator, $"/forums/meetings/{meeting}/items/{item}");
        (await (await administrator.Get($"/forums/meetings/{meeting}/items/{item}")).Send(MeetingPeopleTests.Agreed(child))).Problems.ShouldBeEmpty();

        (await administrator.Get($"/forums/meetings/{meeting}")).All("main .govuk-tag").ShouldContain("Done late");
        (await (await administrator.Get($"/forums/meetings/{meeting}/minutes")).Send(form: "form[action*=Send]")).Text.ShouldContain("The minutes are out.");
        (await administrator.Get($"/forums/meetings/{meeting}/minutes")).Has("form[action*=Send]").ShouldBeFalse();
    }

    [Fact]
    public async Task Meeting_WithNothingOnItsAgenda_HasNothingToDecideLate()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 4));
        using var administrator = await RequestStory.Person(app, "panel-administrator");

        (await administrator.Get($"/forums/meetings/{meeting}")).Text.ShouldNotContain("The first Wednesday after the meeting of 4 March 2026");
    }

    [Fact]
    public async Task Duty_OfAMeeting_DoesNotBringWhatWasSaidOfItToAChildsDecision()
    {
        var (decision, _) = await Decided(new(2026, 3, 26));

        var (ofMeeting, ofChild) = await app.In(Authority, async services =>
        {
            var (db, duties) = (services.GetRequiredService<CareDecisionsDb>(), services.GetRequiredService<MeetingDuties>());
            var forum = services.GetRequiredService<IPackLibrary>().Get("south-gloucestershire").Forums.Find("placement-forum-1")!;
            var meeting = new ForumMeeting(forum.Id, new PlannedMeeting(new(2026, 3, 5), new TimeOnly(10, 0), new TimeOnly(13, 0), [], false));
            db.ForumMeetings.Add(meeting);
            await db.SaveChangesAsync();
            var rule = (await duties.Of(forum, meeting, isOpen: false, CancellationToken.None)).First(one => one.IsSaid).Rule.Id;
            db.MeetingSteps.Add(new MeetingStep(meeting, rule, Now.AddDays(-1), "Told Cai's parents", new CaseRecord.Step(null, "Test", Now)));
            await db.SaveChangesAsync();
            var made = await db.ForumDecisions.SingleAsync(one => one.Id == decision);
            return ((await duties.Of(forum, meeting, isOpen: false, CancellationToken.None)).Single(one => one.Rule.Id == rule), (await duties.Of(forum, meeting, made, CancellationToken.None)).Single(one => one.Rule.Id == rule));
        });

        (ofMeeting.DoneAt, ofMeeting.Words, ofMeeting.DoneBy).ShouldBe((Now.AddDays(-1), "Told Cai's parents", "Test"));
        (ofChild.DoneAt, ofChild.Words, ofChild.DoneBy).ShouldBe((Now.AddDays(-1), null, null));
    }

    [Fact]
    public async Task Chase_OfDutiesThatAreLate_TellsWhoeverAnswersForThemOnce()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 3));
        await RequestStory.Placed(app, await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority)), meeting, 1);
        var administrator = await TestData.CreateStaff(app, person => person.InAuthority(RequestStory.Authority).WithRoles("panel-administrator"));

        await Chase();
        await Chase();

        var told = await app.InDatabase(RequestStory.Authority, db => db.Notices.Where(one => one.RecipientId == administrator.Id && one.Words.Contains("of 3 March 2026 this is late")).ToListAsync());
        told.ShouldHaveSingleItem();
    }

    private Task Chase() => app.In(RequestStory.Authority, services => services.GetRequiredService<ISender>().Send(new ChaseDuties.Command()));

    private async Task<PageClient> Person(string role) => await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role)));

    private async Task<PageClient> Chair()
    {
        var role = await app.In(Authority, services => Task.FromResult(services.GetRequiredService<IPackLibrary>().Get(Authority).Forums.Find("carm")!.Seats.First(seat => seat.Position == SeatPosition.Chair).Role));
        return await Person(role);
    }

    private async Task<(Guid Decision, TestChild Child)> Decided(DateOnly returnOn, bool isRestricted = false)
    {
        var child = await TestData.CreateChild(app, one =>
        {
            one.InAuthority(Authority).Named("Bea", $"Placeholder{Guid.NewGuid():N}");
            if (isRestricted)
            {
                one.Restricted();
            }
        });
        var request = await Request(child, Now.AddDays(-40), isIn: true);
        var id = await app.InDatabase(Authority, async db =>
        {
            var asked = await db.ForumRequests.SingleAsync(one => one.Id == request);
            var decision = new ForumDecision(asked, null, new DecisionDetails { Outcome = "agreed", ReturnOn = returnOn, By = "Test" }, Now.AddDays(-30));
            db.ForumDecisions.Add(decision);
            await db.SaveChangesAsync();
            return decision.Id;
        });
        return (id, child);
    }

    private Task<ForumRequestId> Request(TestChild child, DateTimeOffset at, bool isIn) => app.In(Authority, async services =>
    {
        var record = await Begin(services, child, services.GetRequiredService<IPackLibrary>().Get(Authority).Forums.FormOf("carm", "dec.s20-review")!, at);
        var db = services.GetRequiredService<CareDecisionsDb>();
        var request = new ForumRequest(ForumRequestId.New(), record, "carm", "dec.s20-review");
        if (isIn)
        {
            request.Submit(null, at);
        }

        db.ForumRequests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    private Task<RecordId> Note(TestChild child) => app.In(Authority, async services =>
    {
        var template = (await services.GetRequiredService<RecordTemplates>().InForce(new DateOnly(2026, 3, 12), CancellationToken.None)).First(one => one.Id == "case-note");
        var record = await Begin(services, child, template, Now.AddDays(-2));
        record.Submit(new CaseRecord.Step(null, "Test", Now.AddDays(-1)), needsSignOff: false);
        await services.GetRequiredService<CareDecisionsDb>().SaveChangesAsync();
        return record.Id;
    });

    private static async Task<CaseRecord> Begin(IServiceProvider services, TestChild child, RecordTemplate template, DateTimeOffset at)
    {
        var db = services.GetRequiredService<CareDecisionsDb>();
        await services.GetRequiredService<RecordTemplates>().Keep(template, CancellationToken.None);
        var record = new CaseRecord(RecordId.New(), child.Id, template, new CaseRecord.Step(null, "Test", at));
        db.Records.Add(record);
        await db.SaveChangesAsync();
        return record;
    }
}

public sealed class ReturnsOnSqlite(SqliteApp app) : ReturnTests(app), IClassFixture<SqliteApp>;

public sealed class ReturnsOnPostgreSql(PostgreSqlApp app) : ReturnTests(app), IClassFixture<PostgreSqlApp>;
