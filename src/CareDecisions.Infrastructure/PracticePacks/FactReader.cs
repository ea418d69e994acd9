using System.Globalization;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads values of facts.</summary>
internal static class FactReader
{
    /// <summary>The value as its kind writes it; a value of another kind comes back as what it looks like, for the check.</summary>
    public static FactValue ValueOf(YamlNode node, FactKind kind) => (node, kind) switch
    {
        (YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" }, _) => FactValue.Of(true),
        (YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" }, _) => FactValue.Of(false),
        (YamlScalarNode { Style: ScalarStyle.Plain } scalar, FactKind.Number) when Number(scalar) is { } number => FactValue.Of(number),
        (YamlScalarNode scalar, _) => FactValue.Of(scalar.Value ?? ""),
        (YamlMappingNode mapping, _) when IntervalOf(mapping) is { } interval => FactValue.Of(interval),
        _ => FactValue.Of(""),
    };

    /// <summary>The facts under a member, each checked against the vocabulary.</summary>
    public static IReadOnlyDictionary<string, FactValue> Facts(Entry entry, string member, Vocabulary vocabulary)
    {
        var facts = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var (name, keyPlace, node) in entry.Keyed(member))
        {
            if (!vocabulary.Facts.TryGetValue(name, out var fact))
            {
                entry.Refuse(keyPlace, $"unknown fact '{name}'; {Entry.Nearest(name, vocabulary.Facts.Keys)}");
                continue;
            }

            facts[name] = ValueOf(node, fact.Kind);
            if (!fact.Accepts(facts[name]))
            {
                entry.Refuse(node, $"'{name}' must be {fact.Expected}");
            }
        }

        return facts;
    }

    private static decimal? Number(YamlScalarNode scalar) =>
        decimal.TryParse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Interval? IntervalOf(YamlMappingNode mapping) =>
        mapping.Children.TryGetValue(new YamlScalarNode("amount"), out var amount) && amount is YamlScalarNode number
        && mapping.Children.TryGetValue(new YamlScalarNode("unit"), out var unit) && unit is YamlScalarNode { Value: { } name }
        && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && Named<DueUnit>.Underscored.TryGetValue(name, out var known)
            ? new Interval(count, known)
            : null;
}
