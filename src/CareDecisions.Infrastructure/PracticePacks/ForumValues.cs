using System.Globalization;
using CareDecisions.Domain.Forums;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// Reads values that may be taken from a setting of the pack, written <c>"setting: name"</c>. A setting that nobody has
/// filled gives nothing.
/// </summary>
internal sealed class ForumValues(IReadOnlyDictionary<string, ForumSetting> settings, IReadOnlySet<string> confirmedRules)
{
    private const string Prefix = "setting:";
    private static readonly string[] Times = ["HH:mm"];

    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The setting that a value names; <see langword="null"/> where it names none.</summary>
    public static string? SettingOf(YamlNode? node) => node is YamlScalarNode { Value: { } text } && text.StartsWith(Prefix, StringComparison.Ordinal)
        ? text[Prefix.Length..].Trim()
        : null;

    /// <summary>Settings that the values of an entry are taken from, those of its own deadline included.</summary>
    public static IReadOnlyList<string> UsedBy(YamlNode node) => node switch
    {
        YamlScalarNode scalar => SettingOf(scalar) is { } name ? [name] : [],
        YamlSequenceNode list => [.. list.SelectMany(UsedBy)],
        YamlMappingNode mapping => [.. mapping.Children.Values.SelectMany(UsedBy).Distinct()],
        _ => [],
    };

    /// <summary>True where the authority has confirmed a rule as it stands, or every value of it that is ours comes from settings it has confirmed.</summary>
    public bool IsConfirmed(string ruleId, Entry entry, IReadOnlyList<string> ours) => confirmedRules.Contains(ruleId)
        || (ours.Count > 0 && ours.All(member => entry.Node(member) is { } node && UsedBy(node) is { Count: > 0 } used
            && used.All(name => settings.TryGetValue(name, out var setting) && setting.IsConfirmed)));

    public IReadOnlyList<string> Texts(Entry entry, string member)
    {
        if (SettingOf(entry.Node(member)) is { } name)
        {
            return Setting(entry, member, name)?.Values ?? [];
        }

        return entry.Node(member) is YamlScalarNode ? [entry.Text(member)] : entry.PlainTexts(member);
    }

    public string? Text(Entry entry, string member) => Texts(entry, member) is { Count: > 0 } texts ? texts[0] : null;

    /// <summary>A setting's value; <see langword="null"/> where nobody has filled it, or there is no such setting.</summary>
    public string? Value(Entry entry, YamlNode place, string name)
    {
        if (settings.TryGetValue(name, out var setting))
        {
            return setting.Values.Count > 0 ? setting.Values[0] : null;
        }

        entry.Refuse(place, $"unknown setting '{name}'; {Entry.Nearest(name, settings.Keys)}");
        return null;
    }

    public int? Number(Entry entry, string member) => Parsed(
        entry, member, "a whole number", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    public IReadOnlyList<int> Numbers(Entry entry, string member) =>
        [.. Texts(entry, member).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];

    public TimeOnly? Time(Entry entry, string member) => Parsed(
        entry,
        member,
        "a time such as 09:30",
        text => TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null);

    public DateOnly? Date(Entry entry, string member) => Parsed(
        entry,
        member,
        "a date such as 2026-04-03",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null);

    public DayOfWeek? Weekday(Entry entry, string member) => Parsed(
        entry, member, "a day of the week", text => Weekdays.TryGetValue(text, out var day) ? day : (DayOfWeek?)null);

    /// <summary>One of a closed list of words.</summary>
    public T? Choice<T>(Entry entry, string member, IReadOnlyDictionary<string, T> choices)
        where T : struct => Parsed(
            entry, member, $"one of: {string.Join(", ", choices.Keys)}", text => choices.TryGetValue(text, out var chosen) ? chosen : (T?)null);

    private T? Parsed<T>(Entry entry, string member, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (Text(entry, member) is not { } text)
        {
            return null;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        entry.Refuse(member, $"'{member}' must be {expected}, found '{text}'");
        return null;
    }

    private ForumSetting? Setting(Entry entry, string member, string name)
    {
        if (settings.TryGetValue(name, out var setting))
        {
            return setting;
        }

        entry.Refuse(member, $"unknown setting '{name}'; {Entry.Nearest(name, settings.Keys)}");
        return null;
    }
}
