using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the vocabulary all packs share.</summary>
internal static class VocabularyReader
{
    public static Vocabulary Read(Entry file)
    {
        var events = new Dictionary<string, EventType>(StringComparer.Ordinal);
        foreach (var group in file.Children("events", PackMembers.EventGroup))
        {
            ReadEvents(group, events);
        }

        foreach (var entry in file.Children("events", PackMembers.EventGroup).SelectMany(Entries))
        {
            CheckNames(entry, "also", events);
            CheckNames(entry, "arranges", events);
        }

        return new Vocabulary(events, ReadFacts(file), ReadTitles(file));
    }

    private static IReadOnlyList<Entry> Entries(Entry group) => group.Children("events", PackMembers.EventType);

    private static void ReadEvents(Entry group, Dictionary<string, EventType> events)
    {
        foreach (var entry in Entries(group))
        {
            var type = new EventType(
                entry.Text("name"),
                group.Text("group"),
                entry.Text("meaning"),
                entry.PlainTexts("also"),
                entry.YesNo("computed"),
                entry.PlainTexts("arranges"))
            {
                Permission = entry.Has("permission") ? entry.Text("permission") : null,
            };
            AddOnce(entry, type.Name, type, events);
        }
    }

    private static Dictionary<string, FactType> ReadFacts(Entry file)
    {
        var facts = new Dictionary<string, FactType>(StringComparer.Ordinal);
        foreach (var entry in file.Children("facts", PackMembers.FactType))
        {
            var fact = ReadFact(entry);
            AddOnce(entry, fact.Name, fact, facts);
        }

        return facts;
    }

    private static FactType ReadFact(Entry entry)
    {
        var kind = entry.Choice("kind", Named<FactKind>.Hyphenated);
        var known = entry.PlainTexts("values");
        IReadOnlyList<string> closed = entry.YesNo("open") ? [] : known;
        var fact = new FactType(
            entry.Text("name"), kind, entry.Text("meaning"), closed, entry.YesNo("about_one_event"), entry.YesNo("computed"))
        {
            KnownValues = known,
            Default = entry.Has("default") ? FactReader.ValueOf(entry.Node("default")!, kind) : null,
        };
        if (fact.Default is { } value && !fact.Accepts(value))
        {
            entry.Refuse("default", $"the default of '{fact.Name}' must be {fact.Expected}");
        }

        return fact;
    }

    private static HashSet<string> ReadTitles(Entry file)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in file.Children("titles", PackMembers.Title))
        {
            AddOnce(entry, entry.Text("title"), entry.Text("meaning"), titles);
        }

        return [.. titles.Keys];
    }

    private static void AddOnce<T>(Entry entry, string name, T value, Dictionary<string, T> all)
    {
        if (!all.TryAdd(name, value))
        {
            entry.Refuse($"'{name}' is in the vocabulary already; a name has one meaning");
        }
    }

    private static void CheckNames(Entry entry, string member, Dictionary<string, EventType> events)
    {
        foreach (var (name, place) in entry.Texts(member).Where(name => !events.ContainsKey(name.Text)))
        {
            entry.Refuse(place, $"unknown event '{name}'; {Entry.Nearest(name, events.Keys)}");
        }
    }
}
