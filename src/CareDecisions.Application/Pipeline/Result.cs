using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Pipeline;

/// <summary>What a use case gives back: a value, "not there" (also said of what the person may not see), or a refusal.</summary>
public interface IResult
{
    bool IsOk { get; }

    bool IsNotFound { get; }

    IReadOnlyList<Refusal> Refusals { get; }

    object? Value { get; }
}

/// <inheritdoc cref="IResult"/>
public sealed class Result<T> : IResult
{
    private readonly T? value;

    private Result(T? value, bool isOk, IReadOnlyList<Refusal> refusals)
    {
        this.value = value;
        IsOk = isOk;
        Refusals = refusals;
    }

    public bool IsOk { get; }

    public bool IsNotFound => !IsOk && Refusals.Count == 0;

    public IReadOnlyList<Refusal> Refusals { get; }

    public T Value => IsOk ? value! : throw new InvalidOperationException("A refused or missing result has no value; look at IsOk first.");

    object? IResult.Value => IsOk ? value : null;

    public static Result<T> NotFound { get; } = new(default, false, []);

    public static Result<T> Ok(T value) => new(value, true, []);

    public static Result<T> Refused(params IReadOnlyList<Refusal> refusals) => new(default, false, refusals);

    /// <summary>The same "no" for a use case that would have given another value.</summary>
    public Result<TOther> No<TOther>() => IsOk
        ? throw new InvalidOperationException("A good result is no refusal; look at IsOk first.")
        : Result<TOther>.Refused(Refusals);

    public static implicit operator Result<T>(T value) => Ok(value);

    public static implicit operator Result<T>(Refusal refusal) => Refused(refusal);
}

/// <summary>The value of a command that has nothing to say but "done".</summary>
public readonly record struct Done
{
    public static Result<Done> Ok { get; } = Result<Done>.Ok(default);
}
