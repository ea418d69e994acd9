using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Referrals;

/// <summary>Identifies one referral, which may be about several children.</summary>
public readonly record struct ReferralId(Guid Value) : IParsable<ReferralId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static ReferralId New() => new(Guid.CreateVersion7());

    public static ReferralId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReferralId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new ReferralId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
