using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Documents;

/// <summary>Identifies one document of a child.</summary>
public readonly record struct DocumentId(Guid Value) : IParsable<DocumentId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static DocumentId New() => new(Guid.CreateVersion7());

    public static DocumentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DocumentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new DocumentId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
