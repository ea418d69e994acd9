using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Authorities;

/// <summary>Identifies the authority (the tenant) that owns a record.</summary>
public readonly record struct AuthorityId(Guid Value) : IParsable<AuthorityId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static AuthorityId New() => new(Guid.CreateVersion7());

    public static AuthorityId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuthorityId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new AuthorityId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
