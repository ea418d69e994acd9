using CareDecisions.Application.Pipeline;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>A job that is one command: most are.</summary>
/// <param name="command">Made anew for each authority.</param>
/// <param name="words">What its outcome means, in a sentence.</param>
internal sealed class CommandJob<TValue>(Func<ICommand<TValue>> command, Func<TValue, string> words) : IAuthorityJob
{
    public async Task<string> Run(JobWork work, CancellationToken cancellationToken) => words(await work.Send(command(), cancellationToken));
}
