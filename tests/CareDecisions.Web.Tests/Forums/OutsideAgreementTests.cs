using System.Net;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>
/// Accommodation agreed outside the meeting, from the note to the meeting's yes or no. It is Thursday 12 March 2026, 10:30; the
/// panel meets on 19 and 26 March.
/// </summary>
public abstract class OutsideAgreementTests(CareDecisionsApp app)
{
    private const string Authority = "carm";
    private const string Urgent = "carm.oop.03";
    private const string Signing = "form[action*=Sign]";
    private const string Ending = "form[action*=End]";

    [Fact]
    public async Task Start_ByAWorker_SaysWhoWritesIt()
    {
        var (author, child) = await Case();
        using var worker = await PageClient.SignedIn(app, author);
        var page = await worker.Get($"/forums/agreements/start?child={child.Id}");

        var refused = await page.Send(new Dictionary<string, string> { ["Kind"] = Urgent });

        refused.Problems.ShouldBe(["The terms have Head of service write this. Ask them to begin it."]);
    }

    [Fact]
    public async Task Sign_BeforeItIsWritten_NamesWhatIsMissing()
    {
        var (_, child) = await Case();
        using var head = await Person("head-of-service");
        var agreement = await Begin(head, child);

        var refused = await agreement.Send(At("12", "08:00"), Signing);

        refused.Problems.Single().ShouldBe(
            "Add these first: Why it was agreed outside the panel; What is agreed; For how long, and by when; What else is expected to be done; By when that is to be done");
    }

    [Fact]
    public async Task Sign_InTheFuture_IsRefused()
    {
        var (_, child) = await Case();
        using var head = await Person("head-of-service");
        var agreement = await Written(head, child);

        (await agreement.Send(At("12", "11:00"), Signing)).Problems.ShouldBe(["You cannot agree something in the future"]);
    }

