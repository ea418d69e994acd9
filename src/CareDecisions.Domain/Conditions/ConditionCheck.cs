using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Conditions;

/// <summary>
/// Holds a condition against the closed vocabulary: every fact known, every comparison of the fact's own kind, every
/// word one of its choices. The text grammar and the object form of the forums are both checked here.
/// </summary>
public static class ConditionCheck
{
    /// <summary>Every problem in the condition, outermost first. Empty where it may be used.</summary>
    public static IReadOnlyList<string> Problems(Condition condition, Vocabulary vocabulary)
    {
        var found = new List<string>();
        Collect(condition, vocabulary, found);
        return found;
    }

    /// <summary>The problem of this one test, its parts apart; <see langword="null"/> where it may be used.</summary>
    internal static string? ProblemOf(Condition test, Vocabulary vocabulary) => test switch
    {
        Condition.Holds holds => Known(holds.Fact, vocabulary, out var fact) ?? MustHold(fact),
        Condition.IsSet isSet => Known(isSet.Fact, vocabulary, out _),
        Condition.Compares compares => Known(compares.Fact, vocabulary, out var fact)
            ?? MustCompare(fact, compares.Comparison) ?? MustTake(fact, compares.Comparison, compares.Value),
        Condition.IsIn isIn => Known(isIn.Fact, vocabulary, out var fact) ?? MustList(fact, isIn.Values),
        _ => null,
    };

    private static void Collect(Condition condition, Vocabulary vocabulary, List<string> found)
    {
        if (ProblemOf(condition, vocabulary) is { } problem)
        {
            found.Add(problem);
        }

        foreach (var part in Parts(condition))
        {
            Collect(part, vocabulary, found);
        }
    }

    private static IReadOnlyList<Condition> Parts(Condition condition) => condition switch
    {
        Condition.Not not => [not.Inner],
        Condition.All all => all.Parts,
        Condition.Any any => any.Parts,
        _ => [],
    };

    private static string? Known(string name, Vocabulary vocabulary, out FactType fact)
    {
        if (vocabulary.Facts.TryGetValue(name, out fact!))
        {
            return null;
        }

        var nearest = Spelling.Nearest(name, vocabulary.Facts.Keys);
        return $"unknown fact '{name}'" + (nearest is null ? "" : $"; the nearest known name is '{nearest}'");
    }

    private static string? MustHold(FactType fact) => fact.Kind == FactKind.YesNo
        ? null
        : $"'{fact.Name}' is {fact.Expected}, so it cannot stand alone; compare it with a value or write 'is set'";

    private static string? MustCompare(FactType fact, Comparison comparison)
    {
        if (fact.Kind == FactKind.Interval)
        {
            return $"'{fact.Name}' is an interval; only 'is set' may test it";
        }

        return fact.Kind == FactKind.Number || comparison is Comparison.Equal or Comparison.NotEqual
            ? null
            : $"'{fact.Name}' is {fact.Expected}; only numbers may be compared with <, <=, > or >=";
    }

    private static string? MustList(FactType fact, IReadOnlyList<FactValue> values)
    {
        if (fact.Kind is FactKind.YesNo or FactKind.Interval)
        {
            return $"'{fact.Name}' is {fact.Expected}; 'in' needs a number or a choice";
        }

        return values.Count == 0
            ? $"'{fact.Name} in []' can never hold; list at least one value"
            : values.Select(value => MustTake(fact, value)).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>A number may be ordered against any number, and be equal only to one it can hold.</summary>
    private static string? MustTake(FactType fact, Comparison comparison, FactValue value) =>
        comparison is Comparison.Equal or Comparison.NotEqual || value.Number is null ? MustTake(fact, value) : null;

    private static string? MustTake(FactType fact, FactValue value) => fact.Accepts(value)
        ? null
        : $"'{fact.Name}' is {fact.Expected}, not {value}";
}
