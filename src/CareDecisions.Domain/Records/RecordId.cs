using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Records;

/// <summary>Identifies one record that somebody wrote about a child.</summary>
public readonly record struct RecordId(Guid Value) : IParsable<RecordId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static RecordId New() => new(Guid.CreateVersion7());

    public static RecordId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecordId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new RecordId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
