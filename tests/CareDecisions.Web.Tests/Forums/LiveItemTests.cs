using CareDecisions.Application.Forums;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>An item as it is heard: what is around it, whose each part is, and a decision that is to follow. It is 12 March 2026, 10:30.</summary>
public sealed class LiveItemTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    /// <summary>A decision with questions that must be answered first.</summary>
    private const string Weighed = "dec.looked-after-placement";

    [Fact]
    public async Task Item_OfThree_LeadsToTheNextThatIsNotWithheldAndSaysWhosePartsAre()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 4));
        var closed = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named("Secret", "Hiddenname").Restricted());
        var first = await RequestStory.Placed(app, await Child("First"), meeting, 1);
        await RequestStory.Placed(app, closed, meeting, 2);
        var third = await RequestStory.Placed(app, await Child("Third"), meeting, 3);
        using var administrator = await RequestStory.Person(app, "panel-administrator");

        var item = await administrator.Get($"/forums/meetings/{meeting}/items/{first}");

        item.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!.ShouldEndWith($"/items/{third}");
        item.Text.ShouldContain("2. 10:20 Withheld: the record is restricted");
        item.Body.ShouldNotContain("Hiddenname");
        item.Text.ShouldContain("For the panel accountant", Case.Insensitive);
    }

    [Fact]
    public async Task Decision_ThatIsToFollow_IsAnActionUntilItIsGivenOnTheSameScreen()
    {
        var (before, meeting, after) = (await RequestStory.Meeting(app, new(2026, 3, 2)), await RequestStory.Meeting(app, new(2026, 3, 3)), await RequestStory.Meeting(app, new(2026, 3, 31)));
        var child = await Child("Later");
        var item = await RequestStory.Placed(app, child, meeting, 1, Weighed);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = $"/forums/meetings/{meeting}/items/{item}";
        var typed = MeetingPeopleTests.Agreed(child);
        typed["Form.Outcome"] = ForumOutcome.ToFollow;
        (await (await administrator.Get(page)).Send(typed)).Problems.ShouldBe(["Enter the date by which it is decided", "Say who gives the decision"], ignoreOrder: true);
        foreach (var (part, value) in new[] { ("GivenBy", "Chair Person"), ("ReturnOn.Day", "20"), ("ReturnOn.Month", "3"), ("ReturnOn.Year", "2026") })
        {
            typed[$"Form.{part}"] = value;
        }

        (await (await administrator.Get(page)).Send(typed)).Problems.ShouldBeEmpty();
        (await Actions(child)).ShouldHaveSingleItem().DoneOn.ShouldBeNull();
        (await Happened(child)).ShouldBe([ForumHappenings.MeetingHeld]);

        // Neither its own questions, unanswered when it was heard, nor a request that asks something else stand in its way.
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(5));
        await RequestStory.Placed(app, child, after, 1);
        (await administrator.Get(page)).Text.ShouldContain("the decision is to follow by 20 March 2026");
        await RequestStory.Weigh(administrator, page);
        var (open, rival) = (await administrator.Get(page), await administrator.Get(page));
        (await open.Send(MeetingPeopleTests.Agreed(child))).Problems.ShouldBeEmpty();

        (await Actions(child)).ShouldHaveSingleItem().Evidence.ShouldBe("Decided: Agreed");
        (await Happened(child)).ShouldBe([ForumHappenings.DecisionMade, ForumHappenings.MeetingHeld], ignoreOrder: true);
        (await rival.Send(MeetingPeopleTests.Agreed(child))).Problems.ShouldNotBeEmpty();
        (await administrator.Get(page)).Has("input[name='Form.Outcome']").ShouldBeFalse();
        foreach (var paper in new[] { $"/forums/meetings/{meeting}/minutes", $"/forums/requests/{item}/extract" })
        {
            (await administrator.Get(paper)).Text.ShouldContain("Give the decision that is to follow – Chair Person", customMessage: paper);
        }

        // What was decided later is not what was decided last, seen from a meeting before.
        var (earlier, later) = (await RequestStory.Placed(app, child, before, 1), await RequestStory.Placed(app, child, after, 2));
        (await administrator.Get($"/forums/meetings/{before}/items/{earlier}")).Text.ShouldNotContain("What was decided last");
        (await administrator.Get($"/forums/meetings/{after}/items/{later}")).Text.ShouldContain("What was decided last");
    }

    [Fact]
    public async Task Answers_SavedAlone_LeaveWhatIsTypedOfTheDecision()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 6));
        var item = await RequestStory.Placed(app, await Child("Typed"), meeting, 1, Weighed);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{meeting}/items/{item}");

        var saved = await page.Send(new Dictionary<string, string>
        {
            ["Lines[0].Said"] = "Yes",
            ["Form.Reasons"] = "Typed and not lost",
            ["Form.WeeklyCost"] = "a lot",
            ["answersOnly"] = "true",
        });

        saved.Problems.ShouldBeEmpty();
        saved.Body.ShouldContain("The answers are saved");
        saved.Text.ShouldContain("Typed and not lost");
        (await app.InDatabase(RequestStory.Authority, db => db.ItemAnswers.CountAsync(one => one.RequestId == item))).ShouldBe(1);
        (await saved.Send(new Dictionary<string, string> { ["Lines[0].Said"] = "No", ["answersOnly"] = "true" })).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Action_OfADecisionThatIsToFollow_IsNotDoneByHand()
    {
        var story = await RequestStory.Begin(app);
        var item = await RequestStory.Placed(app, story.Child, await RequestStory.Meeting(app, new(2026, 3, 5)), 1);
        var action = await app.InDatabase(RequestStory.Authority, async db =>
        {
            var request = await db.ForumRequests.SingleAsync(one => one.Id == item);
            request.Decide().ShouldBeNull();
            var decision = new ForumDecision(request, request.MeetingId, new DecisionDetails { Outcome = ForumOutcome.ToFollow, By = "Test" }, app.Clock.GetUtcNow());
            var toDo = new ForumAction(decision, DecisionsToFollow.Action, "Chair Person", new DateOnly(2026, 3, 20));
            db.AddRange(decision, toDo);
            await db.SaveChangesAsync();
            return toDo;
        });
        using var worker = await PageClient.SignedIn(app, story.Author);

        var refused = await (await worker.Get($"/forums/actions/{action.Id}")).Send(new Dictionary<string, string> { ["What"] = "done", ["Words"] = "It was said" });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("This is done once the decision is recorded");
        (await Actions(story.Child)).ShouldHaveSingleItem().DoneOn.ShouldBeNull();

        // A new request that asks the same takes it up, once it is handed in.
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(5));
        await story.Start(worker);
        (await Actions(story.Child)).ShouldHaveSingleItem().DoneOn.ShouldBeNull();
        await RequestStory.Complete(worker, await worker.Get(story.Path));
        await (await worker.Get(story.Path)).Send(new Dictionary<string, string> { ["MeetingId"] = $"{story.Later}" }, RequestStory.Submitting);
        (await Actions(story.Child)).ShouldHaveSingleItem().Evidence!.ShouldContain("takes it up");
    }

    private Task<TestChild> Child(string name) => TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named(name, "Placeholder"));

    private Task<List<ForumAction>> Actions(TestChild child) => app.InDatabase(
        RequestStory.Authority, db => db.ForumActions.AsNoTracking().Where(one => one.ChildId == child.Id && one.Text == DecisionsToFollow.Action).ToListAsync());

    private Task<List<string>> Happened(TestChild child) => app.InDatabase(RequestStory.Authority, db => db.CaseEvents
        .Where(one => one.ChildId == child.Id && (one.Type == ForumHappenings.MeetingHeld || one.Type == ForumHappenings.DecisionMade)).Select(one => one.Type).ToListAsync());
}
