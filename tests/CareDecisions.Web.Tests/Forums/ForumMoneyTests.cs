using System.Net;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What a forum has committed in a financial year. It is 12 March 2026: twenty days of 2025/26 are left, today among them.</summary>
public abstract class ForumMoneyTests(CareDecisionsApp app)
{
    private const string Money = $"/forums/{RequestStory.Forum}/money";

    [Fact]
    public async Task Money_OfAForum_CountsWhatIsAgreedToTheEndOfTheYearForWhoMaySeeTheChild()
    {
        var (open, closed) = (await Agreed(700m, 50m), await Agreed(7000m, null, isRestricted: true));
        await Agreed(99m, null, outcome: "not-agreed");
        using var administrator = await RequestStory.Person(app, "panel-administrator");

        var page = await administrator.Get(Money);

        page.Text.ShouldContain("£700.00 × 20 days ÷ 7 = £2,000.00, and £50.00 once");
        page.Text.ShouldNotContain(closed.Child.Name);
        page.Text.ShouldNotContain("£7,000.00");
        page.Text.ShouldNotContain("£99.00");
        (await administrator.Get($"{Money}/2026")).Text.ShouldContain("£700.00 × 365 days ÷ 7 = £36,500.00");
        (await (await administrator.Fetch($"{Money}?handler=Csv")).Content.ReadAsStringAsync()).ShouldNotContain(closed.Child.Name);
        (await administrator.Get($"/forums/requests/{closed.Request}/funding")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var worker = await RequestStory.Person(app, "social-worker");
        (await worker.Get(Money)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/forums/requests/{open.Request}/funding")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Budget_SetForAYear_IsOfThatYearAlone()
    {
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"{Money}/2030");
        (await page.Send()).Problems.ShouldBe(["Enter the budget in pounds", "Enter where the figure comes from"], ignoreOrder: true);

        var set = await page.Send(new Dictionary<string, string> { ["Amount"] = "125000.50", ["Reason"] = "Cabinet of 2 February" });

        set.Problems.ShouldBeEmpty();
        set.Text.ShouldContain("£125,000.50");
        (await administrator.Get($"{Money}/2031")).Text.ShouldNotContain("£125,000.50");
    }

    [Fact]
    public async Task Shares_OfAnAgreedCost_AreKeptOnceTheyComeToTheWhole()
    {
        var (_, request) = await Agreed(700m, null);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/requests/{request}/funding");

        var refused = await page.Send(new Dictionary<string, string> { ["Shares[0].Weekly"] = "600", ["Shares[1].Weekly"] = "99.99" });

        refused.Problems.ShouldBe(["The shares come to £699.99 a week; £700.00 a week was agreed"]);
        (await refused.Send(new Dictionary<string, string> { ["Shares[1].Weekly"] = "100" })).Problems.ShouldBeEmpty();
        (await app.InDatabase(RequestStory.Authority, db => db.DecisionShares.Where(share => db.ForumDecisions.Any(one => one.Id == share.DecisionId && one.RequestId == request))
            .Select(share => share.Weekly).ToListAsync())).ShouldBe([600m, 100m], ignoreOrder: true);
    }

    [Fact]
    public async Task Shares_WrittenByAnotherMeanwhile_AreNotWrittenOverUnseen()
    {
        var (_, request) = await Agreed(700m, null);
        using var one = await RequestStory.Person(app, "panel-administrator");
        using var other = await RequestStory.Person(app, "panel-administrator");
        var (mine, theirs) = (await one.Get($"/forums/requests/{request}/funding"), await other.Get($"/forums/requests/{request}/funding"));
        (await mine.Send(new Dictionary<string, string> { ["Shares[0].Weekly"] = "700" })).Problems.ShouldBeEmpty();

        var refused = await theirs.Send(new Dictionary<string, string> { ["Shares[1].Weekly"] = "700" });

        refused.Problems.ShouldHaveSingleItem().ShouldContain("has written who pays meanwhile");
        var saved = await refused.Send();
        saved.Problems.ShouldBeEmpty();
        saved.Text.ShouldContain("What stood before");
    }

    private async Task<(TestChild Child, ForumRequestId Request)> Agreed(decimal weekly, decimal? once, bool isRestricted = false, string outcome = "agreed")
    {
        var child = await TestData.CreateChild(app, one =>
        {
            one.InAuthority(RequestStory.Authority).Named("Mona", $"Placeholder{Guid.NewGuid():N}");
            if (isRestricted)
            {
                one.Restricted();
            }
        });
        var id = await RequestStory.Placed(app, child, await RequestStory.Meeting(app, new(2026, 3, 12)), 1);
        await app.InDatabase(RequestStory.Authority, async db =>
        {
            var request = await db.ForumRequests.SingleAsync(one => one.Id == id);
            var details = new DecisionDetails { Outcome = outcome, WeeklyCost = weekly, OneOffCost = once, By = "Test" };
            db.ForumDecisions.Add(new ForumDecision(request, request.MeetingId, details, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            return true;
        });
        return (child, id);
    }
}

public sealed class ForumMoneyOnSqlite(SqliteApp app) : ForumMoneyTests(app), IClassFixture<SqliteApp>;

public sealed class ForumMoneyOnPostgreSql(PostgreSqlApp app) : ForumMoneyTests(app), IClassFixture<PostgreSqlApp>;
