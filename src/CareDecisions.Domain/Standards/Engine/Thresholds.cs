using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// The numbers that conditions hold a fact against. Above the largest of them nothing that is asked about the fact can
/// get another answer however much it grows.
/// </summary>
internal static class Thresholds
{
    /// <summary><see langword="null"/> where no condition holds the fact against a number.</summary>
    public static decimal? Largest(IEnumerable<Standard> standards, string fact) => standards
        .SelectMany(ConditionsOf)
        .SelectMany(condition => Numbers(condition, fact))
        .Max();

    private static IEnumerable<Condition?> ConditionsOf(Standard standard) =>
    [
        standard.AppliesWhen,
        standard.StatutoryLimit?.AppliesWhen,
        .. standard.Phases.Select(phase => phase.AppliesWhen),
    ];

    private static IEnumerable<decimal?> Numbers(Condition? condition, string fact) => condition switch
    {
        Condition.Compares compares when compares.Fact == fact => [compares.Value.Number],
        Condition.IsIn isIn when isIn.Fact == fact => isIn.Values.Select(value => value.Number),
        Condition.Not not => Numbers(not.Inner, fact),
        Condition.All all => all.Parts.SelectMany(part => Numbers(part, fact)),
        Condition.Any any => any.Parts.SelectMany(part => Numbers(part, fact)),
        _ => [],
    };
}
