using System.Globalization;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Cli.Timelines;

/// <summary>
/// Reads ISO 8601 times. Without an offset they are London's: one that occurs twice is the first, one that does not
/// exist is refused (settled reading 23). A date alone is its first minute.
/// </summary>
internal static class LondonTimeText
{
    private static readonly string[] Local =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];

    private static readonly string[] WithOffset =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The years a person's life and work can lie in; anything else is a slip of the pen.</summary>
    public static bool IsPlausible(int year) => year is >= 1900 and < 2200;

    /// <returns>The instant, or what is wrong (without a full stop).</returns>
    public static (DateTimeOffset Time, string? Problem) Read(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        var offset = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(offset, WithOffset, culture, DateTimeStyles.None, out var instant) && IsPlausible(instant.Year))
        {
            return (instant, null);
        }

        if (!DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var wall) || !IsPlausible(wall.Year))
        {
            return (default, $"expected a time such as 2026-03-02T10:15 (years 1900 to 2199), found '{text}'");
        }

        return LondonTime.AtLondon(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)) is { } time
            ? (time, null)
            : (default, $"{text} does not exist in London: the clocks go forward over it; expected a time before or after the hour skipped");
    }
}
