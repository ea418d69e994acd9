using CareDecisions.Application.Jobs;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>One line of the schedule.</summary>
/// <param name="Entry">What people see of it.</param>
/// <param name="Cron">When it runs, in London's time (Quartz's form: seconds first).</param>
/// <param name="WhenMissed">What happens where no worker was up at that time.</param>
/// <param name="KeepRunsFor">How long its runs stay on the jobs page.</param>
/// <param name="Work">Makes its work from the services of a run.</param>
internal sealed record ScheduledJob(JobEntry Entry, string Cron, WhenMissed WhenMissed, TimeSpan KeepRunsFor, Func<IServiceProvider, IAuthorityJob> Work);

internal enum WhenMissed
{
    /// <summary>Runs once as soon as a worker is up, however many times were missed.</summary>
    RunOnce,

    /// <summary>Waits for its next time, which is minutes away.</summary>
    Wait,
}
