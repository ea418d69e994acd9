using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Pipeline;

/// <summary>Makes a refusal of the response type a behaviour was given.</summary>
internal static class ResultFactory
{
    public static TResponse Refuse<TResponse>(params IReadOnlyList<Refusal> refusals)
    {
        var refused = typeof(TResponse).GetMethod(nameof(Result<object>.Refused))
            ?? throw new InvalidOperationException($"{typeof(TResponse).Name} is not a Result, so a refusal cannot be carried in it.");
        return (TResponse)refused.Invoke(null, [refusals])!;
    }
}
