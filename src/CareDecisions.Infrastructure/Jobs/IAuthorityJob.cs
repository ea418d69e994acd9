namespace CareDecisions.Infrastructure.Jobs;

/// <summary>A job's work for one authority. Safe to run twice, and to be cut off anywhere.</summary>
internal interface IAuthorityJob
{
    /// <returns>What it did, in a sentence without a child in it, for the jobs page.</returns>
    Task<string> Run(JobWork work, CancellationToken cancellationToken);
}
