using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareDecisions.Application.Children;

/// <summary>
/// Why an event was corrected or withdrawn. Kept with what the later event says, under a name that is no fact of the
/// vocabulary, so that the stream alone tells it; the engine passes over it.
/// </summary>
public static class EventReason
{
    /// <summary>The longest reason: written as JSON inside JSON it must fit beside the facts.</summary>
    public const int Length = 300;

    internal const string Name = "correction.reason";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static KeyValuePair<string, string> Fact(string reason) => new(Name, JsonSerializer.Serialize(reason.Trim(), Json));

    internal static string? Of(IReadOnlyDictionary<string, string> facts) =>
        facts.TryGetValue(Name, out var json) ? JsonSerializer.Deserialize<string>(json) : null;
}
