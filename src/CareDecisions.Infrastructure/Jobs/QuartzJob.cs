using CareDecisions.Domain.Authorities;
using Quartz;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>What Quartz runs, whatever the job: its key says which line of the schedule is meant.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner) : IJob
{
    /// <summary>In a trigger's data: the one authority somebody asked for.</summary>
    public const string OnlyAuthority = "authority";

    public Task Execute(IJobExecutionContext context)
    {
        AuthorityId? only = context.MergedJobDataMap.TryGetString(OnlyAuthority, out var id) && id is not null ? new AuthorityId(Guid.Parse(id)) : null;

        // Null: this node is older or newer than the one that made the schedule, and does not know the job.
        return JobSchedule.Find(context.JobDetail.Key.Name) is { } job ? runner.Run(job, only, context.CancellationToken) : Task.CompletedTask;
    }
}
