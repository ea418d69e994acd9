using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Authorities;

/// <summary>Identifies a team.</summary>
public readonly record struct TeamId(Guid Value) : IParsable<TeamId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static TeamId New() => new(Guid.CreateVersion7());

    public static TeamId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TeamId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new TeamId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
