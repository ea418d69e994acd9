using CareDecisions.Application.Pipeline;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// A job that is one command sent until nothing is left, each time in a transaction and a context of its own, so that a
/// long backlog neither holds the database nor fills the memory. What is left after the last time waits for the next run.
/// </summary>
/// <param name="part">The command, and what its outcome means.</param>
/// <param name="words">How many were done, in a sentence.</param>
internal sealed class RepeatedJob<TValue>(RepeatedJob<TValue>.Part part, Func<int, string> words) : IAuthorityJob
{
    private const int MostTimes = 50;

    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var time = 1; time <= MostTimes; time++)
        {
            var outcome = await work.Send(part.Command(), cancellationToken);
            work.Progress().Report(total += part.Done(outcome));
            if (!part.HasMore(outcome))
            {
                return words(total);
            }
        }

        return $"{words(total)} More are left for the next run.";
    }

    /// <param name="Command">Made anew for each time.</param>
    internal sealed record Part(Func<ICommand<TValue>> Command, Func<TValue, int> Done, Func<TValue, bool> HasMore);
}
