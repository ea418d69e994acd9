using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Sends use cases for one authority, each in a scope of its own, as the system. Where another node or a person was
/// first, it looks again: the second try sees what they wrote.
/// </summary>
internal sealed class JobWork(IServiceScopeFactory scopes, AuthorityEntry authority, string job, JobRunLog log)
{
    private const int MostTries = 5;

    /// <exception cref="JobRefusedException">The use case said no.</exception>
    public async Task<T> Send<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        var result = await Try(request, cancellationToken);
        return result.IsOk ? result.Value : throw new JobRefusedException(request.GetType(), result);
    }

    public async Task<Result<T>> Try<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await SendOnce(request, cancellationToken);
                if (attempt == MostTries || !result.Refusals.OfType<SomebodyElseSavedFirst>().Any())
                {
                    return result;
                }
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // A unique index refused a row that another node wrote at the same moment.
            }
        }
    }

    /// <summary>Takes "so many done", and shows it on the jobs page.</summary>
    public IProgress<int> Progress(int? outOf = null) => new Counter(log, outOf);

    private async Task<Result<T>> SendOnce<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(authority);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System(job));
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    private sealed class Counter(JobRunLog log, int? outOf) : IProgress<int>
    {
        public void Report(int value) => log.Report(value, outOf);
    }
}

/// <summary>A use case refused what its job asked. Carries the kinds of refusal, never their contents.</summary>
internal sealed class JobRefusedException(Type request, IResult result)
    : Exception($"{UseCaseName.Of(request)}: {(result.IsNotFound ? "not found" : string.Join(", ", result.Refusals.Select(refusal => refusal.GetType().Name)))}");
