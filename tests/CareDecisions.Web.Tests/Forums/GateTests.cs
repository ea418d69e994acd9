using System.Net;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What waits until a forum has decided. It is Thursday 12 March 2026, 10:30.</summary>
public abstract class GateTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset February = new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Move_BeforeThePanelHasHeardIt_IsRefusedWithTheRuleAndTheWayToAsk()
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;

        var refused = await Record(client, child, "PlacementStarted");

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("CARM must decide before the child moves to another placement: No child moves placement before CARM has heard it.");
        refused.Text.ShouldContain("carm.gate.02, S000:L216");
        refused.Has("main #WithoutDecision").ShouldBeTrue();
        var start = await client.Get(refused.Document.QuerySelector("main a[href*='asked=']")!.GetAttribute("href")!);
        start.Document.QuerySelector("input[name=Asked]:checked")!.GetAttribute("value").ShouldBe("carm/dec.placement-move");
        (await Count(child, "PlacementStarted")).ShouldBe(1);
    }

    [Fact]
    public async Task FirstPlacement_IsNoMove()
    {
        var (worker, child) = await Case("carm", "ChildBecameLookedAfter");
        using var client = worker;

        (await Record(client, child, "PlacementStarted")).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("deferred", "2026-03-05", null, true)]
    [InlineData("agreed", "2026-02-01", null, false)]
    [InlineData("agreed", "2026-03-05", "2026-03-10", false)]
    [InlineData("agreed", "2026-03-05", "2026-03-11", true)]
    public async Task Move_IsOpenedByADecisionOfItsDayAndSinceTheLastMove(string outcome, string decidedOn, string? until, bool isOpen)
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;
        await Decided(child, "dec.placement-move", outcome, Day(decidedOn), until is null ? null : Day(until));

        var recorded = await Record(client, child, "PlacementStarted");

        recorded.Problems.Count.ShouldBe(isOpen ? 0 : 1);
        if (isOpen)
        {
            // The next move is another question.
            (await Record(client, child, "PlacementStarted", hour: 10)).Problems.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Move_LetGoOnByWhoeverMay_NeedsTheReasonAndIsKeptWithTheForum()
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;
        using var head = await Person("carm", "head-of-service");
        var refused = await Record(client, child, "PlacementStarted");
        var gate = refused.Document.QuerySelector("main a[href*='/forums/gates/']")!.GetAttribute("href")!;
        (await (await client.Get(gate)).Send(new Dictionary<string, string> { ["Reason"] = "The carer is in hospital" })).Text.ShouldContain("They have been asked");
        (await head.Get("/alerts")).Text.ShouldContain("asks you to let something go on before CARM has decided.");
        var lifting = await head.Get(gate);
        (await lifting.Send()).Problems.ShouldBe(["Say why it cannot wait for a decision"]);

        (await lifting.Send(new Dictionary<string, string> { ["Reason"] = "The carer was taken to hospital tonight" })).Problems.ShouldBeEmpty();
        (await lifting.Send(new Dictionary<string, string> { ["Reason"] = "Again" })).Problems.ShouldHaveSingleItem().ShouldEndWith("let it go on already: it can be recorded once");

        (await Record(client, child, "PlacementStarted")).Problems.ShouldBeEmpty();
        (await Record(client, child, "PlacementStarted", hour: 10)).Problems.Count.ShouldBe(1);
        (await Count(child, "PlacementStarted")).ShouldBe(2);
        (await head.Get("/forums/carm")).Text.ShouldContain("The reason given: The carer was taken to hospital tonight carm.gate.02");
        using var other = await Person("carm", "social-worker");
        (await other.Get("/forums/carm")).Body.ShouldNotContain(child.Name);
    }

    [Fact]
    public async Task Move_ThatHasHappenedWithoutLeave_IsRecordedWithItsReasonAndTold()
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;
        using var head = await Person("carm", "head-of-service");
        var refused = await Record(client, child, "PlacementStarted");
        refused.Problems.ShouldHaveSingleItem().ShouldEndWith("If it has happened already, say why.");

        var recorded = await refused.Send(new Dictionary<string, string> { ["WithoutDecision"] = "The carer was taken to hospital in the night" });

        recorded.Problems.ShouldBeEmpty();
        (await Count(child, "PlacementStarted")).ShouldBe(2);
        (await head.Get("/alerts")).Text.ShouldContain("Something that waits for CARM happened without its decision, and without leave.");
        (await head.Get("/forums/carm")).Text.ShouldContain("recorded without leave by");
        // The next one is asked again.
        (await Record(client, child, "PlacementStarted", hour: 10)).Problems.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Search_BeforeTheDecision_TakesNoReasonFromWhoMayNotLetItGoOn()
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;

        var refused = await Record(client, child, "PlacementRequested");

        refused.Has("main #WithoutDecision").ShouldBeFalse();
        refused.Problems.ShouldHaveSingleItem().ShouldNotContain("say why");
        (await Count(child, "PlacementRequested")).ShouldBe(0);
    }

    [Theory]
    [InlineData("carm.gate.02", "placement-move", "2026-02-01", "PlacementStarted", false)]
    [InlineData("carm.gate.02", "placement-move", "2026-02-03", "PlacementStarted", true)]
    [InlineData("carm.gate.01", "placement-offer", "2026-02-03", "PlacementRequested", false)]
    [InlineData("carm.gate.01", "placement-search", "2026-02-03", "PlacementRequested", true)]
    public async Task Leave_CountsForItsWorkUntilTheNextMove(string gate, string work, string givenOn, string type, bool isOpen)
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;
        var rule = await app.In("carm", services => Task.FromResult(services.GetRequiredService<IPackLibrary>().Get("carm").Forums.Find("carm")!.Gates.Single(one => one.Rule.Id == gate).Rule));
        await app.InDatabase(child.Authority, async db =>
        {
            var step = new CaseRecord.Step(null, "Test", new DateTimeOffset(Day(givenOn), new TimeOnly(12, 0), TimeSpan.Zero));
            db.GateExemptions.Add(new GateExemption(child.Id, rule, new GateExemption.Let(work, "The carer is ill", ByTerms: false), step));
            return await db.SaveChangesAsync();
        });

        (await Record(client, child, type)).Problems.Count.ShouldBe(isOpen ? 0 : 1);
    }

    [Fact]
    public async Task Search_ForAChildInCare_IsOpenedByTheMoveThatThePanelAgreed()
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;
        await Decided(child, "dec.placement-move", "agreed", Day("2026-03-05"), null);

        (await Record(client, child, "PlacementRequested")).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gate_OfAChildWhoHasNotComeToTheForum_IsNotFoundByWhoeverSitsThere()
    {
        var (worker, child) = await Case("carm", "PlacementStarted");
        using var client = worker;
        using var administrator = await Person("carm", "panel-administrator");

        (await administrator.Get($"/forums/gates/{child.Id}/carm.gate.02")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get($"/forums/gates/{child.Id}/carm.gate.02")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task BecomingLookedAfter_WithoutAPanel_IsRefusedButForAnUnaccompaniedChild()
    {
        var (worker, child) = await Case(TestData.FirstAuthority, "ContactReceived");
        using var client = worker;
        (await Record(client, child, "ChildBecameLookedAfter")).Problems.ShouldHaveSingleItem().ShouldStartWith("Gateway must decide before the child becomes looked after");

        var alone = await Record(client, child, "ChildBecameLookedAfter", fact: ("child.unaccompaniedAsylumSeeking", "true"));

        alone.Problems.ShouldBeEmpty();
        var kept = await app.InDatabase(child.Authority, db => db.GateExemptions.SingleAsync(one => one.ChildId == child.Id));
        (kept.RuleId, kept.ByTerms).ShouldBe(("cald-gateway-panel.gate.01", true));
        kept.Words.ShouldStartWith("Unaccompanied asylum-seeking children need no panel");
    }

    [Theory]
    [InlineData("20", true)]
    [InlineData("21", false)]
    public async Task PlacementStart_BeyondTheDistance_WaitsForTheDirector(string miles, bool isOpen)
    {
        var (worker, child) = await Case(TestData.SecondAuthority, "ChildBecameLookedAfter");
        using var client = worker;

        var recorded = await Record(client, child, "PlacementStarted", fact: ("placement.milesFromHome", miles));

        recorded.Problems.Count.ShouldBe(isOpen ? 0 : 1);
    }

    [Theory]
    [InlineData]
    [InlineData("AssessmentCompleted", "CaseClosed")]
    public async Task Request_WithoutTheStepTheTermsWantFirst_IsNotTaken(params string[] earlier)
    {
        var (worker, child) = await Case(TestData.FirstAuthority, "ContactReceived", earlier);
        using var client = worker;
        var begun = await (await client.Get($"/forums/requests/start?child={child.Id}")).Send(new Dictionary<string, string> { ["Asked"] = "cald-gateway-panel/dec.become-looked-after" });
        begun.Text.ShouldContain("Needed before it can be submitted: a completed assessment");
        await RequestStory.Complete(client, begun);

        var refused = await (await client.Get(begun.Path)).Send(form: RequestStory.Submitting);

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("The forum's terms want this first: a completed assessment");
    }

    [Fact]
    public async Task Request_OutOfArea_WaitsForTheHeadOfServicesSignature()
    {
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 26));
        var forum = await app.In(RequestStory.Authority, services => Task.FromResult(services.GetRequiredService<IPackLibrary>().Get(RequestStory.Authority).Forums.Find(RequestStory.Forum)!));
        var id = await RequestStory.Placed(app, child, meeting, 1, "dec.out-of-area");
        var request = await app.InDatabase(RequestStory.Authority, db => db.ForumRequests.AsNoTracking().SingleAsync(one => one.Id == id));

        ForumRequests.StillToSign(forum, request, [], null).Single(one => one.Rule.Id == "ar-panel.gate.01").Roles.ShouldBe(["head-of-children-family-services"]);
    }

    private static async Task<PageAnswer> Record(PageClient client, TestChild child, string type, int hour = 9, (string Name, string Value)? fact = null)
    {
        var page = await client.Get($"/children/{child.Id}/events/record?type={type}");
        var typed = new Dictionary<string, string>
        {
            ["HappenedOn.Day"] = "11",
            ["HappenedOn.Month"] = "3",
            ["HappenedOn.Year"] = "2026",
            ["HappenedAtTime"] = $"{hour:00}:00",
        };
        if (fact is var (name, value))
        {
            typed[$"Facts[{name}]"] = value;
        }

        return await page.Send(typed);
    }

    /// <param name="earlier">What happened the year before, a month apart.</param>
    private async Task<(PageClient Worker, TestChild Child)> Case(string authority, string happened, params string[] earlier)
    {
        var team = await TestData.CreateTeam(app, authority: authority);
        var author = await TestData.CreateStaff(app, person => person.InAuthority(authority).InTeam(team));
        var child = await TestData.CreateChild(app, one =>
        {
            one.InAuthority(authority).Named("Ada", $"Placeholder{Guid.NewGuid():N}").AllocatedTo(author).With(happened, February);
            for (var month = 0; month < earlier.Length; month++)
            {
                one.With(earlier[month], February.AddYears(-1).AddMonths(month));
            }
        });
        return (await PageClient.SignedIn(app, author), child);
    }

    private async Task<PageClient> Person(string authority, string role) =>
        await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(authority).WithRoles(role)));

    private Task<int> Count(TestChild child, string type) => app.InDatabase(child.Authority, db => db.CaseEvents.CountAsync(one => one.ChildId == child.Id && one.Type == type));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A decision of the panel at a meeting of a day, as if everything before had been done.</summary>
    private Task<bool> Decided(TestChild child, string decision, string outcome, DateOnly on, DateOnly? until) => app.In(child.Authority, async services =>
    {
        var template = services.GetRequiredService<IPackLibrary>().Get(child.Authority).Forums.FormOf("carm", decision)!;
        var db = services.GetRequiredService<CareDecisionsDb>();
        await services.GetRequiredService<RecordTemplates>().Keep(template, CancellationToken.None);
        var at = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero);
        var record = new CaseRecord(RecordId.New(), child.Id, template, new CaseRecord.Step(null, "Test", at.AddDays(-7)));
        db.Records.Add(record);
        await db.SaveChangesAsync();
        var request = new ForumRequest(ForumRequestId.New(), record, "carm", decision);
        db.ForumRequests.Add(request);
        await db.SaveChangesAsync();
        db.ForumDecisions.Add(new ForumDecision(request, null, new DecisionDetails { Outcome = outcome, Until = until, By = "Test" }, at));
        await db.SaveChangesAsync();
        return true;
    });
}

public sealed class GatesOnSqlite(SqliteApp app) : GateTests(app), IClassFixture<SqliteApp>;

public sealed class GatesOnPostgreSql(PostgreSqlApp app) : GateTests(app), IClassFixture<PostgreSqlApp>;
