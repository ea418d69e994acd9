using System.Globalization;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Records;
using CareDecisions.Web.Tests.Referrals;

namespace CareDecisions.Web.Tests.Assessments;

/// <summary>One child from the contact to the family's answer, by the pages that people use: in time, or as late as it gets.</summary>
internal sealed class JourneyWalk(CareDecisionsApp app, string authority)
{
    private FrontDoorWalk frontDoor = null!;
    private TestPerson manager = null!;
    private TestPerson worker = null!;
    private TestChild child = null!;
    private PageAnswer record = null!;

    private bool IsFirst => authority == TestData.FirstAuthority;

    /// <summary>Every step at its time: the referral at nine on 12 March 2026, the family's answer on 31 March.</summary>
    public async Task<TestChild> InTime()
    {
        await Begin();
        await AtTheFrontDoor("12", "09:00", async (client, referral) =>
        {
            await frontDoor.Screen(client, referral);
            await FrontDoorWalk.Decide(client, referral, Decision(isChecked: true));
            await FrontDoorWalk.Tell(client, referral);
            await frontDoor.SendOn(client, referral, "Talked over with the team");
        });
        await As(manager, client => Allocate(client, isTalkedOver: true));
        await As(worker, async client => record = await RecordWalk.Start(client, child, "single-assessment"));
        MoveTo(13);
        await As(worker, async client => await RecordWalk.WriteAll(
            client, await RecordWalk.Start(client, child, "assessment-visit"), new Dictionary<string, string> { ["day"] = "13" }));
        MoveTo(20);
        await As(manager, client => Manage(client, "review", new() { ["Progress"] = "On its way" }));
        MoveTo(27);
        await As(worker, client => RecordWalk.WriteAll(client, record, new Dictionary<string, string> { ["Answers[outcome.next]"] = "child-in-need" }));
        await As(manager, client => RecordWalk.SignOff(client, record));
        MoveTo(30);
        await As(worker, async client =>
        {
            var shared = await Manage(client, "share", new() { ["ToWhom"] = "Her mother", ["Given"] = "A copy", ["Language"] = "Polish" });
            await AssessmentWalk.Answer(shared, new DateOnly(2026, 3, 30));
        });
        return child;
    }

    /// <summary>Nothing is done before its time is over, and what the product lets people leave out is left out.</summary>
    public async Task<TestChild> Late()
    {
        await Begin();
        var referral = await AtTheFrontDoor("10", "07:00", (client, taken) => FrontDoorWalk.Decide(client, taken, Decision(isChecked: false)));
        MoveTo(17);
        await As(frontDoor.Decider, async client =>
        {
            await FrontDoorWalk.Tell(client, referral);
            await frontDoor.SendOn(client, referral, "Talked over with the team");
        });
        MoveTo(20);
        await As(manager, client => Allocate(client, isTalkedOver: false));
        await As(worker, async client => record = await RecordWalk.Start(client, child, "single-assessment"));
        MoveTo(12, month: 6);
        await As(manager, client => Manage(client, "review", new() { ["Progress"] = "Not begun" }));
        await As(worker, client => RecordWalk.WriteAll(client, record, new Dictionary<string, string>
        {
            ["Answers[outcome.next]"] = "child-in-need",
            ["Answers[history.chronology]"] = "no",
            ["Answers[history.genogram]"] = "no",
            ["Answers[views.direct-work]"] = "no",
            ["Answers[plan.consent]"] = "not-asked",
        }));
        await As(manager, client => RecordWalk.SignOff(client, record));
        MoveTo(26, month: 6);
        return child;
    }

    private Action<Dictionary<string, string>> Decision(bool isChecked) => typed =>
    {
        (typed["IsQualityChecked"], typed["IsComplex"]) = (isChecked ? "true" : "", "true");
        if (isChecked && !IsFirst)
        {
            typed["IsRapidResponseTold"] = "true";
        }
    };

    private async Task Begin()
    {
        frontDoor = await FrontDoorWalk.Begin(app, authority, IsFirst ? "front-door-manager" : "front-door-decision-maker");
        manager = await TestData.CreateStaff(app, one => one.InAuthority(authority).WithRoles("practice-manager").InTeam(frontDoor.OtherTeam));
        worker = await TestData.CreateStaff(app, one => one.InAuthority(authority).InTeam(frontDoor.OtherTeam));
        child = await TestData.CreateChild(app, one => one.InAuthority(authority));
    }

    private async Task<PageAnswer> AtTheFrontDoor(string day, string time, Func<PageClient, PageAnswer, Task> goOn)
    {
        using var client = await PageClient.SignedIn(app, frontDoor.Decider);
        var referral = await FrontDoorWalk.Take(client, child, typed => (typed["ReceivedOn.Day"], typed["ReceivedAtTime"]) = (day, time));
        referral.Problems.ShouldBeEmpty();
        await goOn(client, referral);
        return referral;
    }

    private async Task<PageAnswer> Allocate(PageClient client, bool isTalkedOver)
    {
        var typed = new Dictionary<string, string> { ["WorkerId"] = worker.Id.ToString(), ["Reason"] = "Knows the family" };
        if (isTalkedOver)
        {
            Date(typed, "DiscussedOn", 12, 3);
            (typed["DiscussedAtTime"], typed["IsFaceToFace"], typed["Instructions"]) = ("10:30", "true", "See the child by Monday");
        }

        return await (await client.Get($"/children/allocate?row={child.Id}")).Send(typed);
    }

    private async Task<PageAnswer> Manage(PageClient client, string step, Dictionary<string, string> typed)
    {
        typed["HappenedAtTime"] = "10:30";
        var done = await (await client.Get($"/assessments/{record.Path.Split('/')[^1]}/{step}")).Send(typed);
        done.Problems.ShouldBeEmpty();
        return done;
    }

    private async Task As(TestPerson person, Func<PageClient, Task> act)
    {
        using var client = await PageClient.SignedIn(app, person);
        await act(client);
    }

    private void MoveTo(int day, int month = 3) => app.Clock.MoveTo(new DateTimeOffset(2026, month, day, 10, 30, 0, TimeSpan.Zero));

    private static void Date(Dictionary<string, string> typed, string field, int day, int month)
    {
        typed[$"{field}.Day"] = day.ToString(CultureInfo.InvariantCulture);
        typed[$"{field}.Month"] = month.ToString(CultureInfo.InvariantCulture);
        typed[$"{field}.Year"] = "2026";
    }
}
