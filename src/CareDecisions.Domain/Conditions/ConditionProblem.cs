namespace CareDecisions.Domain.Conditions;

/// <summary>What is wrong with a condition.</summary>
/// <param name="Message">Plain English, ending without a full stop; says what was expected.</param>
/// <param name="Column">Characters before the fault, counted from 0 at the start of the condition's text.</param>
public sealed record ConditionProblem(string Message, int Column);

/// <summary>A parsed condition or the first problem met. Exactly one is set.</summary>
public sealed record ConditionParseResult
{
    private ConditionParseResult(Condition? condition, ConditionProblem? problem)
    {
        Condition = condition;
        Problem = problem;
    }

    public Condition? Condition { get; }

    public ConditionProblem? Problem { get; }

    internal static ConditionParseResult Good(Condition condition) => new(condition, null);

    internal static ConditionParseResult Bad(ConditionProblem problem) => new(null, problem);
}
