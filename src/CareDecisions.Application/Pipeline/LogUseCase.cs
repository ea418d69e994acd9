using Microsoft.Extensions.Logging;

namespace CareDecisions.Application.Pipeline;

/// <summary>Logs the use case's name, how long it took and how it ended. Never what it carried.</summary>
internal sealed partial class LogUseCase<TRequest, TResponse>(ILogger<LogUseCase<TRequest, TResponse>> log, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var response = await next(cancellationToken);
        var outcome = response is IResult { IsOk: false } result ? (result.IsNotFound ? "not found" : "refused") : "done";
        Ended(log, UseCaseName.Of(typeof(TRequest)), outcome, clock.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    [LoggerMessage(LogLevel.Information, "{UseCase} {Outcome} in {Milliseconds:0} ms")]
    private static partial void Ended(ILogger logger, string useCase, string outcome, double milliseconds);
}
