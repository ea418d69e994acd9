using System.Text.Json;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// Reads the events of a step: each a bare name, or a mapping that says when it happened and under which condition.
/// </summary>
internal sealed class StepEventReader(NameCheck names, QuestionReader questions)
{
    public IReadOnlyList<StepEvent> Read(Entry entry, string member)
    {
        switch (entry.Node(member))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Select(item => Item(entry, member, item))];
            case { } other:
                entry.Refuse(other, $"'{member}' must be a list of events");
                return [];
        }
    }

    private StepEvent Item(Entry entry, string member, YamlNode item)
    {
        switch (item)
        {
            case YamlScalarNode { Value: { Length: > 0 } name }:
                names.MustBeEvent(entry, name, item);
                return new StepEvent(name);
            case YamlMappingNode mapping:
                return Mapping(entry.As(mapping, PackMembers.StepEvent));
            default:
                entry.Refuse(item, $"each item of '{member}' must be an event, or hold the members {string.Join(", ", PackMembers.StepEvent.All)}");
                return new StepEvent("");
        }
    }

    private StepEvent Mapping(Entry entry) => new(names.Event(entry, "event"))
    {
        DateKey = Key(entry, "date", QuestionKind.Date),
        TimeKey = Key(entry, "time", QuestionKind.Time),
        MeetingKey = Meeting(entry),
        MeetingTimeKey = Key(entry, "for_time", QuestionKind.Time),
        Answers = entry.OptionalText("answers"),
        Facts = Facts(entry),
        Says = Says(entry),
        When = questions.Condition(entry),
    };

    private IReadOnlyList<string>? Facts(Entry entry)
    {
        if (!entry.Has("facts"))
        {
            return null;
        }

        var carried = entry.PlainTexts("facts");
        foreach (var name in carried.Where(one => !names.Vocabulary.Facts.ContainsKey(one)))
        {
            entry.Refuse("facts", $"unknown fact '{name}'; {Entry.Nearest(name, names.Vocabulary.Facts.Keys)}");
        }

        return carried;
    }

    private Dictionary<string, string> Says(Entry entry)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, place, node) in entry.Keyed("says"))
        {
            if (!names.Vocabulary.Facts.TryGetValue(name, out var fact))
            {
                entry.Refuse(place, $"unknown fact '{name}'; {Entry.Nearest(name, names.Vocabulary.Facts.Keys)}");
            }
            else if (node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" })
            {
                said[name] = "null";
            }
            else
            {
                said[name] = Json(entry, node, name, fact);
            }
        }

        return said;
    }

    private static string Json(Entry entry, YamlNode node, string name, FactType fact)
    {
        var value = FactReader.ValueOf(node, fact.Kind);
        if (value.Interval is not null || !fact.Accepts(value))
        {
            entry.Refuse(node, $"'{name}' must be {fact.Expected}, or null");
        }

        return value.YesNo is { } yesNo ? JsonSerializer.Serialize(yesNo)
            : value.Number is { } number ? JsonSerializer.Serialize(number) : JsonSerializer.Serialize(value.Text);
    }

    private string? Meeting(Entry entry)
    {
        var key = Key(entry, "for", QuestionKind.Date);
        var arranges = names.Vocabulary.Events.TryGetValue(entry.Text("event"), out var type) && type.Arranges.Count > 0;
        if (arranges != key is not null)
        {
            entry.Refuse("for", arranges ? "say which date question holds the day of the meeting that it arranges" : "only an event that arranges a meeting has 'for'");
        }

        return key;
    }

    private string? Key(Entry entry, string member, QuestionKind kind)
    {
        var key = entry.OptionalText(member);
        if (key is not null && questions.KindOf(key) != kind)
        {
            entry.Refuse(member, $"'{key}' is no {kind.ToString().ToLowerInvariant()} question of this form; {Entry.Nearest(key, questions.Keys(kind))}");
        }

        return key;
    }
}