    [Fact]
    public async Task Sign_ByTheRoleNamed_StartsTheClocksAndBringsItToTheNextMeeting()
    {
        var (author, child) = await Case();
        using var head = await Person("head-of-service");

        var agreed = await Agreed(head, child);

        agreed.Text.ShouldContain("Agreed, not ratified");
        agreed.Text.ShouldContain("Due Saturday 14 March 2026, 08:00.");
        agreed.Text.ShouldContain("48 hours after the earliest of: a placement is agreed, in a forum or outside it (Thursday 12 March 2026, 08:00)");
        agreed.Text.ShouldContain("48 hours after the child moves into a placement (each placement) (not recorded yet)");
        agreed.Text.ShouldContain("Thursday 19 March 2026");
        var placed = await app.InDatabase(Authority, db => db.CaseEvents.SingleAsync(one => one.ChildId == child.Id && one.Type == "PlacementAgreed"));
        placed.HappenedAt.ShouldBe(new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero));
        var request = await app.InDatabase(Authority, db => db.ForumRequests.SingleAsync(one => one.ChildId == child.Id));
        (request.State, request.DecisionKey, request.StartedById).ShouldBe((RequestState.Draft, "dec.emergency-admission-review", author.Id));
        using var worker = await PageClient.SignedIn(app, author);
        (await worker.Get("/alerts")).Text.ShouldContain("Something was agreed outside CARM. Its request for the meeting of 19 March 2026 is begun");
    }

    [Fact]
    public async Task FollowUps_OfAMoveThatWasWithdrawn_AreNotCountedFromIt()
    {
        var (_, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        await app.InDatabase(Authority, db =>
        {
            var moved = new CaseEventDetails
            {
                Type = "PlacementStarted",
                HappenedAt = new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero),
                RecordedAt = new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero),
                RecordedBy = "Jo Placeholder",
            };
            var id = CaseEventId.New();
            db.CaseEvents.Add(new CaseEvent(id, child.Id, moved));
            db.CaseEvents.Add(new CaseEvent(CaseEventId.New(), child.Id, moved with { SupersedesId = id, IsWithdrawal = true }));
            return db.SaveChangesAsync();
        });

        (await head.Get(agreed.Path)).Text.ShouldContain("48 hours after the child moves into a placement (each placement) (not recorded yet)");
    }

    [Fact]
    public async Task Close_BeforeTheMeetingHasDecided_IsRefusedWithWhatToDo()
    {
        var (_, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);

        var refused = await agreed.Send(new Dictionary<string, string> { ["Reason"] = "The child is home again" }, Ending);

        refused.Problems.ShouldBe(
            ["The meeting has not said yes or no to this agreement, so it cannot be closed. Complete and submit its request for the meeting of 19 March 2026."]);
    }

    [Fact]
    public async Task FollowUp_ThatLeavesOutAPoint_IsRefusedAndNamesIt()
    {
        var (author, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        using var worker = await PageClient.SignedIn(app, author);
        var page = await worker.Get($"{agreed.Path}/done/carm.oop.06");
        var typed = Done("12", "10:00");
        typed["Covers"] = "reason_for_accommodation";

        var refused = await page.Send(typed);

        refused.Problems.ShouldBe(["The terms want it to say this too: Who agreed it and for how long; What must be done for the child to return home; The child's trajectory and the options"]);
    }

    [Fact]
    public async Task FollowUp_DoneInTime_IsShownAsDone()
    {
        var (author, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        using var worker = await PageClient.SignedIn(app, author);
        var page = await worker.Get($"{agreed.Path}/done/carm.oop.06");
        var fields = new[] { "reason_for_accommodation", "who_agreed_and_for_how_long", "work_needed_for_return_home", "trajectory_and_options" }
            .Select(point => KeyValuePair.Create("Covers", point))
            .Concat(Done("12", "10:00"))
            .Append(KeyValuePair.Create("childId", $"{child.Id}"))
            .Append(KeyValuePair.Create("__RequestVerificationToken", page.Token()));

        var shown = await worker.Post(page.Path, fields);

        shown.Problems.ShouldBeEmpty();
        shown.All("[id='carm.oop.06'] .govuk-tag")[0].ShouldBe("Done");
        shown.All("[id='carm.oop.08'] .govuk-tag")[0].ShouldBe("Not running");
    }

    [Fact]
    public async Task Chase_WhatIsLate_TellsTheWorkerOnceWithoutTheChildsName()
    {
        var (author, child) = await Case();
        using var head = await Person("head-of-service");
        await Agreed(head, child, "9");

        for (var time = 0; time < 2; time++)
        {
            await app.In(Authority, services => services.GetRequiredService<ISender>().Send(new ChaseAgreements.Command()));
        }

        using var worker = await PageClient.SignedIn(app, author);
        (await worker.Get("/alerts")).All("main li").Count(line => line.Contains("this is late: Practice lead and social worker hold a supervision", StringComparison.Ordinal)).ShouldBe(1);
        (await worker.Get("/alerts")).Body.ShouldNotContain(child.Name);
    }

    [Fact]
    public async Task Decide_AtTheMeeting_RatifiesItAndLetsItBeClosed()
    {
        var (author, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        using var administrator = await Person("panel-administrator");
        (await administrator.Get("/forums/carm")).Text.ShouldContain(child.Name);
        var request = await Submitted(author, child);
        using var worker = await PageClient.SignedIn(app, author);
        (await Withdrawn(worker, request)).Problems.ShouldBe(
            ["This request brings something agreed outside to the meeting, which must say yes or no to it, so it cannot be withdrawn. Complete and submit it."]);
        var item = await OnAgenda(administrator, author, request);
        item.Text.ShouldContain("Agreed outside the meeting by Hedda Placeholder");

        var decided = await item.Send(Decision("ratified"));

        decided.Problems.ShouldBeEmpty();
        (await head.Get(agreed.Path)).Text.ShouldContain("Ratified");
        (await administrator.Get("/forums/carm")).Text.ShouldNotContain(child.Name);
        var closed = await (await head.Get(agreed.Path)).Send(new Dictionary<string, string> { ["Reason"] = "The meeting ratified it" }, Ending);
        closed.Problems.ShouldBeEmpty();
        closed.Text.ShouldContain("The meeting ratified it");
    }

    [Fact]
    public async Task Decide_ToHearItAgain_LeavesItUnratifiedWithANewRequest()
    {
        var (author, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        using var administrator = await Person("panel-administrator");
        var request = await Submitted(author, child);
        var item = await OnAgenda(administrator, author, request);

        (await item.Send(Decision("deferred"))).Problems.ShouldBeEmpty();

        (await head.Get(agreed.Path)).Text.ShouldContain("Agreed, not ratified");
        var states = await app.InDatabase(Authority, db => db.ForumRequests.Where(one => one.ChildId == child.Id).OrderBy(one => one.StartedAt).Select(one => one.State).ToListAsync());
        states.ShouldBe([RequestState.Decided, RequestState.Draft], ignoreOrder: true);
    }

    [Fact]
    public async Task Agreement_ForSomebodyWithoutASeatOrTheChild_IsNotThere()
    {
        var (_, child) = await Case();
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        using var other = await Person("social-worker");

        (await other.Get(agreed.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get("/forums/carm")).Text.ShouldNotContain(child.Name);
    }

    [Fact]
    public async Task Agreement_OfARestrictedChild_IsNotThereForTheAdministrator()
    {
        var (_, child) = await Case(isRestricted: true);
        using var head = await Person("head-of-service");
        var agreed = await Agreed(head, child);
        using var administrator = await Person("panel-administrator");

        (await administrator.Get(agreed.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get("/forums/carm")).Text.ShouldNotContain(child.Name);
        (await administrator.Get($"/forums/meetings/{await Meeting(new DateOnly(2026, 3, 19))}")).Text.ShouldNotContain(child.Name);
    }

    [Fact]
    public async Task TwoRoles_ThatMustAgree_TakeTwoPeople()
    {
        var (_, child) = await Case();
        using var chair = await Person("head-of-safeguarding", "head-of-corporate-parenting");
        var agreement = await Written(chair, child, "carm.oop.01");
        var once = await agreement.Send(At("12", "09:00"), Signing);
        once.Has(Signing).ShouldBeFalse();
        once.Text.ShouldContain("Not agreed yet");
        using var second = await Person("head-of-corporate-parenting");

        var twice = await (await second.Get(agreement.Path)).Send(At("12", "09:30"), Signing);

        twice.Problems.ShouldBeEmpty();
        twice.All(".govuk-tag")[0].ShouldBe("Agreed");
    }

    private static Dictionary<string, string> At(string day, string time) => new()
    {
        ["AgreedOn.Day"] = day,
        ["AgreedOn.Month"] = "3",
        ["AgreedOn.Year"] = "2026",
        ["AgreedAt"] = time,
    };

    private static Dictionary<string, string> Done(string day, string time) => new()
    {
        ["On.Day"] = day,
        ["On.Month"] = "3",
        ["On.Year"] = "2026",
        ["At"] = time,
        ["Words"] = "Supervision held, in the case notes",
    };

    private static Dictionary<string, string> Decision(string outcome) => new()
    {
        ["Form.Outcome"] = outcome,
        ["Form.Reasons"] = "Looked at afterwards",
        ["Form.WeeklyCost"] = "900",
        ["Form.FundedBy"] = "Children's social care",
        ["Form.PlacementType"] = "in-house-foster",
        ["Form.Until.Day"] = "30",
        ["Form.Until.Month"] = "4",
        ["Form.Until.Year"] = "2026",
        ["Form.ReturnOn.Day"] = "26",
        ["Form.ReturnOn.Month"] = "3",
        ["Form.ReturnOn.Year"] = "2026",
        ["Form.Disagreement"] = "None",
        ["Form.Conditions"] = "None",
    };

    private async Task<(TestPerson Author, TestChild Child)> Case(bool isRestricted = false)
    {
        await Meeting(new DateOnly(2026, 3, 19));
        await Meeting(new DateOnly(2026, 3, 26));
        var team = await TestData.CreateTeam(app, authority: Authority);
        var author = await TestData.CreateStaff(app, person => person.InAuthority(Authority).InTeam(team));
        var child = await TestData.CreateChild(app, one =>
        {
            one.InAuthority(Authority).Named("Odile", $"Placeholder{Guid.NewGuid():N}").AllocatedTo(author);
            if (isRestricted)
            {
                one.Restricted();
            }
        });
        return (author, child);
    }

    private async Task<PageClient> Person(params string[] roles) =>
        await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).Named("Hedda Placeholder").WithRoles(roles)));

    private static async Task<PageAnswer> Begin(PageClient client, TestChild child, string kind = Urgent)
    {
        var page = await client.Get($"/forums/agreements/start?child={child.Id}");
        return await page.Send(new Dictionary<string, string> { ["Kind"] = kind });
    }

    private static async Task<PageAnswer> Written(PageClient client, TestChild child, string kind = Urgent)
    {
        var agreement = await Begin(client, child, kind);
        await RequestStory.Complete(client, agreement, "main a[href*='/section/']");
        return await client.Get(agreement.Path);
    }

    private static async Task<PageAnswer> Agreed(PageClient client, TestChild child, string day = "12")
    {
        var agreed = await (await Written(client, child)).Send(At(day, "08:00"), Signing);
        agreed.Problems.ShouldBeEmpty();
        return agreed;
    }

    /// <summary>The worker completes the request that was begun for them, and the service manager approves it.</summary>
    private async Task<ForumRequest> Submitted(TestPerson author, TestChild child)
    {
        using var worker = await PageClient.SignedIn(app, author);
        var request = await app.InDatabase(Authority, db => db.ForumRequests.AsNoTracking().SingleAsync(one => one.ChildId == child.Id));
        var path = $"/forums/requests/{request.Id}";
        await RequestStory.Complete(worker, await worker.Get(path));
        var sent = await (await worker.Get(path)).Send(form: RequestStory.Submitting);
        sent.Problems.ShouldBeEmpty();
        return request;
    }

    private static async Task<PageAnswer> Withdrawn(PageClient client, ForumRequest request)
    {
        var page = await client.Get($"/forums/requests/{request.Id}");
        return await page.Send(new Dictionary<string, string> { ["Because"] = "No longer needed", ["withdraw"] = "true" }, "form[action*=Stop]");
    }

    private async Task<PageAnswer> OnAgenda(PageClient administrator, TestPerson author, ForumRequest request)
    {
        using var manager = await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles("service-manager").InTeam(author.TeamId!.Value)));
        (await (await manager.Get($"/forums/requests/{request.Id}")).Send(form: RequestStory.Signing)).Problems.ShouldBeEmpty();
        var held = await app.InDatabase(Authority, db => db.ForumRequests.AsNoTracking().SingleAsync(one => one.Id == request.Id));
        var meeting = await administrator.Get($"/forums/meetings/{held.MeetingId}");
        (await meeting.Send(new Dictionary<string, string> { ["by"] = "0" }, $"form:has(input[value='{request.Id}'])")).Problems.ShouldBeEmpty();
        await RequestStory.Weigh(administrator, $"/forums/meetings/{held.MeetingId}/items/{request.Id}");
        return await administrator.Get($"/forums/meetings/{held.MeetingId}/items/{request.Id}");
    }

    private Task<ForumMeetingId> Meeting(DateOnly date) => app.InDatabase(Authority, async db =>
    {
        var there = await db.ForumMeetings.SingleOrDefaultAsync(one => one.ForumId == "carm" && one.PlannedFor == date);
        if (there is null)
        {
            there = new ForumMeeting("carm", new PlannedMeeting(date, new TimeOnly(9, 0), new TimeOnly(13, 0), [], false));
            db.ForumMeetings.Add(there);
            await db.SaveChangesAsync();
        }

        return there.Id;
    });
}

public sealed class OutsideAgreementOnSqlite(SqliteApp app) : OutsideAgreementTests(app), IClassFixture<SqliteApp>;

public sealed class OutsideAgreementOnPostgreSql(PostgreSqlApp app) : OutsideAgreementTests(app), IClassFixture<PostgreSqlApp>;
