using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>The single values an entry may hold. A value of the wrong shape is an error at its own place.</summary>
internal static class EntryValues
{
    public static string Text(this Entry entry, string member) => entry.OptionalText(member) ?? "";

    public static string? OptionalText(this Entry entry, string member)
    {
        if (entry.Node(member) is not { } value)
        {
            return null;
        }

        if (value is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return text;
        }

        entry.Refuse(value, $"'{member}' must be text");
        return null;
    }

    /// <summary>A whole number from <paramref name="least"/> up; that least where it is missing or wrong.</summary>
    public static int Whole(this Entry entry, string member, int least)
    {
        if (entry.Node(member) is not { } value)
        {
            return least;
        }

        if (value is YamlScalarNode { Style: ScalarStyle.Plain } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        entry.Refuse(value, $"'{member}' must be a whole number of {least} or more");
        return least;
    }

    public static bool YesNo(this Entry entry, string member, bool absent = false)
    {
        switch (entry.Node(member))
        {
            case null:
                return absent;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" }:
                return true;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" }:
                return false;
            case { } other:
                entry.Refuse(other, $"'{member}' must be true or false");
                return absent;
        }
    }

    public static DateOnly Date(this Entry entry, string member)
    {
        if (entry.Node(member) is not { } value)
        {
            return default;
        }

        if (value is YamlScalarNode scalar
            && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        entry.Refuse(value, $"'{member}' must be a date written as 2026-04-03");
        return default;
    }

    /// <summary>A London time, to the minute, written as <c>2026-04-03T09:30</c>.</summary>
    public static DateTime Time(this Entry entry, string member)
    {
        if (entry.Node(member) is not { } value)
        {
            return default;
        }

        if (value is YamlScalarNode scalar
            && DateTime.TryParseExact(scalar.Value, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        entry.Refuse(value, $"'{member}' must be a London time written as 2026-04-03T09:30");
        return default;
    }

    /// <summary>One of a closed list of words.</summary>
    public static T Choice<T>(this Entry entry, string member, IReadOnlyDictionary<string, T> choices, T absent = default!)
    {
        if (entry.OptionalText(member) is not { } text)
        {
            return absent;
        }

        if (choices.TryGetValue(text, out var chosen))
        {
            return chosen;
        }

        entry.Refuse(member, $"'{text}' is no known {member}; expected one of: {string.Join(", ", choices.Keys)}");
        return absent;
    }
}
