using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Deadlines;

/// <summary>Identifies a stored clock.</summary>
public readonly record struct ClockId(Guid Value) : IParsable<ClockId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static ClockId New() => new(Guid.CreateVersion7());

    public static ClockId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClockId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new ClockId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
