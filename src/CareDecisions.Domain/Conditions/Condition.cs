namespace CareDecisions.Domain.Conditions;

/// <summary>
/// The one condition grammar: standards, forums, record templates and permissions all parse into it. Closed: there is no
/// expression outside these cases, and every name in it is checked against the vocabulary when the pack is read.
/// </summary>
public abstract record Condition
{
    private Condition()
    {
    }

    public static Condition Always { get; } = new AlwaysCase();

    /// <summary>Met by nothing: no part of it holds.</summary>
    public static Condition Never { get; } = new Any([]);

    public sealed record AlwaysCase : Condition;

    /// <summary>A bare name: true where the fact is set and true. Not set is false.</summary>
    public sealed record Holds(string Fact) : Condition;

    /// <summary><c>name op literal</c>. Not set: false, but true for <see cref="Comparison.NotEqual"/>.</summary>
    public sealed record Compares(string Fact, Comparison Comparison, FactValue Value) : Condition;

    /// <summary><c>name in [a, b]</c>. Not set: false.</summary>
    public sealed record IsIn(string Fact, IReadOnlyList<FactValue> Values) : Condition;

    public sealed record IsSet(string Fact) : Condition;

    public sealed record Not(Condition Inner) : Condition;

    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;
}

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
