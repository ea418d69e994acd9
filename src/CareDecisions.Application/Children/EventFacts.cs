using System.Globalization;
using System.Text.Json;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Children;

/// <summary>Turns what was typed for an event's facts into values of the vocabulary, or says beside each what is wrong.</summary>
internal static class EventFacts
{
    public sealed record Outcome(IReadOnlyDictionary<string, string> Values, IReadOnlyList<Refusal> Refusals);

    public static Outcome Read(IReadOnlyDictionary<string, string> typed, Vocabulary vocabulary)
    {
        var values = new Dictionary<string, string>();
        var refusals = new List<Refusal>();
        foreach (var (name, text) in typed.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
        {
            if (!vocabulary.Facts.TryGetValue(name, out var fact))
            {
                refusals.Add(new InvalidField($"Facts[{name}]", $"There is no fact called {name}. Reload the page and choose again."));
            }
            else if (Json(fact, text.Trim()) is { } json)
            {
                values[name] = json;
            }
            else
            {
                refusals.Add(new InvalidField($"Facts[{name}]", Wrong(fact)));
            }
        }

        return new Outcome(values, refusals);
    }

    private static string? Json(FactType fact, string text) => fact.Kind switch
    {
        FactKind.YesNo => bool.TryParse(text, out var yes) ? (yes ? "true" : "false") : null,
        FactKind.Number => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : null,
        FactKind.Choice => fact.Values.Count == 0 || fact.Values.Contains(text) ? JsonSerializer.Serialize(text) : null,
        _ => null,
    };

    private static string Wrong(FactType fact) => fact.Kind switch
    {
        FactKind.YesNo => $"Answer yes or no: {fact.Meaning}",
        FactKind.Number => $"Enter a number: {fact.Meaning}",
        _ => $"Select one of: {string.Join(", ", fact.Values)}",
    };
}
