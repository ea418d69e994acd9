using System.Net;
using CareDecisions.Domain.Referrals;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Referrals;

public abstract class TakeReferralTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Take_FromFindingTheChildToTheDecision_IsSixPageLoads()
    {
        var walk = await FrontDoorWalk.Begin(app);
        var child = await TestData.CreateChild(app, one => one.Named("Quilla", "Findable"));
        using var client = await PageClient.SignedIn(app, walk.Decider);
        await client.Get("/referrals/find");
        var found = await client.Get("/referrals/find?q=findable+quilla");
        var take = await client.Get($"/referrals/take?row={child.Id}");
        var referral = await take.Send(FrontDoorWalk.Typed());
        var decide = await client.Get($"{referral.Path}/decide");

        var decided = await decide.Send(new Dictionary<string, string>
        {
            ["Outcome"] = "single-assessment",
            ["Reason"] = "A pattern of being left alone",
            ["Analysis"] = "Twice before in the last year",
            ["IsChildInNeed"] = "true",
        });

        found.Text.ShouldContain("Quilla Findable");
        decided.Problems.ShouldBeEmpty();
        decided.Text.ShouldContain("The decision is recorded");
        decided.Text.ShouldContain("Assessment by a social worker");
    }

    [Fact]
    public async Task Take_ChildNobodyKnowsAndOneNotYetBorn_OpensBothAndPutsTheReferralOnBothStreams()
    {
        var walk = await FrontDoorWalk.Begin(app);
        using var client = await PageClient.SignedIn(app, walk.Taker);
        var typed = FrontDoorWalk.Typed();
        typed["NewChildren[0].GivenName"] = "Newly";
        typed["NewChildren[0].FamilyName"] = "Opened";
        typed["NewChildren[0].DateOfBirth.Day"] = "4";
        typed["NewChildren[0].DateOfBirth.Month"] = "5";
        typed["NewChildren[0].DateOfBirth.Year"] = "2019";
        typed["NewChildren[1].FamilyName"] = "Opened";
        typed["NewChildren[1].ExpectedDateOfBirth.Day"] = "4";
        typed["NewChildren[1].ExpectedDateOfBirth.Month"] = "7";
        typed["NewChildren[1].ExpectedDateOfBirth.Year"] = "2026";

        var referral = await (await client.Get("/referrals/take")).Send(typed);

        referral.Problems.ShouldBeEmpty();
        var id = new ReferralId(Guid.Parse(referral.Path.Split('/')[^1]));
        var children = await app.InDatabase(walk.Taker.Authority, db => db.ReferralChildren.Where(one => one.ReferralId == id).Select(one => one.ChildId).ToListAsync());
        children.Count.ShouldBe(2);
        foreach (var child in children)
        {
            (await walk.Types(child)).ShouldBe(["ContactReceived", "ReferralReceived", "ContactRecorded", "ReferralRecorded", "ConsentRecorded"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Take_WithNothingTyped_SaysWhatIsMissingBesideEachField()
    {
        var walk = await FrontDoorWalk.Begin(app);
        using var client = await PageClient.SignedIn(app, walk.Taker);

        var refused = await (await client.Get("/referrals/take")).Send();

        refused.Problems.ShouldContain("Choose a child, or enter a new one");
        refused.Problems.ShouldContain("Enter what was reported");
        refused.Problems.ShouldContain("Select yes if a child needs protecting now");
        refused.Problems.ShouldContain("Select whether there is consent");
    }

    [Fact]
    public async Task Take_SameFormSentTwice_RecordsOneReferral()
    {
        var walk = await FrontDoorWalk.Begin(app);
        var child = await TestData.CreateChild(app);
        using var client = await PageClient.SignedIn(app, walk.Taker);
        var page = await client.Get($"/referrals/take?row={child.Id}");

        await page.Send(FrontDoorWalk.Typed());
        await page.Send(FrontDoorWalk.Typed());

        (await app.InDatabase(child.Authority, db => db.ReferralChildren.CountAsync(one => one.ChildId == child.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Take_ChildNeedsProtectingNow_TellsTheManagerInTheProductAndByAnEmailThatNamesNobody()
    {
        var walk = await FrontDoorWalk.Begin(app);
        var child = await TestData.CreateChild(app, one => one.Named("Urgentia", "Protectme"));
        using var client = await PageClient.SignedIn(app, walk.Taker);

        var referral = await FrontDoorWalk.Take(client, child, typed => (typed["IsImmediate"], typed["ReceivedAtTime"]) = ("true", "10:20"));

        referral.Text.ShouldContain("The managers who decide have been told.");
        (await app.InDatabase(child.Authority, db => db.Alerts.CountAsync(one => one.ChildId == child.Id && one.RecipientId == walk.Decider.Id))).ShouldBe(1);
        var mail = await app.InDatabase(child.Authority, db => db.Outbox.SingleAsync(one => one.Address == walk.Decider.UserName));
        $"{mail.Subject} {mail.Body}".ShouldNotContain("Protectme");
        $"{mail.Subject} {mail.Body}".ShouldNotContain(child.Reference);
    }

    [Fact]
    public async Task Take_BySomebodyOutsideTheFrontDoor_IsRefused()
    {
        using var client = await PageClient.SignedInAs(app, "social-worker");

        (await client.Get("/referrals/take")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Show_AReferralWithARestrictedChild_IsNotFoundForThoseWhoMayNotSeeTheChild()
    {
        var walk = await FrontDoorWalk.Begin(app);
        var child = await TestData.CreateChild(app, one => one.Named("Hidden", "Fromview"));
        using var client = await PageClient.SignedIn(app, walk.Taker);
        var referral = await FrontDoorWalk.Take(client, child);
        await app.InDatabase(child.Authority, async db =>
        {
            (await db.Children.SingleAsync(one => one.Id == child.Id)).Restrict(true);
            return await db.SaveChangesAsync();
        });

        (await client.Get(referral.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get("/referrals")).Body.ShouldNotContain("Fromview");
    }

    [Fact]
    public async Task Show_AReferralOfAnotherAuthority_IsNotFound()
    {
        var walk = await FrontDoorWalk.Begin(app);
        var child = await TestData.CreateChild(app);
        using var client = await PageClient.SignedIn(app, walk.Taker);
        var referral = await FrontDoorWalk.Take(client, child);
        var stranger = await TestData.CreateStaff(app, one => one.InAuthority(TestData.SecondAuthority).WithRoles("front-door-manager"));
        using var other = await PageClient.SignedIn(app, stranger);

        foreach (var page in new[] { "", "/decide", "/screen", "/tell", "/send", "/letter" })
        {
            (await other.Get($"{referral.Path}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task List_TheInbox_PutsTheOneThatRunsOutFirstOnTop()
    {
        var walk = await FrontDoorWalk.Begin(app);
        var slow = await TestData.CreateChild(app, one => one.Named("Slow", "Orderly"));
        var quick = await TestData.CreateChild(app, one => one.Named("Quick", "Orderly"));
        using var client = await PageClient.SignedIn(app, walk.Taker);
        await FrontDoorWalk.Take(client, slow);
        await FrontDoorWalk.Take(client, quick, typed => (typed["IsImmediate"], typed["ReceivedAtTime"]) = ("true", "10:25"));

        var inbox = await client.Get("/referrals");

        inbox.Text.IndexOf("Quick Orderly", StringComparison.Ordinal).ShouldBeInRange(0, inbox.Text.IndexOf("Slow Orderly", StringComparison.Ordinal));
    }
}

public sealed class TakeReferralOnSqlite(SqliteApp app) : TakeReferralTests(app), IClassFixture<SqliteApp>;

public sealed class TakeReferralOnPostgreSql(PostgreSqlApp app) : TakeReferralTests(app), IClassFixture<PostgreSqlApp>;
