using CareDecisions.Application.Alerts;
using CareDecisions.Application.Leave;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Web.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Alerts;

public abstract class SweepClocksTests(CareDecisionsApp app) : JobTests(app)
{
    // Due on Wednesday 1 April 2026: late from Thursday the 2nd. Good Friday is the 3rd, Easter Monday the 6th.
    private static readonly DateTimeOffset Warned = Utc(2026, 3, 30, 8);
    private static readonly DateTimeOffset Late = Utc(2026, 4, 1, 23);

    [Fact]
    public async Task Sweep_ClockDueSoon_TellsTheWorkerOnly()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 31, 9));
        var clock = await caseload.AddClock(Warned, Late);

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).ShouldBe([(caseload.Worker, EscalationState.DueSoon)]);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03-31", true)]
    [InlineData("2026-03-23", "2026-03-30", false)]
    public async Task Sweep_WhileTheWorkerIsAway_TellsTheManagerAsSoon(string from, string until, bool isTold)
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 31, 9));
        var clock = await caseload.AddClock(Warned, Late);
        await caseload.Read(async db =>
        {
            db.StaffLeave.Add(new StaffLeave(caseload.Worker, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)));
            return await db.SaveChangesAsync();
        });

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).Any(alert => alert.Person == caseload.Manager).ShouldBe(isTold);
    }

    [Fact]
    public async Task Sweep_BeforeTheWarning_TellsNobody()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 30, 7, 59));
        var clock = await caseload.AddClock(Warned, Late);

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_Twice_RaisesOneAlertAndOneMail()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 31, 9));
        var clock = await caseload.AddClock(Warned, Late);
        await Run(caseload, nameof(SweepClocks));

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).Count.ShouldBe(1);
        (await MailTo(caseload, "worker")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_OnTwoNodesAtOnce_RaisesOneAlertEachAndNeitherFails()
    {
        var caseload = await CaseloadAt(Utc(2026, 4, 14, 9));
        var clock = await caseload.AddClock(Warned, Late);
        var runner = App.Services.GetRequiredService<JobRunner>();
        var sweep = JobSchedule.Find(nameof(SweepClocks))!;

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => runner.Run(sweep, caseload.Authority.Id, CancellationToken.None))));

        (await AlertsOf(caseload, clock)).Select(alert => alert.Person).ShouldBe([caseload.Worker, caseload.Manager, caseload.HeadOfService], ignoreOrder: true);
        var runs = await caseload.Read(db => db.JobRuns.Where(run => run.Job == nameof(SweepClocks) && run.StartedAt == App.Clock.GetUtcNow()).ToListAsync());
        runs.ShouldAllBe(run => run.Succeeded == true);
    }

    [Theory]
    [InlineData("2026-04-02T09:00:00Z", false)]
    [InlineData("2026-04-06T12:00:00Z", false)]
    [InlineData("2026-04-06T23:00:00Z", true)]
    public async Task Sweep_OverEaster_TellsTheManagerOnTheNextWorkingDay(string now, bool isTold)
    {
        var caseload = await CaseloadAt(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var clock = await caseload.AddClock(Warned, Late);

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).Any(alert => alert.Person == caseload.Manager).ShouldBe(isTold);
    }

    [Theory]
    [InlineData("2026-04-12T12:00:00Z", false)]
    [InlineData("2026-04-13T08:00:00Z", true)]
    public async Task Sweep_FiveWorkingDaysLate_TellsTheHeadOfService(string now, bool isTold)
    {
        var caseload = await CaseloadAt(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var clock = await caseload.AddClock(Warned, Late);

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).Any(alert => alert.Person == caseload.HeadOfService).ShouldBe(isTold);
    }

    [Fact]
    public async Task Sweep_ChildOfAnotherTeam_IsNotTheManagersBusiness()
    {
        var mine = await CaseloadAt(Utc(2026, 4, 14, 9));
        var other = await TestData.CreateCaseload(App);
        var clock = await mine.AddClock(Warned, Late);

        await Run(mine, nameof(SweepClocks));

        (await AlertsOf(mine, clock)).ShouldNotContain(alert => alert.Person == other.Manager || alert.Person == other.HeadOfService);
    }

    [Fact]
    public async Task Sweep_ClosedChild_TellsNobody()
    {
        var caseload = await CaseloadAt(Utc(2026, 4, 14, 9));
        var clock = await caseload.AddClock(Warned, Late);
        await caseload.InDatabase(async db =>
        {
            (await db.Children.SingleAsync(child => child.Id == caseload.ChildId)).Close(new DateOnly(2026, 4, 10), "Case closed");
            await db.SaveChangesAsync();
        });

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_NodeDiesBeforeCommit_NextSweepTellsOnce()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 31, 9));
        var clock = await caseload.AddClock(Warned, Late);
        await caseload.InDatabase(async db =>
        {
            await using var abandoned = await db.Database.BeginTransactionAsync();
            db.Alerts.Add(new Alert(clock, caseload.ChildId, caseload.Worker, EscalationState.DueSoon, App.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        await Run(caseload, nameof(SweepClocks));

        (await AlertsOf(caseload, clock)).Count.ShouldBe(1);
        (await MailTo(caseload, "worker")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_Mail_NamesNeitherTheChildNorItsReference()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 31, 9));
        await caseload.AddClock(Warned, Late);

        await Run(caseload, nameof(SweepClocks));

        var mail = (await MailTo(caseload, "worker")).ShouldHaveSingleItem();
        foreach (var telling in new[] { "Testchild", caseload.FamilyName, caseload.Reference, caseload.ChildId.ToString() })
        {
            (mail.Subject + mail.Body).ShouldNotContain(telling);
        }
    }

    [Fact]
    public async Task Sweep_ManyAtOnce_LeaveAsOneMail()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 31, 9));
        for (var clock = 0; clock < 6; clock++)
        {
            await caseload.AddClock(Warned, Late);
        }

        await Run(caseload, nameof(SweepClocks));

        (await MailTo(caseload, "worker")).ShouldHaveSingleItem().Subject.ShouldStartWith("6 deadlines");
    }

    private static async Task<IReadOnlyList<(Guid Person, EscalationState State)>> AlertsOf(Caseload caseload, ClockId clock) =>
        [.. (await caseload.Read(db => db.Alerts.Where(alert => alert.ClockId == clock).ToListAsync())).Select(alert => (alert.RecipientId, alert.State))];

    private static Task<List<OutboxMessage>> MailTo(Caseload caseload, string post)
    {
        var address = caseload.Address(post);
        return caseload.Read(db => db.Outbox.Where(message => message.Address == address).ToListAsync());
    }
}

public sealed class SqliteSweepClocksTests(SqliteApp app) : SweepClocksTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlSweepClocksTests(PostgreSqlApp app) : SweepClocksTests(app), IClassFixture<PostgreSqlApp>;
