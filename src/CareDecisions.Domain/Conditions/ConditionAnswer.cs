namespace CareDecisions.Domain.Conditions;

/// <summary>Whether a condition is met by values looked up one at a time: for forms and lists, where speed is no matter.</summary>
public static class ConditionAnswer
{
    /// <param name="condition">Checked against its vocabulary when it was read.</param>
    /// <param name="valueOf">The value of a name; <see langword="null"/> where it is not set (every test is then false but <c>!=</c>).</param>
    public static bool IsMet(this Condition condition, Func<string, FactValue?> valueOf) => condition switch
    {
        Condition.AlwaysCase => true,
        Condition.Holds holds => valueOf(holds.Fact)?.YesNo == true,
        Condition.IsSet isSet => valueOf(isSet.Fact) is not null,
        Condition.IsIn isIn => valueOf(isIn.Fact) is { } found && isIn.Values.Contains(found),
        Condition.Compares compares => compares.Comparison.Holds(valueOf(compares.Fact), compares.Value),
        Condition.Not not => !not.Inner.IsMet(valueOf),
        Condition.All all => all.Parts.All(part => part.IsMet(valueOf)),
        Condition.Any any => any.Parts.Any(part => part.IsMet(valueOf)),
        _ => throw new ArgumentException($"Unknown kind of condition: {condition.GetType().Name}.", nameof(condition)),
    };

    /// <summary>Compares a value with a literal. Order is only between numbers; a value not set differs from everything.</summary>
    public static bool Holds(this Comparison comparison, FactValue? value, FactValue literal)
    {
        if (value is not { } found)
        {
            return comparison == Comparison.NotEqual;
        }

        var order = found.Number is { } number && literal.Number is { } bound ? number.CompareTo(bound) : (int?)null;
        return comparison switch
        {
            Comparison.Equal => found == literal,
            Comparison.NotEqual => found != literal,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
