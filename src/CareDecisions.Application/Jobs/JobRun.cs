using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Jobs;

/// <summary>One run of one job for one authority: when, how it ended, what it did.</summary>
public sealed class JobRun : IOwnedByAuthority
{
    public const int JobLength = 60;
    public const int SummaryLength = 500;
    public const int ErrorLength = 1000;

    private JobRun()
    {
        Job = string.Empty;
    }

    public JobRun(string job, DateTimeOffset startedAt)
    {
        Id = Guid.CreateVersion7();
        Job = job;
        StartedAt = startedAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string Job { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary><see langword="null"/> while it runs, or where the node died under it.</summary>
    public bool? Succeeded { get; private set; }

    public int Done { get; private set; }

    /// <summary><see langword="null"/>: not known in advance.</summary>
    public int? OutOf { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>The kind of fault, never contents.</summary>
    public string? Error { get; private set; }

    public void Progress(int done, int? outOf)
    {
        Done = done;
        OutOf = outOf;
    }

    public void Finish(DateTimeOffset at, string summary)
    {
        EndedAt = at;
        Succeeded = true;
        Summary = summary;
    }

    public void Fail(DateTimeOffset at, string error)
    {
        EndedAt = at;
        Succeeded = false;
        Error = error;
    }
}
