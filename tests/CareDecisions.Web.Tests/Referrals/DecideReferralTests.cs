using System.Net;
using CareDecisions.Application.Deadlines;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Referrals;

public abstract class DecideReferralTests(CareDecisionsApp app)
{
    private static readonly string[] FrontDoor =
    [
        "mast.contact-received-details", "mast.contact-basic-details", "mast.referral-information", "mast.referral-recorded-same-day",
        "mast.referral-finalised", "mast.referral-decision-content", "mast.partner-information-consent", "mast.referrer-informed",
        "mast.referrer-informed-case-note", "mast.manager-reviews-contacts", "mast.screening-tasks", "mast.duty-manager-finalises",
        "mast.quality-assurance", "cat.complex-handover",
    ];

    [Fact]
    public async Task Walk_EveryStepInTime_MeetsEveryStandardOfTheFrontDoor()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);
        await walk.Screen(client, referral);
        await FrontDoorWalk.Decide(client, referral, typed => typed["IsComplex"] = "true");
        await FrontDoorWalk.Tell(client, referral);
        await walk.SendOn(client, referral, "Talked over with the team at ten");

        var standings = await FrontDoorWalk.Standings(app, child);

        FrontDoor.Where(id => standings.GetValueOrDefault(id, ClockStanding.NoDateYet) != ClockStanding.Done).ShouldBeEmpty();
        (await app.InDatabase(child.Authority, db => db.Children.SingleAsync(one => one.Id == child.Id))).TeamId.ShouldBe(walk.OtherTeam);
    }

    [Fact]
    public async Task Walk_ImmediateAndInTime_MeetsTheTwoHoursAndTheAlert()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => (typed["IsImmediate"], typed["ReceivedAtTime"]) = ("true", "10:20"));
        await FrontDoorWalk.Decide(client, referral);

        var standings = await FrontDoorWalk.Standings(app, child);

        standings["mast.urgent-alert"].ShouldBe(ClockStanding.Done);
        standings["mast.referral-finalised-urgent"].ShouldBe(ClockStanding.Done);
        standings.ShouldNotContainKey("mast.referral-finalised");
    }

    [Fact]
    public async Task Walk_ImmediateButTakenAfterTheTwoHours_IsLateForBoth()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => (typed["IsImmediate"], typed["ReceivedAtTime"]) = ("true", "07:00"));
        await FrontDoorWalk.Decide(client, referral);

        var standings = await FrontDoorWalk.Standings(app, child);

        standings["mast.urgent-alert"].ShouldBe(ClockStanding.DoneLate);
        standings["mast.referral-finalised-urgent"].ShouldBe(ClockStanding.DoneLate);
    }

    [Theory]
    [InlineData("mast.referral-recorded-same-day", ClockStanding.DoneLate)]
    [InlineData("mast.referral-finalised", ClockStanding.DoneLate)]
    [InlineData("mast.screening-tasks", ClockStanding.DoneLate)]
    [InlineData("mast.quality-assurance", ClockStanding.Overdue)]
    public async Task Walk_TwoDaysLateAndUnchecked_BreachesWhatItShould(string standard, ClockStanding expected)
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => typed["ReceivedOn.Day"] = "10");
        await walk.Screen(client, referral);

        await FrontDoorWalk.Decide(client, referral, typed => typed["IsQualityChecked"] = "");

        (await FrontDoorWalk.Standings(app, child, TimeSpan.FromHours(2)))[standard].ShouldBe(expected);
    }

    [Fact]
    public async Task Decide_WithoutScreeningTasks_BreachesTheManagersReview()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);

        await FrontDoorWalk.Decide(client, referral);

        (await FrontDoorWalk.Standings(app, child, TimeSpan.FromHours(2)))["mast.manager-reviews-contacts"].ShouldBe(ClockStanding.Overdue);
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("screen")]
    [InlineData("send")]
    public async Task Decide_ByTheCoordinator_IsRefusedBeforeAnythingIsTyped(string step)
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Taker);
        var referral = await FrontDoorWalk.Take(client, child);

        var refused = await client.Get($"{referral.Path}/{step}");

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Text.ShouldContain("Front-door team or practice manager");
    }

    [Fact]
    public async Task Decide_FormSentByTheCoordinator_DecidesNothing()
    {
        var (walk, child) = await Begin();
        using var manager = await PageClient.SignedIn(app, walk.Decider);
        using var client = await PageClient.SignedIn(app, walk.Taker);
        var referral = await FrontDoorWalk.Take(client, child);
        var form = await manager.Get($"{referral.Path}/decide");
        var token = (await client.Get("/accounts/security")).Token();

        var refused = await client.Post(form.Path, new Dictionary<string, string>
        {
            ["Outcome"] = "single-assessment",
            ["Reason"] = "Mine",
            ["Analysis"] = "Mine",
            ["IsChildInNeed"] = "true",
            ["__RequestVerificationToken"] = token,
        });

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await walk.Types(child.Id)).ShouldNotContain("ReferralDecisionMade");
    }

    [Fact]
    public async Task Screen_SameFormSentTwice_SetsTheTaskOnce()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => typed["Consent"] = "Refused");
        var page = await client.Get($"{referral.Path}/screen");
        var typed = new Dictionary<string, string>
        {
            ["Tasks[2].What"] = "Ask the school nurse",
            ["Tasks[2].WhoId"] = walk.Taker.Id.ToString(),
            ["WithoutConsentBecause"] = "Asking would put her at risk",
        };

        await page.Send(typed);
        var again = await page.Send(typed);

        again.Problems.ShouldBeEmpty();
        var types = await walk.Types(child.Id);
        types.Count(type => type == "ScreeningTasksSet").ShouldBe(1);
        types.Count(type => type == "ConsentDispensedWith").ShouldBe(1);
        (await app.InDatabase(child.Authority, db => db.ScreeningTasks.CountAsync(task => task.WhoId == walk.Taker.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Screen_ThirdTaskWithoutAWorker_SaysSoBesideThatTask()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);

        var refused = await (await client.Get($"{referral.Path}/screen")).Send(new Dictionary<string, string> { ["Tasks[2].What"] = "Ask the school nurse" });

        refused.Problems.ShouldBe(["Select who does it"]);
        refused.Body.ShouldContain("Tasks_2__WhoId-error");
    }

    [Fact]
    public async Task Tell_TheOutcomeAboutAChildWhoWasOpenBefore_LeavesTheCaseOpenWhereItIs()
    {
        var (walk, _) = await Begin();
        var child = await TestData.CreateChild(app, one => one.InTeam(walk.OtherTeam));
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);
        await FrontDoorWalk.Decide(client, referral, typed => typed["Outcome"] = "no-further-action");

        await FrontDoorWalk.Tell(client, referral);

        var after = await app.InDatabase(child.Authority, db => db.Children.SingleAsync(one => one.Id == child.Id));
        after.IsOpen.ShouldBeTrue();
        after.TeamId.ShouldBe(walk.OtherTeam);
    }

    [Fact]
    public async Task Decide_AssessmentAgainstARefusal_AsksWhyBesideTheField()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => typed["Consent"] = "Refused");

        var refused = await FrontDoorWalk.Decide(client, referral);
        var decided = await refused.Send(new Dictionary<string, string> { ["WithoutConsentBecause"] = "Asking would put her at risk" });

        refused.Problems.ShouldBe(["Say why this goes ahead without consent, or choose an outcome that needs none"]);
        decided.Problems.ShouldBeEmpty();
        (await walk.Types(child.Id)).ShouldContain("ConsentDispensedWith");
    }

    [Fact]
    public async Task Tell_TheOutcomeOfOneThatLeadsNoFurther_KeepsTheLetterAndClosesTheCaseItOpened()
    {
        var (walk, _) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.TakeNew(client, "Newly", "Closable");
        await FrontDoorWalk.Decide(client, referral, typed => typed["Outcome"] = "no-further-action");

        var letter = await FrontDoorWalk.Tell(client, referral);

        letter.Text.ShouldContain("Dear Pat Placeholder");
        letter.Text.ShouldContain("We have decided: No further action.");
        letter.Text.ShouldNotContain("Closable");
        var child = await app.InDatabase(walk.Taker.Authority, db => db.Children.SingleAsync(one => one.FamilyName == "Closable"));
        child.IsOpen.ShouldBeFalse();
        (await walk.Types(child.Id)).ShouldContain("CaseClosed");
    }

    [Fact]
    public async Task Tell_MoreThanADayAfterTheDecision_IsLateForLetterAndNote()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);
        await FrontDoorWalk.Decide(client, referral);
        var now = app.Clock.GetUtcNow();
        try
        {
            app.Clock.MoveTo(now.AddHours(26));
            using var next = await PageClient.SignedIn(app, walk.Decider);
            await FrontDoorWalk.Tell(next, referral);

            var standings = await FrontDoorWalk.Standings(app, child);

            standings["mast.referrer-informed"].ShouldBe(ClockStanding.DoneLate);
            standings["mast.referrer-informed-case-note"].ShouldBe(ClockStanding.DoneLate);
        }
        finally
        {
            app.Clock.MoveTo(now);
        }
    }

    [Fact]
    public async Task Send_ComplexCaseNotTalkedOver_IsRefusedBesideTheField()
    {
        var (walk, child) = await Begin();
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);
        await FrontDoorWalk.Decide(client, referral, typed => typed["IsComplex"] = "true");

        var refused = await walk.SendOn(client, referral);

        refused.Problems.ShouldBe(["This case is complex. Talk it over with the team first, and write down what was said"]);
    }

    [Fact]
    public async Task Walk_InTheSecondWorkflow_MeetsItsOwnStandards()
    {
        var walk = await FrontDoorWalk.Begin(app, "carm", "front-door-decision-maker");
        var child = await TestData.CreateChild(app, one => one.InAuthority("carm"));
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child);
        await FrontDoorWalk.Decide(client, referral, typed => typed["IsRapidResponseTold"] = "true");

        var standings = await FrontDoorWalk.Standings(app, child);

        standings["fr-referral.decision"].ShouldBe(ClockStanding.Done);
        standings["fr-referral.contact-recorded"].ShouldBe(ClockStanding.Done);
        standings["fr-referral.rapid-response-notified"].ShouldBe(ClockStanding.Done);
    }

    [Fact]
    public async Task Walk_InTheSecondWorkflowTwoDaysLate_BreachesThem()
    {
        var walk = await FrontDoorWalk.Begin(app, "carm", "front-door-decision-maker");
        var child = await TestData.CreateChild(app, one => one.InAuthority("carm"));
        using var client = await PageClient.SignedIn(app, walk.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => typed["ReceivedOn.Day"] = "10");
        await FrontDoorWalk.Decide(client, referral);

        var standings = await FrontDoorWalk.Standings(app, child);

        standings["fr-referral.decision"].ShouldBe(ClockStanding.DoneLate);
        standings["fr-referral.contact-recorded"].ShouldBe(ClockStanding.DoneLate);
        standings["fr-referral.rapid-response-notified"].ShouldNotBe(ClockStanding.Done);
    }

    private async Task<(FrontDoorWalk Walk, TestChild Child)> Begin() => (await FrontDoorWalk.Begin(app), await TestData.CreateChild(app));
}

public sealed class DecideReferralOnSqlite(SqliteApp app) : DecideReferralTests(app), IClassFixture<SqliteApp>;

public sealed class DecideReferralOnPostgreSql(PostgreSqlApp app) : DecideReferralTests(app), IClassFixture<PostgreSqlApp>;
