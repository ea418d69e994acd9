using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Children;

/// <summary>Identifies one event of a child's stream.</summary>
public readonly record struct CaseEventId(Guid Value) : IParsable<CaseEventId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static CaseEventId New() => new(Guid.CreateVersion7());

    public static CaseEventId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseEventId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new CaseEventId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
