using CareDecisions.Application.Accounts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Jobs;
using CareDecisions.Domain.Children;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Web.Tests.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Impl.Matchers;
using Quartz.Listener;
using Quartz.Spi;

namespace CareDecisions.Web.Tests.Jobs;

/// <summary>The jobs that look after the audit and the accounts, on the real scheduler.</summary>
public abstract class HousekeepingTests(CareDecisionsApp app) : JobTests(app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData(nameof(AnchorChains), "at 10 minutes past", "0 10 * * * ?")]
    [InlineData(nameof(IndexAudit), "Every 10 minutes", "40 3/10 * * * ?")]
    [InlineData(nameof(DisableDormantAccounts), "Every night at 3:45am", "0 45 3 * * ?")]
    public async Task Job_OnAWorker_IsOnTheScheduleAsThePageSays(string job, string words, string cron)
    {
        await using var worker = Worker();
        await worker.Start(default);

        var trigger = (ICronTrigger?)await (await worker.Scheduler(default)).GetTrigger(ScheduleKeeper.TriggerOf(job));

        trigger.ShouldNotBeNull().CronExpressionString.ShouldBe(cron);
        trigger.TimeZone.ShouldBe(London);
        JobSchedule.Find(job)!.Entry.When.ShouldContain(words);
    }

    [Theory]
    [InlineData(nameof(AnchorChains))]
    [InlineData(nameof(IndexAudit))]
    [InlineData(nameof(DisableDormantAccounts))]
    public async Task Job_WhenItsTimeComes_RunsOnceForEveryAuthority(string job)
    {
        App.Clock.MoveTo(Utc(2026, 3, 12, 11));
        await using var worker = Worker();
        await worker.Start(default);
        var scheduler = await worker.Scheduler(default);
        var ended = new Ending();
        scheduler.ListenerManager.AddJobListener(ended, KeyMatcher<JobKey>.KeyEquals(ScheduleKeeper.KeyOf(job)));

        await scheduler.TriggerJob(ScheduleKeeper.KeyOf(job));
        await ended.Task.WaitAsync(Patience);

        var runs = new List<string>();
        foreach (var authority in App.Services.GetRequiredService<AuthorityCatalogue>().Entries)
        {
            var found = await RunsOf(authority.Key, job);
            runs.Add($"{authority.Key}: {string.Join(", ", found.Select(run => run.Succeeded))}");
        }

        runs.ShouldAllBe(run => run.EndsWith(": True", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnchorJob_ThenAChainRemovedWhole_IsFound()
    {
        App.Clock.MoveTo(Utc(2026, 3, 12, 12));
        var chain = await AuditSandbox.WriteChain(App);
        await RunNow(nameof(AnchorChains));
        await AuditSandbox.Tamper(App, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}'""");
        await AuditSandbox.Tamper(App, $"""DELETE FROM "AuditChains" WHERE "Name" = '{chain}'""");

        var found = (await AuditSandbox.Verify(App)).Findings;

        found.ShouldContain(new AuditFinding(chain, 3, AuditFault.ChainMissing));
    }

    [Fact]
    public async Task AnchorJob_ThenAChainCutShortWithItsHead_IsFound()
    {
        App.Clock.MoveTo(Utc(2026, 3, 12, 13));
        var chain = await AuditSandbox.WriteChain(App);
        await RunNow(nameof(AnchorChains));
        await AuditSandbox.Tamper(App, $"""
            UPDATE "AuditChains" SET "LastSequence" = 2, "LastHash" =
                (SELECT "Hash" FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 2) WHERE "Name" = '{chain}'
            """);
        await AuditSandbox.Tamper(App, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 3""");

        var found = (await AuditSandbox.Verify(App)).Findings;

        found.ShouldContain(new AuditFinding(chain, 3, AuditFault.NotAsAnchored));
    }

    [Fact]
    public async Task IndexJob_MoreRowsThanOneBatch_IndexesAllOfThem()
    {
        App.Clock.MoveTo(Utc(2026, 3, 12, 14));
        var child = ChildId.New();
        await Task.WhenAll(Enumerable.Range(0, 2100).Select(_ => AuditSandbox.Look(App, child)));
        App.Clock.MoveTo(Utc(2026, 3, 12, 14, 30));

        await RunNow(nameof(IndexAudit));

        var indexed = await App.InDatabase(TestData.FirstAuthority, db => db.AuditSubjects.CountAsync(subject => subject.ChildId == child));
        indexed.ShouldBe(2100);
    }

    private Task RunNow(string job) => App.Services.GetRequiredService<JobRunner>().Run(
        JobSchedule.Find(job)!, App.Services.GetRequiredService<AuthorityCatalogue>().Find(TestData.FirstAuthority)!.Id, CancellationToken.None);

    private Task<List<JobRun>> RunsOf(string authority, string job)
    {
        var now = App.Clock.GetUtcNow();
        return App.InDatabase(authority, db => db.JobRuns.AsNoTracking().Where(run => run.Job == job && run.StartedAt == now).ToListAsync());
    }

    private ScheduleKeeper Worker() => new(App.Services.GetRequiredService<AuthorityCatalogue>(), App.Services.GetRequiredService<IJobFactory>());

    private sealed class Ending : JobListenerSupport
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => ended.Task;

        public override string Name => "ending";

        public override Task JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            ended.TrySetResult();
            return Task.CompletedTask;
        }
    }
}

public sealed class SqliteHousekeepingTests(SqliteApp app) : HousekeepingTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlHousekeepingTests(PostgreSqlApp app) : HousekeepingTests(app), IClassFixture<PostgreSqlApp>;
