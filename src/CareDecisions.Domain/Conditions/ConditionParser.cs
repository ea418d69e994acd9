using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Conditions;

/// <summary>
/// Reads the text form of a condition: <c>always</c>, or tests joined by <c>and</c>, <c>or</c>, <c>not</c> and brackets.
/// A test is a bare fact name, <c>name == | != | &lt; | &lt;= | &gt; | &gt;= value</c>, <c>name in [value, …]</c> or
/// <c>name is set</c>; a value is a word in single quotes, a number, <c>true</c> or <c>false</c>. <c>not</c> binds
/// tighter than <c>and</c>, <c>and</c> tighter than <c>or</c>.
/// </summary>
/// <example><c>plan.type == 'cin' and (plan.level == 3 or not child.disability)</c></example>
public sealed class ConditionParser
{
    private readonly Vocabulary vocabulary;
    private readonly ConditionTokens tokens;
    private ConditionToken current;

    private ConditionParser(string text, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        tokens = new ConditionTokens(text);
        current = tokens.Next();
    }

    /// <summary>
    /// The condition, every name and value in it checked against the vocabulary, or the first problem: a syntax fault,
    /// an unknown fact (with the nearest known name), a value of the wrong kind or outside the fact's choices.
    /// </summary>
    public static ConditionParseResult Parse(string text, Vocabulary vocabulary)
    {
        try
        {
            return ConditionParseResult.Good(new ConditionParser(text, vocabulary).Whole());
        }
        catch (ConditionSyntaxException fault)
        {
            return ConditionParseResult.Bad(new ConditionProblem(fault.Message, fault.Column));
        }
    }

    private Condition Whole()
    {
        var condition = current.Is("always") ? Always() : Either();
        return current.Kind == ConditionTokenKind.End ? condition : throw Expected("'and', 'or' or the end");
    }

    private Condition Always()
    {
        Take();
        return Condition.Always;
    }

    private Condition Either()
    {
        var parts = new List<Condition> { Both() };
        while (current.Is("or"))
        {
            Take();
            parts.Add(Both());
        }

        return parts.Count == 1 ? parts[0] : new Condition.Any(parts);
    }

    private Condition Both()
    {
        var parts = new List<Condition> { Single() };
        while (current.Is("and"))
        {
            Take();
            parts.Add(Single());
        }

        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition Single()
    {
        if (current.Is("not"))
        {
            Take();
            return new Condition.Not(Single());
        }

        if (!current.Is("("))
        {
            return Test();
        }

        Take();
        var inner = Either();
        Expect(")");
        return inner;
    }

    private Condition Test()
    {
        var name = current.Kind == ConditionTokenKind.Name ? Take() : throw Expected("the name of a fact");
        var test = TestOf(name.Text);
        return ConditionCheck.ProblemOf(test, vocabulary) is { } problem
            ? throw new ConditionSyntaxException(problem, name.Column)
            : test;
    }

    private Condition TestOf(string fact)
    {
        if (current.Is("is"))
        {
            Take();
            Expect("set");
            return new Condition.IsSet(fact);
        }

        if (current.Is("in"))
        {
            Take();
            return new Condition.IsIn(fact, List());
        }

        if (ComparisonOf(current) is { } comparison)
        {
            Take();
            return new Condition.Compares(fact, comparison, Value());
        }

        return new Condition.Holds(fact);
    }

    private List<FactValue> List()
    {
        Expect("[");
        var values = new List<FactValue> { Value() };
        while (current.Is(","))
        {
            Take();
            values.Add(Value());
        }

        Expect("]");
        return values;
    }

    private FactValue Value() => current.Kind == ConditionTokenKind.Value
        ? Take().Value
        : throw Expected("a value (a word in single quotes, a number, true or false)");

    private static Comparison? ComparisonOf(ConditionToken token) => token.Kind != ConditionTokenKind.Operator ? null : token.Text switch
    {
        "==" => Comparison.Equal,
        "!=" => Comparison.NotEqual,
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        ">=" => Comparison.GreaterOrEqual,
        _ => null,
    };

    private ConditionToken Take()
    {
        var taken = current;
        current = tokens.Next();
        return taken;
    }

    private void Expect(string sign)
    {
        if (!current.Is(sign))
        {
            throw Expected($"'{sign}'");
        }

        Take();
    }

    private ConditionSyntaxException Expected(string what) => new($"expected {what}, found {Shown(current)}", current.Column);

    private static string Shown(ConditionToken token) =>
        token.Kind == ConditionTokenKind.End ? token.Text : $"'{token.Text}'";
}
