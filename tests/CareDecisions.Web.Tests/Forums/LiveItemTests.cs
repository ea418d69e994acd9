using CareDecisions.Application.Forums;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>An item as it is heard: what is around it, whose each part is, and a decision that is to follow. It is 12 March 2026, 10:30.</summary>
public sealed class LiveItemTests(SqliteApp app) : IClassFixture<SqliteApp>
{
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
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 3));
        var child = await Child("Later");
        var item = await RequestStory.Placed(app, child, meeting, 1);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = $"/forums/meetings/{meeting}/items/{item}";
        await RequestStory.Weigh(administrator, page);
        var typed = MeetingPeopleTests.Agreed(child);
        typed["Form.Outcome"] = ForumOutcome.ToFollow;

        (await (await administrator.Get(page)).Send(typed)).Problems.ShouldBe(["Enter the date by which it is decided", "Say who gives the decision"], ignoreOrder: true);
        foreach (var (part, value) in new[] { ("GivenBy", "Chair Person"), ("ReturnOn.Day", "20"), ("ReturnOn.Month", "3"), ("ReturnOn.Year", "2026") })
        {
            typed[$"Form.{part}"] = value;
        }

        (await (await administrator.Get(page)).Send(typed)).Problems.ShouldBeEmpty();
        (await Actions(child)).ShouldHaveSingleItem().DoneOn.ShouldBeNull();
        var open = await administrator.Get(page);
        open.Text.ShouldContain("the decision is to follow by 20 March 2026");
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(5));

        (await open.Send(MeetingPeopleTests.Agreed(child))).Problems.ShouldBeEmpty();

        (await Actions(child)).ShouldHaveSingleItem().Evidence.ShouldBe("Decided: Agreed");
        (await administrator.Get(page)).Has("input[name='Form.Outcome']").ShouldBeFalse();
    }

    private Task<TestChild> Child(string name) => TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named(name, "Placeholder"));

    private Task<List<ForumAction>> Actions(TestChild child) => app.InDatabase(
        RequestStory.Authority, db => db.ForumActions.AsNoTracking().Where(one => one.ChildId == child.Id && one.Text == DecisionsToFollow.Action).ToListAsync());
}
