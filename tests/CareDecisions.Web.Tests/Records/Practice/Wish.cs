using CareDecisions.Domain.Conditions;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Works out which values of facts or answers meet a condition.</summary>
internal static class Wish
{
    /// <summary>What has to be known for the condition to hold; an empty text: anything. <see langword="null"/>: no values could be found.</summary>
    public static Dictionary<string, string>? For(Condition condition, bool holds = true) => (condition, holds) switch
    {
        (Condition.AlwaysCase, true) => [],
        (Condition.Holds one, _) => Of(one.Fact, holds ? "true" : "false"),
        (Condition.IsSet one, true) => Of(one.Fact, ""),
        (Condition.IsSet, false) => [],
        (Condition.Not one, _) => For(one.Inner, !holds),
        (Condition.IsIn one, true) => Of(one.Fact, Text(one.Values[0])),
        (Condition.IsIn, false) => [],
        (Condition.Compares one, _) => Compared(one, holds),
        (Condition.All all, true) => Together(all.Parts.Select(part => For(part))),
        (Condition.All all, false) => all.Parts.Select(part => For(part, false)).FirstOrDefault(found => found is not null),
        (Condition.Any any, true) => any.Parts.Select(part => For(part)).FirstOrDefault(found => found is not null),
        (Condition.Any any, false) => Together(any.Parts.Select(part => For(part, false))),
        _ => null,
    };

    private static Dictionary<string, string>? Compared(Condition.Compares one, bool holds)
    {
        var isNumber = one.Value.Number is not null;
        return (holds ? one.Comparison : Opposite(one.Comparison)) switch
        {
            Comparison.Equal or Comparison.LessOrEqual or Comparison.GreaterOrEqual => Of(one.Fact, Text(one.Value)),
            Comparison.Less when isNumber => Of(one.Fact, $"{one.Value.Number - 1}"),
            Comparison.Greater when isNumber => Of(one.Fact, $"{one.Value.Number + 1}"),
            Comparison.NotEqual when one.Value.YesNo is { } yesNo => Of(one.Fact, yesNo ? "false" : "true"),
            Comparison.NotEqual => [],
            _ => null,
        };
    }

    private static Comparison Opposite(Comparison one) => one switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };

    private static Dictionary<string, string>? Together(IEnumerable<Dictionary<string, string>?> parts)
    {
        var all = new Dictionary<string, string>();
        foreach (var part in parts)
        {
            // Of two bounds of an age the first, which is the lower, is as good as any.
            if (part is null || part.Any(one => one.Key != "child.age" && one.Value.Length > 0 && all.GetValueOrDefault(one.Key) is { Length: > 0 } other && other != one.Value))
            {
                return null;
            }

            foreach (var (name, value) in part.Where(one => one.Value.Length > 0 || !all.ContainsKey(one.Key)))
            {
                all[name] = name == "child.age" && all.TryGetValue(name, out var lower) ? lower : value;
            }
        }

        return all;
    }

    private static Dictionary<string, string> Of(string fact, string value) => new() { [fact] = value };

    private static string Text(FactValue value) => value.ToString().Trim('\'');
}
