using System.Net;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Assessments;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Records;
using CareDecisions.Web.Tests.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Assessments;

public abstract class AssessmentTests(CareDecisionsApp app) : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 12, 10, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Day0 = new(2026, 3, 12);

    // Fifteen working days from 12 March: Good Friday is the day after.
    private static readonly DateOnly Day15 = new(2026, 4, 2);
    private static readonly DateOnly Day16 = new(2026, 4, 7);

    public void Dispose()
    {
        app.Clock.MoveTo(Start);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Open_WithItsRecord_CountsFromTheReferral()
    {
        using var walk = await AssessmentWalk.Begin(app);

        var page = await walk.Worker.Get(walk.Path);

        page.Text.ShouldContain("Due by 2 April 2026");
        page.Text.ShouldContain("15 working days from 12 March 2026");
        page.Text.ShouldNotContain("Review progress");
    }

    [Theory]
    [InlineData(TestData.FirstAuthority, "assessment.progress-review", "2026-03-24")]
    [InlineData("carm", "fr-assessment.manager-review", "2026-03-26")]
    public async Task Review_InTime_MeetsTheStandard(string authority, string standard, string lastDay)
    {
        using var walk = await AssessmentWalk.Begin(app, authority);
        var day = DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture);
        await walk.MoveTo(day);

        var after = await walk.Review(day);

        after.Text.ShouldContain("Both visits are done; the school has still to answer");
        (await FrontDoorWalk.Standings(app, walk.Child))[standard].ShouldBe(ClockStanding.Done);
    }

    [Theory]
    [InlineData(TestData.FirstAuthority, "assessment.progress-review", "2026-03-25")]
    [InlineData("carm", "fr-assessment.manager-review", "2026-03-27")]
    public async Task Review_ADayTooLate_BreachesIt(string authority, string standard, string tooLate)
    {
        using var walk = await AssessmentWalk.Begin(app, authority);
        var day = DateOnly.Parse(tooLate, System.Globalization.CultureInfo.InvariantCulture);
        await walk.MoveTo(day);

        await walk.Review(day);

        (await FrontDoorWalk.Standings(app, walk.Child))[standard].ShouldBe(ClockStanding.DoneLate);
    }

    [Fact]
    public async Task Review_ByTheWorker_IsRefusedBeforeAnythingIsTyped()
    {
        using var walk = await AssessmentWalk.Begin(app);

        (await walk.Worker.Get($"{walk.Path}/review")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await walk.Worker.Get($"{walk.Path}/extend")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Extend_OnItsLastDay_MovesTheDateAndTheClock()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.MoveTo(Day15);

        var after = await walk.Extend("25");

        after.Text.ShouldContain("Due by 20 April 2026");
        var standings = await FrontDoorWalk.Standings(app, walk.Child);
        standings.ShouldContainKey("assessment.complete-25");
        standings.ShouldNotContainKey("assessment.complete-standard");
    }

    [Fact]
    public async Task Extend_TheDayAfter_IsRefusedUntilItSaysWhySoLate()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.MoveTo(Day16);

        var refused = await walk.Extend("25");
        var after = await refused.Send(new Dictionary<string, string> { ["WorkingDays"] = "25", ["LateBecause"] = "The manager was ill" });

        refused.Problems.ShouldBe(["It was due by 2 April 2026. Say why it is extended only now"]);
        refused.Body.ShouldContain("Her father came back and must be seen");
        after.Text.ShouldContain("Extended after its own day because: The manager was ill");
        (await walk.Types()).ShouldContain("DelayReasonRecorded");
    }

    [Fact]
    public async Task Extend_InTheSecondWorkflow_OffersOnlyItsOwnLongestTime()
    {
        using var walk = await AssessmentWalk.Begin(app, "carm");

        var page = await walk.Manager.Get($"{walk.Path}/extend");
        var after = await walk.Extend("45");

        page.All("main input[name=WorkingDays] + label").ShouldBe(["45 working days, until 19 May 2026"]);
        after.Text.ShouldContain("Due by 19 May 2026");
        (await FrontDoorWalk.Standings(app, walk.Child))["fr-assessment.extension-recorded"].ShouldBe(ClockStanding.Done);
    }

    [Fact]
    public async Task SignOff_AfterAnExtension_KeepsTheExtendedTimeframe()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.Extend("35");
        await walk.MoveTo(Day16);

        await walk.WriteAndSignOff(timeframe: "15");

        var standings = await FrontDoorWalk.Standings(app, walk.Child);
        standings["assessment.complete-35"].ShouldBe(ClockStanding.Done);
        standings.ShouldNotContainKey("assessment.complete-standard");
    }

    [Fact]
    public async Task Delay_OnceItIsLate_RecordsTheReasonThatTheStandardAsksFor()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.MoveTo(Day16);

        var before = await FrontDoorWalk.Standings(app, walk.Child, TimeSpan.FromHours(2));
        var after = await (await walk.Worker.Get($"{walk.Path}/delay")).Send(new Dictionary<string, string> { ["Reason"] = "The school was closed" });

        after.Text.ShouldContain("The school was closed");
        before.GetValueOrDefault("assessment.late-reason", ClockStanding.NoDateYet).ShouldNotBe(ClockStanding.Done);
        (await FrontDoorWalk.Standings(app, walk.Child))["assessment.late-reason"].ShouldBeOneOf(ClockStanding.Done, ClockStanding.DoneLate);
    }

    [Fact]
    public async Task Delay_BeforeItIsLate_GoesBackToTheAssessment()
    {
        using var walk = await AssessmentWalk.Begin(app);

        (await walk.Worker.Get($"{walk.Path}/delay")).Path.ShouldBe(walk.Path);
    }

    [Fact]
    public async Task Share_SignedOff_KeepsToWhomInWhichLanguageAndWhatTheySaid()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.WriteAndSignOff();

        var shared = await walk.Share(Day0);
        var answered = await AssessmentWalk.Answer(shared, Day0);

        shared.Problems.ShouldBeEmpty();
        answered.Text.ShouldContain("In Polish, with an interpreter, by Wyn Writer");
        answered.Text.ShouldContain("They agree with part of it");
        answered.Text.ShouldContain("To be put right: The date of the meeting");
        var standings = await FrontDoorWalk.Standings(app, walk.Child);
        standings["assessment.shared-with-family"].ShouldBe(ClockStanding.Done);
        standings["assessment.challenge-and-correct"].ShouldBe(ClockStanding.Done);
    }

    [Fact]
    public async Task Share_AtATimeBeforeTheSignOff_IsRefusedBesideTheTime()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.WriteAndSignOff();
        var page = await walk.Worker.Get($"{walk.Path}/share");

        var refused = await page.Send(new Dictionary<string, string>
        {
            ["ToWhom"] = "Her mother",
            ["Given"] = "A copy",
            ["Language"] = "English",
            ["HappenedAtTime"] = "10:29",
        });

        refused.Problems.ShouldBe(["It was signed off later than that. Enter when the signed-off assessment was shared"]);
    }

    [Fact]
    public async Task Open_AfterAnEarlierAssessmentAnsweredTheReferral_CountsFromTheDayItIsBegun()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.WriteAndSignOff();
        await walk.MoveTo(new DateOnly(2026, 3, 20));

        var record = await RecordWalk.Start(walk.Worker, walk.Child, "single-assessment");
        var page = await walk.Worker.Get($"/assessments/{record.Path.Split('/')[^1]}");

        page.Text.ShouldContain("15 working days from 20 March 2026");
    }

    [Fact]
    public async Task Share_BeforeTheSignOff_GoesBackToTheAssessment()
    {
        using var walk = await AssessmentWalk.Begin(app);

        (await walk.Worker.Get($"{walk.Path}/share")).Path.ShouldBe(walk.Path);
    }

    [Fact]
    public async Task Share_SameFormSentTwice_RecordsItOnce()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.WriteAndSignOff();
        var page = await walk.Worker.Get($"{walk.Path}/share");
        var typed = new Dictionary<string, string> { ["ToWhom"] = "Her mother", ["Given"] = "A copy", ["Language"] = "English", ["HappenedAtTime"] = "10:30" };

        await page.Send(typed);
        await page.Send(typed);

        var id = new AssessmentId(Guid.Parse(walk.Path.Split('/')[^1]));
        (await app.InDatabase(walk.Child.Authority, db => db.AssessmentShares.CountAsync(one => one.AssessmentId == id))).ShouldBe(1);
    }

    [Fact]
    public async Task Outcome_ChildInNeed_HasThePlansClocksRunning()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.WriteAndSignOff();

        var after = await Outcome(walk);

        after.Text.ShouldContain("The planning meeting is on Monday");
        (await FrontDoorWalk.Standings(app, walk.Child)).ShouldContainKey("cin.planning-meeting");
    }

    [Fact]
    public async Task Outcome_Section47_StartsTheStrategyDiscussion()
    {
        using var walk = await AssessmentWalk.Begin(app);
        await walk.WriteAndSignOff("section-47");

        await Outcome(walk);

        (await walk.Types()).ShouldContain("StrategyDiscussionRequired");
        (await FrontDoorWalk.Standings(app, walk.Child)).ShouldContainKey("strategy.timing-balance");
    }

    [Fact]
    public async Task Outcome_Signposting_ClosesTheCase()
    {
        using var walk = await AssessmentWalk.Begin(app, "carm");
        await walk.WriteAndSignOff("signposting");

        await Outcome(walk);

        (await walk.Types()).ShouldContain("CaseClosed");
        (await app.InDatabase(walk.Child.Authority, db => db.Children.SingleAsync(one => one.Id == walk.Child.Id))).IsOpen.ShouldBeFalse();
        (await FrontDoorWalk.Standings(app, walk.Child))["fr-transfer.signposting"].ShouldBe(ClockStanding.Done);
    }

    [Fact]
    public async Task Outcome_TransferWithoutATeam_AsksForItBesideTheField()
    {
        using var walk = await AssessmentWalk.Begin(app, "carm");
        await walk.WriteAndSignOff("further-statutory-service");

        var refused = await Outcome(walk);

        refused.Problems.ShouldBe(["Select the team that takes the case"]);
        (await walk.Types()).ShouldNotContain("CaseTransferProposed");
    }

    [Fact]
    public async Task EveryPage_OfAnotherAuthority_IsNotFound()
    {
        using var walk = await AssessmentWalk.Begin(app);
        var stranger = await TestData.CreateStaff(app, one => one.InAuthority(TestData.SecondAuthority).WithRoles("practice-manager", "team-manager"));
        using var other = await PageClient.SignedIn(app, stranger);

        foreach (var page in new[] { "", "/review", "/extend", "/delay", "/share", "/outcome" })
        {
            (await other.Get($"{walk.Path}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    private static async Task<PageAnswer> Outcome(AssessmentWalk walk) =>
        await (await walk.Manager.Get($"{walk.Path}/outcome")).Send(new Dictionary<string, string> { ["Note"] = "The planning meeting is on Monday" });
}

public sealed class AssessmentsOnSqlite(SqliteApp app) : AssessmentTests(app), IClassFixture<SqliteApp>;

public sealed class AssessmentsOnPostgreSql(PostgreSqlApp app) : AssessmentTests(app), IClassFixture<PostgreSqlApp>;
