using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Spi;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>Makes each job from the container, in a scope that ends with it.</summary>
internal sealed class ScopedJobFactory(IServiceScopeFactory scopes) : IJobFactory
{
    private readonly ConcurrentDictionary<IJob, IServiceScope> open = new();

    public IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler)
    {
        var scope = scopes.CreateScope();
        var job = (IJob)scope.ServiceProvider.GetRequiredService(bundle.JobDetail.JobType);
        open[job] = scope;
        return job;
    }

    public void ReturnJob(IJob job)
    {
        if (open.TryRemove(job, out var scope))
        {
            scope.Dispose();
        }
    }
}
