using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.People;

/// <summary>Identifies somebody in children's lives: a parent, a carer, another relative, a professional.</summary>
public readonly record struct PersonId(Guid Value) : IParsable<PersonId>
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new PersonId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
