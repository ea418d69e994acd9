using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Authorities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>Runs a job for each authority in turn. One authority's fault is written down and does not stop the next.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory scopes, AuthorityCatalogue catalogue, TimeProvider clock, ILogger<JobRunner> logger)
{
    /// <param name="only">The one authority asked for; <see langword="null"/> for all.</param>
    public async Task Run(ScheduledJob job, AuthorityId? only, CancellationToken cancellationToken)
    {
        foreach (var authority in catalogue.Entries.Where(entry => only is null || entry.Id == only))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RunFor(authority, job, cancellationToken);
        }
    }

    private async Task RunFor(AuthorityEntry authority, ScheduledJob job, CancellationToken cancellationToken)
    {
        var log = new JobRunLog(scopes, authority, clock);
        try
        {
            await log.Start(job, cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var work = new JobWork(scopes, authority, job.Entry.Name, log);
            await log.Finish(await job.Work(scope.ServiceProvider).Run(work, cancellationToken));
        }
        catch (Exception fault)
        {
            // The job runner is where a bug or a lost database ends: the kind goes on the page, the rest to the log.
            Failed(logger, job.Entry.Name, authority.Key, fault);
            await WriteDown(log, fault, authority, job);
        }
    }

    private async Task WriteDown(JobRunLog log, Exception fault, AuthorityEntry authority, ScheduledJob job)
    {
        try
        {
            await log.Fail(fault is JobRefusedException ? fault.Message : fault.GetType().Name);
        }
        catch (Exception second)
        {
            // The database is away: the row keeps no end, which the page shows as interrupted.
            Failed(logger, job.Entry.Name, authority.Key, second);
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Job} failed for {Authority}")]
    private static partial void Failed(ILogger logger, string job, string authority, Exception fault);
}
