using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Jobs;

/// <summary>The scheduler, as use cases and pages see it.</summary>
public interface IJobTimetable
{
    /// <summary>Every job there is, in the order to show them.</summary>
    IReadOnlyList<JobEntry> Jobs { get; }

    /// <summary>When each job runs next, by name; those without a worker to run them are not in it.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> NextRuns(CancellationToken cancellationToken);

    /// <summary>Asks a worker to run a job for one authority as soon as it can.</summary>
    /// <returns>False where no worker has ever put the job on the schedule.</returns>
    Task<bool> RunNow(string job, AuthorityId authority, CancellationToken cancellationToken);
}

/// <summary>One job.</summary>
/// <param name="Name">Its key, for example <c>SweepClocks</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="What">What it does, in a sentence.</param>
/// <param name="When">When it runs, in words.</param>
public sealed record JobEntry(string Name, string Title, string What, string When);
