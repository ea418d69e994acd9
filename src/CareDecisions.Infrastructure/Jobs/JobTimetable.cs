using CareDecisions.Application.Jobs;
using CareDecisions.Domain.Authorities;
using Quartz;

namespace CareDecisions.Infrastructure.Jobs;

/// <inheritdoc cref="IJobTimetable"/>
internal sealed class JobTimetable(ScheduleKeeper schedule) : IJobTimetable
{
    public IReadOnlyList<JobEntry> Jobs { get; } = [.. JobSchedule.All.Select(job => job.Entry)];

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> NextRuns(CancellationToken cancellationToken)
    {
        var scheduler = await schedule.Scheduler(cancellationToken);
        var next = new Dictionary<string, DateTimeOffset>();
        foreach (var job in Jobs)
        {
            var trigger = await scheduler.GetTrigger(ScheduleKeeper.TriggerOf(job.Name), cancellationToken);
            if (trigger?.GetNextFireTimeUtc() is { } at)
            {
                next[job.Name] = at;
            }
        }

        return next;
    }

    public async Task<bool> RunNow(string job, AuthorityId authority, CancellationToken cancellationToken)
    {
        var scheduler = await schedule.Scheduler(cancellationToken);
        var key = ScheduleKeeper.KeyOf(job);
        if (!await scheduler.CheckExists(key, cancellationToken))
        {
            return false;
        }

        var data = new JobDataMap { [QuartzJob.OnlyAuthority] = authority.ToString() };
        await scheduler.TriggerJob(key, data, cancellationToken);
        return true;
    }
}
