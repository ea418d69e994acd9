using CareDecisions.Application.Alerts;
using CareDecisions.Application.Authorities;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Impl.Matchers;
using Quartz.Listener;
using Quartz.Spi;

namespace CareDecisions.Web.Tests.Jobs;

/// <summary>The real scheduler on its real tables.</summary>
public abstract class ScheduleTests(CareDecisionsApp app) : JobTests(app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Start_JobNoLongerInTheSchedule_IsTakenOff()
    {
        await using var worker = Worker();
        var scheduler = await worker.Scheduler(default);
        await scheduler.AddJob(JobBuilder.Create<QuartzJob>().WithIdentity("LongGone").StoreDurably().Build(), replace: true);

        await worker.Start(default);

        var keys = await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup());
        keys.Select(key => key.Name).ShouldBe(JobSchedule.All.Select(job => job.Entry.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task Start_NightlyJob_IsDueAtAQuarterPastTwoInLondon()
    {
        await using var worker = Worker();
        await worker.Start(default);

        var next = (await new JobTimetable(worker).NextRuns(default))[nameof(RecomputeAllClocks)];

        TimeZoneInfo.ConvertTime(next, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).TimeOfDay.ShouldBe(new TimeSpan(2, 15, 0));
    }

    [Fact]
    public async Task RunNow_AskedOnAWebNode_IsRunByTheWorkerForThatAuthorityOnly()
    {
        var caseload = await CaseloadAt(Utc(2026, 3, 12, 9));
        await using var worker = Worker();
        await using var web = Worker();
        await worker.Start(default);
        var ended = await Ended(worker, nameof(SendDigest));

        (await new JobTimetable(web).RunNow(nameof(SendDigest), caseload.Authority.Id, default)).ShouldBeTrue();

        await ended.WaitAsync(Patience);
        (await LastRun(caseload, nameof(SendDigest))).Succeeded.ShouldBe(true);
        (await RunsElsewhere()).ShouldBe(0);
    }

    [Fact]
    public void Role_Web_RunsNoJobs() =>
        App.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<JobsHost>().ShouldBeEmpty();

    private ScheduleKeeper Worker() => new(App.Services.GetRequiredService<AuthorityCatalogue>(), App.Services.GetRequiredService<IJobFactory>());

    private static async Task<Task> Ended(ScheduleKeeper worker, string job)
    {
        var listener = new Ending();
        (await worker.Scheduler(default)).ListenerManager.AddJobListener(listener, KeyMatcher<JobKey>.KeyEquals(ScheduleKeeper.KeyOf(job)));
        return listener.Ended.Task;
    }

    private async Task<int> RunsElsewhere()
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(App.Services.GetRequiredService<AuthorityCatalogue>().Entries[1]);
        return await scope.ServiceProvider.GetRequiredService<Application.Data.CareDecisionsDb>().JobRuns.CountAsync(run => run.Job == nameof(SendDigest));
    }

    private sealed class Ending : JobListenerSupport
    {
        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override string Name => "ending";

        public override Task JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            Ended.TrySetResult();
            return Task.CompletedTask;
        }
    }
}

public sealed class SqliteScheduleTests(SqliteApp app) : ScheduleTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlScheduleTests(PostgreSqlApp app) : ScheduleTests(app), IClassFixture<PostgreSqlApp>;
