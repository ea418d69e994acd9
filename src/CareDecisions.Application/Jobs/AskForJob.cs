using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;

namespace CareDecisions.Application.Jobs;

/// <summary>
/// Puts on record that somebody asks for a job to run now. The scheduler is told once this is committed: it writes over
/// a connection of its own, which an embedded database would not let in before.
/// </summary>
[Requires(Permission.RunJobs)]
public static class AskForJob
{
    public sealed record Command(string? Job) : ICommand<JobEntry>;

    internal sealed class Handler(Data.CareDecisionsDb db, IJobTimetable timetable) : IRequestHandler<Command, Result<JobEntry>>
    {
        public Task<Result<JobEntry>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = timetable.Jobs.FirstOrDefault(one => one.Name == command.Job);
            if (entry is null)
            {
                return Task.FromResult(Result<JobEntry>.NotFound);
            }

            db.Changes.Add(new Data.Change("JobRuns", entry.Name, "Asked", new Dictionary<string, Data.PropertyChange>()));
            return Task.FromResult(Result<JobEntry>.Ok(entry));
        }
    }
}
