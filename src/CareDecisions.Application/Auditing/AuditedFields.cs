using System.Text.Json;
using CareDecisions.Application.Pipeline;

namespace CareDecisions.Application.Auditing;

/// <summary>Reads what an audit row says was changed, or opened, back into fields a person can read.</summary>
public static class AuditedFields
{
    public const string OpenedVerb = "Opened";

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>One line for each field, in the order written. Nothing for a look at more than one thing, or for a row of another shape (an anchor).</summary>
    public static IReadOnlyList<AuditedField> Read(AuditKind kind, string? changes)
    {
        if (kind is AuditKind.Anchor || changes is null || !changes.StartsWith('['))
        {
            return [];
        }

        var rows = JsonSerializer.Deserialize<IReadOnlyList<Row>>(changes, Json) ?? [];
        return [.. rows.SelectMany(row => row.Properties.Count == 0
            ? [new AuditedField(row.Table, row.Verb, string.Empty, null, null)]
            : row.Properties.Select(one => new AuditedField(row.Table, row.Verb, one.Key, Text(one.Value.Before), Text(one.Value.After))))];
    }

    /// <summary>What <see cref="Read"/> reads back as one field: the thing's title.</summary>
    public static string Write(OpenedThing opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (id, title) = (JsonSerializer.SerializeToElement(opened.Id), JsonSerializer.SerializeToElement(opened.Title));
        return JsonSerializer.Serialize<IReadOnlyList<Row>>(
            [new Row(opened.Kind, OpenedVerb, new() { ["Id"] = new(null, id), ["Title"] = new(null, title) })]);
    }

    private static string? Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Object } one when one.TryGetProperty("Value", out var inner) => Text(inner),
        { } one => one.ToString(),
    };

    private sealed record Row(string Table, string Verb, Dictionary<string, Values> Properties);

    private sealed record Values(JsonElement? Before, JsonElement? After);
}

/// <param name="Record">Name of the table.</param>
/// <param name="Verb">Added, Modified or Deleted; Opened, of a look.</param>
/// <param name="Field">Empty where a whole row was removed.</param>
/// <param name="Before">null: there was none.</param>
public sealed record AuditedField(string Record, string Verb, string Field, string? Before, string? After);
