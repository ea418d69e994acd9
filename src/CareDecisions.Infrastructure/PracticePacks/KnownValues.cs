using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Finds the words in a condition that no standard knows of an open choice.</summary>
internal static class KnownValues
{
    public static IEnumerable<(FactType Fact, string Word)> UnknownIn(Condition condition, Vocabulary vocabulary) => condition switch
    {
        Condition.Not not => UnknownIn(not.Inner, vocabulary),
        Condition.All all => all.Parts.SelectMany(part => UnknownIn(part, vocabulary)),
        Condition.Any any => any.Parts.SelectMany(part => UnknownIn(part, vocabulary)),
        Condition.Compares compares => Unknown(compares.Fact, [compares.Value], vocabulary),
        Condition.IsIn isIn => Unknown(isIn.Fact, isIn.Values, vocabulary),
        _ => [],
    };

    private static IEnumerable<(FactType, string)> Unknown(string name, IReadOnlyList<FactValue> values, Vocabulary vocabulary) =>
        vocabulary.Facts.TryGetValue(name, out var fact) && fact is { Values.Count: 0, KnownValues.Count: > 0 }
            ? from value in values
              where value.Text is not null && !fact.KnownValues.Contains(value.Text)
              select (fact, value.Text)
            : [];
}
