using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Jobs;

/// <summary>The history of one job, latest first.</summary>
[Requires(Permission.ViewJobs)]
public static class ShowJob
{
    public sealed record Query(string Job, Slice Slice) : IQuery<View>;

    public sealed record View(JobEntry Entry, Paged<Row> Runs);

    public sealed record Row(RunState State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Done, string? Words);

    internal sealed class Handler(CareDecisionsDb db, IJobTimetable timetable, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            // Addresses are in lower case.
            var entry = timetable.Jobs.FirstOrDefault(one => one.Name.Equals(query.Job, StringComparison.OrdinalIgnoreCase));
            if (entry is null)
            {
                return Result<View>.NotFound;
            }

            var runs = db.JobRuns.AsNoTracking().Where(run => run.Job == entry.Name);
            var latest = await runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id)
                .Select(run => (Guid?)run.Id).FirstOrDefaultAsync(cancellationToken);
            var total = await runs.CountAsync(cancellationToken);
            var sorted = query.Slice is { Descending: false, Sort: not null }
                ? runs.OrderBy(run => run.StartedAt).ThenBy(run => run.Id)
                : runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id);
            var found = await sorted.Skip(query.Slice.SkipOf(total)).Take(query.Slice.Take).ToListAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var rows = found.Select(run => new Row(
                RunStates.Of(run.Succeeded, run.StartedAt, run.Id == latest, now), run.StartedAt, run.EndedAt, run.Done, run.Error ?? run.Summary));
            return new View(entry, new Paged<Row>([.. rows], total));
        }
    }
}
