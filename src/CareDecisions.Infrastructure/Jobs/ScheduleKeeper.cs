using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Shared;
using Quartz;
using Quartz.Impl;
using Quartz.Impl.Matchers;
using Quartz.Spi;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// The one Quartz scheduler of this program, made on first use. A worker starts it; a web node only reads it and asks
/// for runs, which a worker then takes.
/// </summary>
internal sealed class ScheduleKeeper(AuthorityCatalogue catalogue, IJobFactory jobs) : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private IScheduler? scheduler;

    public async Task<IScheduler> Scheduler(CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            return scheduler ??= await Make(cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Puts every job of <see cref="JobSchedule"/> on the schedule, takes the others off, and starts.</summary>
    public async Task Start(CancellationToken cancellationToken)
    {
        var running = await Scheduler(cancellationToken);
        foreach (var key in await running.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken))
        {
            if (JobSchedule.Find(key.Name) is null)
            {
                await running.DeleteJob(key, cancellationToken);
            }
        }

        foreach (var job in JobSchedule.All)
        {
            await running.ScheduleJob(Detail(job), [Trigger(job)], replace: true, cancellationToken);
        }

        await running.Start(cancellationToken);
    }

    public static JobKey KeyOf(string job) => new(job);

    public static TriggerKey TriggerOf(string job) => new(job);

    public async ValueTask DisposeAsync()
    {
        if (scheduler is { IsShutdown: false })
        {
            await scheduler.Shutdown(waitForJobsToComplete: false);
        }
    }

    private async Task<IScheduler> Make(CancellationToken cancellationToken)
    {
        var made = await new StdSchedulerFactory(SchedulerSettings.For(catalogue.Databases.Values.First())).GetScheduler(cancellationToken);

        // Quartz remembers schedulers by name for the whole process and would hand this one to the next host in it.
        SchedulerRepository.Instance.Remove(made.SchedulerName);
        made.JobFactory = jobs;
        return made;
    }

    private static IJobDetail Detail(ScheduledJob job) => JobBuilder.Create<QuartzJob>()
        .WithIdentity(KeyOf(job.Entry.Name))
        .StoreDurably()
        .RequestRecovery()
        .Build();

    private static ITrigger Trigger(ScheduledJob job) => TriggerBuilder.Create()
        .WithIdentity(TriggerOf(job.Entry.Name))
        .ForJob(KeyOf(job.Entry.Name))
        .WithSchedule(Missed(CronScheduleBuilder.CronSchedule(job.Cron).InTimeZone(LondonTime.Zone), job.WhenMissed))
        .Build();

    private static CronScheduleBuilder Missed(CronScheduleBuilder cron, WhenMissed choice) => choice == WhenMissed.RunOnce
        ? cron.WithMisfireHandlingInstructionFireAndProceed()
        : cron.WithMisfireHandlingInstructionDoNothing();
}
