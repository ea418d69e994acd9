using System.Globalization;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// Reads a condition in either of its forms, the text of the standards or the objects of the forums, into the one grammar.
/// Forums have three tests of their own (decision, outcome, outcome_group) and may compare a number with a setting.
/// </summary>
internal sealed class ConditionReader(Vocabulary vocabulary, ForumValues? settings = null)
{
    private static readonly Dictionary<string, Comparison?> Operators = new(StringComparer.Ordinal)
    {
        ["eq"] = Comparison.Equal,
        ["ne"] = Comparison.NotEqual,
        ["lt"] = Comparison.Less,
        ["lte"] = Comparison.LessOrEqual,
        ["gt"] = Comparison.Greater,
        ["gte"] = Comparison.GreaterOrEqual,
        ["between"] = null,
        ["in"] = null,
        ["not_in"] = null,
        ["is_set"] = null,
        ["is_not_set"] = null,
    };

    /// <summary>The condition of a member; <see cref="Condition.Always"/> where it is absent or wrong.</summary>
    public Condition Read(Entry entry, string member) => entry.Node(member) switch
    {
        null => Condition.Always,
        YamlScalarNode text => Text(entry, text),
        YamlMappingNode mapping => Checked(entry, mapping),
        { } other => Refused(entry, other, $"'{member}' must be a condition: text, or an object with field and op, all, any or not"),
    };

    private static Condition Refused(Entry entry, YamlNode place, string message)
    {
        entry.Refuse(place, message);
        return Condition.Always;
    }

    private Condition Text(Entry entry, YamlScalarNode text)
    {
        var result = ConditionParser.Parse(text.Value ?? "", vocabulary);
        if (result.Condition is { } condition)
        {
            MustNameKnownValues(entry, text, condition);
            return condition;
        }

        var quote = text.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        entry.Refuse(text, result.Problem!.Message, result.Problem.Column + quote);
        return Condition.Always;
    }

    private Condition Checked(Entry entry, YamlMappingNode mapping)
    {
        var condition = Object(entry, mapping);
        foreach (var problem in ConditionCheck.Problems(condition, vocabulary))
        {
            entry.Refuse(mapping, problem);
        }

        MustNameKnownValues(entry, mapping, condition);
        return condition;
    }

    private Condition Object(Entry entry, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            return Refused(entry, node, "expected a condition with field and op, all, any or not");
        }

        var keys = mapping.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value).ToHashSet();
        if (keys.Contains("all"))
        {
            return new Condition.All(Parts(entry.As(mapping, PackMembers.AllOf), "all"));
        }

        if (keys.Contains("any"))
        {
            return new Condition.Any(Parts(entry.As(mapping, PackMembers.AnyOf), "any"));
        }

        return keys.Contains("not")
            ? new Condition.Not(Object(entry, entry.As(mapping, PackMembers.NoneOf).Node("not")!))
            : OfForum(entry, mapping, keys) ?? Compared(entry.As(mapping, PackMembers.Comparison));
    }

    /// <summary>The forums' own tests; <see langword="null"/> where it is none of them.</summary>
    private static Condition? OfForum(Entry entry, YamlMappingNode mapping, HashSet<string?> keys)
    {
        if (keys.Contains("decision"))
        {
            return new Condition.IsIn(ForumFacts.Decision, Words(entry.As(mapping, ForumMembers.DecisionTest), "decision"));
        }

        if (keys.Contains("outcome"))
        {
            return new Condition.IsIn(ForumFacts.Outcome, Words(entry.As(mapping, ForumMembers.OutcomeTest), "outcome"));
        }

        return keys.Contains("outcome_group")
            ? new Condition.Compares(
                ForumFacts.OutcomeGroup, Comparison.Equal, FactValue.Of(entry.As(mapping, ForumMembers.OutcomeGroupTest).Text("outcome_group")))
            : null;
    }

    private static IReadOnlyList<FactValue> Words(Entry entry, string member) => [.. entry.PlainTexts(member).Select(FactValue.Of)];

    private List<Condition> Parts(Entry entry, string member)
    {
        if (entry.Node(member) is YamlSequenceNode { Children.Count: > 0 } parts)
        {
            return [.. parts.Select(part => Object(entry, part))];
        }

        entry.Refuse(member, $"'{member}' must be a list of conditions");
        return [];
    }

    private Condition Compared(Entry entry)
    {
        var fact = entry.Text("field");
        var kind = vocabulary.Facts.TryGetValue(fact, out var type) ? type.Kind : FactKind.Choice;
        if (ForumValues.SettingOf(entry.Node("value")) is { } setting)
        {
            return WithSetting(entry, fact, setting);
        }

        return entry.Choice("op", Operators) is { } comparison
            ? new Condition.Compares(fact, comparison, Value(entry, "value", kind))
            : entry.OptionalText("op") switch
            {
                "between" => new Condition.All(
                [
                    new Condition.Compares(fact, Comparison.GreaterOrEqual, Value(entry, "from", kind)),
                    new Condition.Compares(fact, Comparison.LessOrEqual, Value(entry, "to", kind)),
                ]),
                "in" => new Condition.IsIn(fact, Values(entry, kind)),
                "not_in" => new Condition.Not(new Condition.IsIn(fact, Values(entry, kind))),
                "is_not_set" => new Condition.Not(new Condition.IsSet(fact)),
                _ => new Condition.IsSet(fact),
            };
    }

    /// <summary>A setting that nobody has filled is met by nothing.</summary>
    private Condition WithSetting(Entry entry, string fact, string setting)
    {
        var comparison = entry.Choice("op", Operators);
        if (settings is null || comparison is null)
        {
            return Refused(entry, entry.Node("value")!, "a setting can be compared with only in a forum, by eq, ne, lt, lte, gt or gte");
        }

        return settings.Value(entry, entry.Node("value")!, setting) is { } text
            ? new Condition.Compares(fact, comparison.Value, decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? FactValue.Of(number) : FactValue.Of(text))
            : Condition.Never;
    }

    private static FactValue Value(Entry entry, string member, FactKind kind)
    {
        if (entry.Node(member) is { } node)
        {
            return FactReader.ValueOf(node, kind);
        }

        entry.Refuse($"'{member}' is missing from this comparison");
        return FactValue.Of("");
    }

    private static IReadOnlyList<FactValue> Values(Entry entry, FactKind kind)
    {
        if (entry.Node("value") is YamlSequenceNode list)
        {
            return [.. list.Select(item => FactReader.ValueOf(item, kind))];
        }

        entry.Refuse("value", "'value' must be a list here");
        return [];
    }

    /// <summary>An open choice may hold any word, but a rule that names one nobody records would never apply.</summary>
    private void MustNameKnownValues(Entry entry, YamlNode place, Condition condition)
    {
        foreach (var (fact, word) in KnownValues.UnknownIn(condition, vocabulary))
        {
            entry.Refuse(place, $"'{word}' is no known value of '{fact.Name}'; {Entry.Nearest(word, fact.KnownValues)}");
        }
    }
}
