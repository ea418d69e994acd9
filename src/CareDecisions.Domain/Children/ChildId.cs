using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Children;

/// <summary>Identifies a child's record.</summary>
public readonly record struct ChildId(Guid Value) : IParsable<ChildId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static ChildId New() => new(Guid.CreateVersion7());

    public static ChildId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChildId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new ChildId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
