using CareDecisions.Application.Returns.Codes;

namespace CareDecisions.Application.People;

/// <summary>The code sets in which people are described.</summary>
public static class CodesOfPeople
{
    /// <summary>True for a code of the set, and for none at all.</summary>
    public static bool Knows(this CodeBook codes, string set, string? code)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return string.IsNullOrWhiteSpace(code) || codes[set].InAnyYear(code) is not null;
    }

    /// <summary>A code in words; <see langword="null"/> where there is none.</summary>
    public static string? Say(this CodeBook codes, string set, string? code)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return string.IsNullOrWhiteSpace(code) ? null : codes[set].InAnyYear(code)?.Meaning ?? code;
    }
}
