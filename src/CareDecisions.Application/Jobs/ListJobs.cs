using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Jobs;

/// <summary>Every job with its last and next run, how often it failed this week, and the e-mails that do not leave.</summary>
[Requires(Permission.ViewJobs)]
public static class ListJobs
{
    public const int MostStuck = 50;

    private static readonly TimeSpan FailuresCountedOver = TimeSpan.FromDays(7);

    public sealed record Query : IQuery<View>;

    public sealed record View(IReadOnlyList<Job> Jobs, Mail Mail);

    /// <param name="Last">Null where it has never run for this authority.</param>
    /// <param name="NextRun">Null where no worker has put it on the schedule.</param>
    public sealed record Job(JobEntry Entry, Run? Last, DateTimeOffset? NextRun, int Failures);

    public sealed record Run(RunState State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Done, int? OutOf, string? Words);

    /// <param name="Waiting">Messages not yet sent, the stuck ones included.</param>
    public sealed record Mail(bool IsConfigured, int Waiting, IReadOnlyList<Stuck> Stuck);

    /// <param name="NextAttemptAt">Null where it was given up.</param>
    public sealed record Stuck(string Address, string Subject, DateTimeOffset CreatedAt, int Attempts, DateTimeOffset? NextAttemptAt, string Error);

    internal sealed class Handler(CareDecisionsDb db, IJobTimetable timetable, IMailSender sender, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var next = await timetable.NextRuns(cancellationToken);
            var since = clock.GetUtcNow() - FailuresCountedOver;
            var failures = await db.JobRuns
                .Where(run => run.Succeeded == false && run.StartedAt >= since)
                .GroupBy(run => run.Job)
                .Select(runs => new { Job = runs.Key, Count = runs.Count() })
                .ToDictionaryAsync(runs => runs.Job, runs => runs.Count, cancellationToken);
            var jobs = new List<Job>();
            foreach (var entry in timetable.Jobs)
            {
                var last = await Last(entry.Name, cancellationToken);
                jobs.Add(new Job(entry, last, next.TryGetValue(entry.Name, out var at) ? at : null, failures.GetValueOrDefault(entry.Name)));
            }

            return new View(jobs, await Outbox(cancellationToken));
        }

        private async Task<Run?> Last(string job, CancellationToken cancellationToken)
        {
            var run = await db.JobRuns.AsNoTracking()
                .Where(one => one.Job == job)
                .OrderByDescending(one => one.StartedAt)
                .ThenByDescending(one => one.Id)
                .FirstOrDefaultAsync(cancellationToken);
            return run is null ? null : new Run(
                RunStates.Of(run.Succeeded, run.StartedAt, isLatest: true, clock.GetUtcNow()),
                run.StartedAt,
                run.EndedAt,
                run.Done,
                run.OutOf,
                run.Error ?? run.Summary);
        }

        private async Task<Mail> Outbox(CancellationToken cancellationToken)
        {
            var waiting = await db.Outbox.CountAsync(message => message.SentAt == null, cancellationToken);
            var stuck = await db.Outbox.AsNoTracking()
                .Where(OutboxMessage.IsStuck)
                .OrderBy(message => message.CreatedAt)
                .Take(MostStuck)
                .Select(message => new Stuck(
                    message.Address, message.Subject, message.CreatedAt, message.Attempts, message.NextAttemptAt, message.LastError!))
                .ToListAsync(cancellationToken);
            return new Mail(sender.IsConfigured, waiting, stuck);
        }
    }
}
