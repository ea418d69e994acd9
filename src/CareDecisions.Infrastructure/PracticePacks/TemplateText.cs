using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>What the writers of template texts share.</summary>
internal static class TemplateText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text in double quotes is the same in JSON and in YAML.</summary>
    public static string Quoted(string value) => JsonSerializer.Serialize(value, Json);
}
