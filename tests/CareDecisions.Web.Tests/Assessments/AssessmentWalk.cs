using System.Globalization;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Assessments;

/// <summary>An assessment by its pages, as the worker who writes it and as the manager.</summary>
internal sealed class AssessmentWalk : IDisposable
{
    private readonly CareDecisionsApp app;
    private readonly TestPerson worker;
    private readonly TestPerson manager;

    private AssessmentWalk(CareDecisionsApp app, TestPerson worker, TestPerson manager, TestChild child)
    {
        this.app = app;
        (this.worker, this.manager, Child) = (worker, manager, child);
    }

    public TestChild Child { get; }

    /// <summary>The worker's session.</summary>
    public PageClient Worker { get; private set; } = null!;

    /// <summary>The manager's session.</summary>
    public PageClient Manager { get; private set; } = null!;

    /// <summary>The record's page.</summary>
    public PageAnswer Record { get; private set; } = null!;

    public string Path => $"/assessments/{Record.Path.Split('/')[^1]}";

    /// <summary>A child referred on 12 March 2026 at nine, whose assessment the worker has begun.</summary>
    public static async Task<AssessmentWalk> Begin(CareDecisionsApp app, string authority = TestData.FirstAuthority)
    {
        var team = await TestData.CreateTeam(app, "Team Assessing", "Front door and assessment", authority);
        var worker = await TestData.CreateStaff(app, one => one.InAuthority(authority).InTeam(team).Named("Wyn Writer"));
        var manager = await TestData.CreateStaff(app, one => one.InAuthority(authority).WithRoles("practice-manager").InTeam(team).Named("Max Manager"));
        var child = await TestData.CreateChild(app, one => one.InAuthority(authority).AllocatedTo(worker)
            .With("ReferralReceived", new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero), ("referral.immediateChildProtection", "false"), ("case.open", "true"))
            .With("CaseAllocated", new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero)));
        var walk = new AssessmentWalk(app, worker, manager, child);
        await walk.SignIn();
        walk.Record = await RecordWalk.Start(walk.Worker, child, "single-assessment");
        return walk;
    }

    /// <summary>Moves the clock to half past ten of a day; both sign in anew, for their sessions are over.</summary>
    public async Task MoveTo(DateOnly day)
    {
        app.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(10, 30), TimeSpan.Zero));
        Dispose();
        await SignIn();
    }

    public async Task WriteAndSignOff(string outcome = "child-in-need", string timeframe = "15")
    {
        await RecordWalk.WriteAll(Worker, Record, new Dictionary<string, string>
        {
            ["Answers[outcome.next]"] = outcome,
            ["Answers[reason.timeframe]"] = timeframe,
        });
        (await RecordWalk.SignOff(Manager, Record)).Text.ShouldContain("Signed off by Max Manager");
    }

    public async Task<PageAnswer> Review(DateOnly on) => await (await Manager.Get($"{Path}/review")).Send(Dated(on, new()
    {
        ["Progress"] = "Both visits are done; the school has still to answer",
    }));

    public async Task<PageAnswer> Extend(string workingDays) => await (await Manager.Get($"{Path}/extend")).Send(new Dictionary<string, string>
    {
        ["WorkingDays"] = workingDays,
        ["Reason"] = "Her father came back and must be seen",
    });

    public async Task<PageAnswer> Share(DateOnly on) => await (await Worker.Get($"{Path}/share")).Send(Dated(on, new()
    {
        ["ToWhom"] = "Her mother",
        ["Given"] = "A copy, and a talk about it at home",
        ["Language"] = "Polish, with an interpreter",
    }));

    public static async Task<PageAnswer> Answer(PageAnswer shared, DateOnly on) => await (await shared.Follow("Record what they said: Her mother")).Send(Dated(on, new()
    {
        ["Said"] = "AgreesInPart",
        ["InTheirWords"] = "The part about the school is not how it was",
        ["Corrections"] = "The date of the meeting",
    }));

    public Task<List<string>> Types() => app.InDatabase(
        Child.Authority, db => db.CaseEvents.Where(one => one.ChildId == Child.Id).Select(one => one.Type).ToListAsync());

    public void Dispose()
    {
        Worker.Dispose();
        Manager.Dispose();
    }

    private async Task SignIn() => (Worker, Manager) = (await PageClient.SignedIn(app, worker), await PageClient.SignedIn(app, manager));

    private static Dictionary<string, string> Dated(DateOnly on, Dictionary<string, string> typed)
    {
        typed["HappenedOn.Day"] = on.Day.ToString(CultureInfo.InvariantCulture);
        typed["HappenedOn.Month"] = on.Month.ToString(CultureInfo.InvariantCulture);
        typed["HappenedOn.Year"] = on.Year.ToString(CultureInfo.InvariantCulture);
        typed["HappenedAtTime"] = "10:30";
        return typed;
    }
}
