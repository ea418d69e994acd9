using System.Collections.Concurrent;
using System.Text.Json;
using CareDecisions.Domain.Conditions;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// Reads an event's stored facts. Most events say one of a few hundred things ("{}" above all), so what was read is kept
/// up to a bound and shared: it is never changed.
/// </summary>
internal static class FactsText
{
    private const int MostKept = 4_096;

    private static readonly ConcurrentDictionary<string, SaidFacts> Kept = new();

    public static SaidFacts Read(string json)
    {
        if (Kept.TryGetValue(json, out var known))
        {
            return known;
        }

        var said = TimelineReader.Read(json.Length <= 2 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);
        if (Kept.Count < MostKept)
        {
            Kept.TryAdd(json, said);
        }

        return said;
    }
}

/// <summary>What an event says, as the engine reads it.</summary>
/// <param name="Answers">For a service manager's review: the standard it answers.</param>
internal sealed record SaidFacts(IReadOnlyDictionary<string, FactValue?> Values, string? Answers);
