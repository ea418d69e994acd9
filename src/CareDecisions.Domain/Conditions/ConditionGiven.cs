namespace CareDecisions.Domain.Conditions;

/// <summary>What is left of a condition when some of its tests are already known.</summary>
public static class ConditionGiven
{
    /// <param name="condition">Any condition.</param>
    /// <param name="test">
    /// For one test that names a fact: what stands in its place (<see cref="Condition.Always"/> where it is known to hold,
    /// <see cref="Condition.Never"/> where not, the test itself where it is not known).
    /// </param>
    public static Condition Given(this Condition condition, Func<Condition, Condition> test) => condition switch
    {
        Condition.AlwaysCase => condition,
        Condition.All all => AllOf([.. all.Parts.Select(part => part.Given(test))]),
        Condition.Any any => AnyOf([.. any.Parts.Select(part => part.Given(test))]),
        Condition.Not not => not.Inner.Given(test) switch
        {
            Condition.AlwaysCase => Condition.Never,
            var inner when inner.IsNever() => Condition.Always,
            var inner => new Condition.Not(inner),
        },
        _ => test(condition),
    };

    /// <summary>True where nothing can meet it.</summary>
    public static bool IsNever(this Condition condition) => condition is Condition.Any { Parts.Count: 0 };

    /// <summary>Names of every fact it tests.</summary>
    public static IEnumerable<string> Facts(this Condition condition) => condition switch
    {
        Condition.Holds holds => [holds.Fact],
        Condition.Compares compares => [compares.Fact],
        Condition.IsIn isIn => [isIn.Fact],
        Condition.IsSet isSet => [isSet.Fact],
        Condition.Not not => not.Inner.Facts(),
        Condition.All all => all.Parts.SelectMany(Facts),
        Condition.Any any => any.Parts.SelectMany(Facts),
        _ => [],
    };

    /// <summary>The same test of another fact.</summary>
    public static Condition Renamed(this Condition test, string fact) => test switch
    {
        Condition.Holds => new Condition.Holds(fact),
        Condition.Compares compares => compares with { Fact = fact },
        Condition.IsIn isIn => isIn with { Fact = fact },
        Condition.IsSet => new Condition.IsSet(fact),
        _ => test,
    };

    private static Condition AllOf(IReadOnlyList<Condition> parts)
    {
        var open = parts.Where(part => part is not Condition.AlwaysCase).ToList();
        return open.Exists(part => part.IsNever()) ? Condition.Never
            : open.Count switch { 0 => Condition.Always, 1 => open[0], _ => new Condition.All(open) };
    }

    private static Condition AnyOf(IReadOnlyList<Condition> parts)
    {
        var open = parts.Where(part => !part.IsNever()).ToList();
        return open.Exists(part => part is Condition.AlwaysCase) ? Condition.Always
            : open.Count switch { 0 => Condition.Never, 1 => open[0], _ => new Condition.Any(open) };
    }
}
