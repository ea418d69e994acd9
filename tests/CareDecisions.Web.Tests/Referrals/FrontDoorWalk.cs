using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Referrals;

/// <summary>Walks a referral through the front door by its pages, as a coordinator and as the manager who decides.</summary>
internal sealed class FrontDoorWalk
{
    private readonly CareDecisionsApp app;

    private FrontDoorWalk(CareDecisionsApp app, TestPerson taker, TestPerson decider, TeamId other)
    {
        this.app = app;
        (Taker, Decider, OtherTeam) = (taker, decider, other);
    }

    public TestPerson Taker { get; }

    public TestPerson Decider { get; }

    /// <summary>The team that assesses.</summary>
    public TeamId OtherTeam { get; }

    public static async Task<FrontDoorWalk> Begin(CareDecisionsApp app, string authority = TestData.FirstAuthority, string decider = "front-door-manager")
    {
        var team = await TestData.CreateTeam(app, "Front Door", "Front door and assessment", authority);
        var assessing = await TestData.CreateTeam(app, "Assessing", "Front door and assessment", authority);
        return new FrontDoorWalk(
            app,
            await TestData.CreateStaff(app, one => one.InAuthority(authority).WithRoles("referral-information-coordinator").InTeam(team)),
            await TestData.CreateStaff(app, one => one.InAuthority(authority).WithRoles(decider).InTeam(team).Named("Dee Sampleworth")),
            assessing);
    }

    /// <summary>Takes a referral about a child, and stands on its page.</summary>
    public static async Task<PageAnswer> Take(PageClient client, TestChild child, Action<Dictionary<string, string>>? change = null)
    {
        var typed = Typed();
        change?.Invoke(typed);
        return await (await client.Get($"/referrals/take?row={child.Id}")).Send(typed);
    }

    /// <summary>Takes a referral about a child whom nobody knows yet.</summary>
    public static async Task<PageAnswer> TakeNew(PageClient client, string givenName, string familyName)
    {
        var typed = Typed();
        typed["NewChildren[0].GivenName"] = givenName;
        typed["NewChildren[0].FamilyName"] = familyName;
        typed["NewChildren[0].DateOfBirth.Day"] = "4";
        typed["NewChildren[0].DateOfBirth.Month"] = "5";
        typed["NewChildren[0].DateOfBirth.Year"] = "2019";
        return await (await client.Get("/referrals/take")).Send(typed);
    }

    public static Dictionary<string, string> Typed() => new()
    {
        ["IsImmediate"] = "false",
        ["ReceivedOn.Day"] = "12",
        ["ReceivedOn.Month"] = "3",
        ["ReceivedOn.Year"] = "2026",
        ["ReceivedAtTime"] = "09:00",
        ["How"] = "Telephone",
        ["ReferrerName"] = "Pat Placeholder",
        ["ReferrerPost"] = "Head teacher",
        ["ReferrerAgency"] = "Meadow School",
        ["Reported"] = "She says that she was left alone twice this week.",
        ["ServiceWanted"] = "Somebody to see the family",
        ["OtherProfessionals"] = "None known",
        ["Consent"] = "Given",
    };

    public async Task<PageAnswer> Screen(PageClient client, PageAnswer referral)
    {
        var set = await (await client.Get($"{referral.Path}/screen")).Send(new Dictionary<string, string>
        {
            ["Tasks[0].What"] = "Ask the school nurse",
            ["Tasks[0].WhoId"] = Taker.Id.ToString(),
        });
        var task = await set.Follow("Write what was found for: Ask the school nurse");
        return await task.Send(new Dictionary<string, string> { ["Found"] = "Known to the nurse since January" });
    }

    public static async Task<PageAnswer> Decide(PageClient client, PageAnswer referral, Action<Dictionary<string, string>>? change = null)
    {
        var typed = new Dictionary<string, string>
        {
            ["Outcome"] = "single-assessment",
            ["Reason"] = "A pattern of being left alone",
            ["Analysis"] = "Twice before in the last year; the school is worried too",
            ["IsChildInNeed"] = "true",
            ["IsQualityChecked"] = "true",
        };
        change?.Invoke(typed);
        return await (await client.Get($"{referral.Path}/decide")).Send(typed);
    }

    public static async Task<PageAnswer> Tell(PageClient client, PageAnswer referral) => await (await client.Get($"{referral.Path}/tell")).Send();

    public async Task<PageAnswer> SendOn(PageClient client, PageAnswer referral, string handover = "") =>
        await (await client.Get($"{referral.Path}/send")).Send(new Dictionary<string, string> { ["TeamId"] = OtherTeam.ToString(), ["Handover"] = handover });

    /// <summary>How each clock of a child stands, by its standard; the worst where there are several.</summary>
    /// <param name="later">How long after now, where nothing more happens: what is due at once has an hour of grace.</param>
    public static Task<Dictionary<string, ClockStanding>> Standings(CareDecisionsApp app, TestChild child, TimeSpan later = default) => app.InDatabase(child.Authority, async db =>
    {
        var clocks = await db.Clocks.Where(one => one.ChildId == child.Id).ToListAsync();
        return clocks.GroupBy(one => one.StandardId).ToDictionary(
            group => group.Key,
            group => group.Select(one => new ClockMoments(one.Outcome, one.LateFrom, one.WarnFrom, one.IsAdvisory).At(app.Clock.GetUtcNow() + later)).Max());
    });

    public Task<List<string>> Types(ChildId child) => app.InDatabase(
        Taker.Authority, db => db.CaseEvents.Where(one => one.ChildId == child).Select(one => one.Type).ToListAsync());
}
