using Microsoft.Extensions.Hosting;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>Runs the jobs in this program, from its start to its end.</summary>
internal sealed class JobsHost(ScheduleKeeper schedule) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => schedule.Start(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => schedule.DisposeAsync().AsTask();
}
