namespace CareDecisions.Domain.Shared;

/// <summary>What somebody typed into a field that may stay empty.</summary>
public static class TypedWords
{
    /// <summary>Without the spaces around it; <see langword="null"/> where nothing was typed but spaces.</summary>
    public static string? OrNothing(this string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
