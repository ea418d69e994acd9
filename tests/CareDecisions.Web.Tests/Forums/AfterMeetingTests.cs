using System.Net;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What follows a decision: the child's part of the minutes, who was told, and the actions. It is 12 March 2026, 10:30.</summary>
public abstract class AfterMeetingTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Decision_OnceRecorded_TellsWhoAskedAndStandsOnTheChildsRecords()
    {
        var (story, author) = await Decided();
        using var worker = author;

        (await author.Get("/alerts")).Text.ShouldContain("A&R Panel has decided on a request of yours.");
        (await author.Get($"/children/{story.Child.Id}/records")).Has($"a[href$='{story.Path}/extract']").ShouldBeTrue();
        var extract = await author.Get($"{story.Path}/extract");
        extract.Text.ShouldContain($"This is {story.Child.Name}’s own part of the minutes.");
        extract.Text.ShouldContain("Family therapy, twelve weeks");
    }

    [Fact]
    public async Task Extract_OfOneChild_NamesNoOtherChildOfTheMeeting()
    {
        var (first, firstAuthor) = await Decided();
        var (second, secondAuthor) = await Decided();
        using var one = firstAuthor;
        using var other = secondAuthor;

        (await one.Get($"{first.Path}/extract")).Body.ShouldNotContain(second.Child.Name);
        (await one.Get($"{second.Path}/extract")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tell_TheParentsWhoDisagree_PutsTheComplaintOnTheActions()
    {
        var (story, author) = await Decided();
        using var worker = author;
        var extract = await author.Get($"{story.Path}/extract");

        var told = await extract.Send(new Dictionary<string, string>
        {
            ["Whom"] = "Parents",
            ["On.Day"] = "12",
            ["On.Month"] = "3",
            ["On.Year"] = "2026",
            ["How"] = "At home; they want the therapy to start sooner",
            ["Disagrees"] = "true",
        });

        told.Problems.ShouldBeEmpty();
        told.Text.ShouldContain("Parents or carers, 12 March 2026");
        (await author.Get("/forums/actions")).Text.ShouldContain("Disagreement by parents or young person is always a Stage One complaint");
    }

    [Fact]
    public async Task Tell_WithoutSayingWhom_IsRefused()
    {
        var (story, author) = await Decided();
        using var worker = author;

        var refused = await (await author.Get($"{story.Path}/extract")).Send();

        refused.Problems.ShouldBe(["Select who was told", "Enter the day they were told", "Say how they were told and what they said"], ignoreOrder: true);
    }

    [Fact]
    public async Task Action_OfAStaffMemberByName_IsOnTheirListUntilItIsDone()
    {
        var (story, author) = await Decided();
        using var worker = author;
        var action = await (await author.Get("/forums/actions")).Follow("Book the therapist");
        (await action.Send(new Dictionary<string, string> { ["What"] = "progress", ["Words"] = "Waiting list of two weeks" })).Text.ShouldContain("Waiting list of two weeks");
        (await (await author.Get(action.Path)).Send(new Dictionary<string, string> { ["What"] = "done" })).Problems.ShouldBe(["Say what shows that it was done"]);

        var done = await (await author.Get(action.Path)).Send(new Dictionary<string, string> { ["What"] = "done", ["Words"] = "Letter of the therapist, on the record" });

        done.Text.ShouldNotContain("Book the therapist");
        (await author.Get($"{story.Path}/extract")).Text.ShouldContain("Done 12 March 2026: Letter of the therapist, on the record");
    }

    [Fact]
    public async Task Chase_AnActionThatIsLate_TellsItsOwnerAndTheTeamsManagerOnceWithoutTheChildsName()
    {
        var (story, author) = await Decided(dueOn: new DateOnly(2026, 3, 11));
        using var worker = author;
        using var manager = await PageClient.SignedIn(app, await TestData.CreateStaff(
            app, person => person.InAuthority(RequestStory.Authority).WithRoles("team-manager").InTeam(story.Author.TeamId!.Value)));

        await Chase();
        await Chase();

        const string Said = "An action that a panel asked for by 11 March 2026 is not done.";
        (await author.Get("/alerts")).Text.ShouldContain(Said);
        (await manager.Get("/alerts")).Text.ShouldContain(Said);
        (await manager.Get("/forums/actions?of=team")).Text.ShouldContain("Book the therapist");
        var mails = await app.InDatabase(RequestStory.Authority, db => db.Outbox.Where(mail => mail.Address == story.Author.UserName && mail.Body.Contains(Said)).ToListAsync());
        mails.ShouldHaveSingleItem().Body.ShouldNotContain(story.Child.Name);
    }

    [Fact]
    public async Task Close_AMeetingThatIsAhead_IsRefused()
    {
        var (story, author) = await Decided();
        using var worker = author;
        using var administrator = await RequestStory.Person(app, "panel-administrator");

        var refused = await (await administrator.Get($"/forums/meetings/{story.Later}")).Send(form: "form[action*=Close]");

        refused.Problems.ShouldBe(["This meeting has not been held yet. To call it off, cancel it from the forum's calendar."]);
    }

    /// <summary>A request that the panel agreed, with one action for the worker.</summary>
    private async Task<(RequestStory Story, PageClient Author)> Decided(DateOnly? dueOn = null)
    {
        var story = await RequestStory.Begin(app, name: $"Wyn {Guid.NewGuid():N}");
        var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        await story.Sign(app, "team-manager");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await story.PutOnAgenda(administrator);
        var item = await administrator.Get($"/forums/meetings/{story.Later}/items/{story.RequestId}");
        var due = dueOn ?? new DateOnly(2026, 4, 2);
        (await item.Send(new Dictionary<string, string>
        {
            ["childId"] = $"{story.Child.Id}",
            ["Form.Outcome"] = "agreed",
            ["Form.Reasons"] = "Family therapy, twelve weeks",
            ["Form.WeeklyCost"] = "1250",
            ["Form.FundedBy"] = "Children's social care",
            ["Form.Actions[0].Text"] = "Book the therapist",
            ["Form.Actions[0].Owner"] = story.Author.Name,
            ["Form.Actions[0].DueOn.Day"] = $"{due.Day}",
            ["Form.Actions[0].DueOn.Month"] = $"{due.Month}",
            ["Form.Actions[0].DueOn.Year"] = "2026",
        })).Problems.ShouldBeEmpty();
        return (story, author);
    }

    private Task Chase() => app.In(RequestStory.Authority, services => services.GetRequiredService<ISender>().Send(new ChaseActions.Command()));
}

public sealed class AfterMeetingOnSqlite(SqliteApp app) : AfterMeetingTests(app), IClassFixture<SqliteApp>;

public sealed class AfterMeetingOnPostgreSql(PostgreSqlApp app) : AfterMeetingTests(app), IClassFixture<PostgreSqlApp>;
