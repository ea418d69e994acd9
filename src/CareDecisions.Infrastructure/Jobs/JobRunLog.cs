using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Keeps one run's row, over connections of its own: it is there from the start and stays without an end if the program
/// dies under it.
/// </summary>
internal sealed class JobRunLog(IServiceScopeFactory scopes, AuthorityEntry authority, TimeProvider clock)
{
    private static readonly TimeSpan WriteProgressEvery = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private Guid run;
    private long lastWritten = clock.GetTimestamp();
    private Task writing = Task.CompletedTask;

    public Task Start(ScheduledJob job, CancellationToken cancellationToken) => InDatabase(async db =>
    {
        var now = clock.GetUtcNow();
        var tooOld = now - job.KeepRunsFor;
        await db.JobRuns.Where(one => one.Job == job.Entry.Name && one.StartedAt < tooOld).ExecuteDeleteAsync(cancellationToken);
        var started = new JobRun(job.Entry.Name, now);
        db.JobRuns.Add(started);
        await db.SaveChangesAsync(cancellationToken);
        run = started.Id;
    });

    /// <summary>Writes progress now and then, behind the work's back.</summary>
    public void Report(int done, int? outOf)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(lastWritten) >= WriteProgressEvery && writing.IsCompleted)
            {
                lastWritten = clock.GetTimestamp();
                writing = Task.Run(() => Change(one => one.Progress(done, outOf)));
            }
        }
    }

    public Task Finish(string summary) => End(one => one.Finish(clock.GetUtcNow(), Cut(summary, JobRun.SummaryLength)));

    public Task Fail(string error) => End(one => one.Fail(clock.GetUtcNow(), Cut(error, JobRun.ErrorLength)));

    private async Task End(Action<JobRun> change)
    {
        await writing;
        await Change(change);
    }

    private Task Change(Action<JobRun> change) => InDatabase(async db =>
    {
        var row = await db.JobRuns.SingleAsync(one => one.Id == run);
        change(row);
        await db.SaveChangesAsync();
    });

    private async Task InDatabase(Func<CareDecisionsDb, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(authority);
        await work(scope.ServiceProvider.GetRequiredService<CareDecisionsDb>());
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
