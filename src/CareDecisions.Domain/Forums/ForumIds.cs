using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Forums;

/// <summary>Identifies one sitting of a forum.</summary>
public readonly record struct ForumMeetingId(Guid Value) : IParsable<ForumMeetingId>
{
    public static ForumMeetingId New() => new(Guid.CreateVersion7());

    public static ForumMeetingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ForumMeetingId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new ForumMeetingId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies one agreement made outside a forum's meeting.</summary>
public readonly record struct AgreementId(Guid Value) : IParsable<AgreementId>
{
    public static AgreementId New() => new(Guid.CreateVersion7());

    public static AgreementId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgreementId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new AgreementId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies one request to a forum about one child.</summary>
public readonly record struct ForumRequestId(Guid Value) : IParsable<ForumRequestId>
{
    public static ForumRequestId New() => new(Guid.CreateVersion7());

    public static ForumRequestId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ForumRequestId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new ForumRequestId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
