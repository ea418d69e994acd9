using CareDecisions.Domain.PracticePacks;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads names that must be in the vocabulary.</summary>
internal sealed class NameCheck(Vocabulary vocabulary)
{
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The name of a known event; an unknown one is an error with the nearest known name.</summary>
    public string Event(Entry entry, string member)
    {
        var name = entry.Text(member);
        if (name.Length > 0)
        {
            MustBeEvent(entry, name, entry.Node(member)!);
        }

        return name;
    }

    public string? OptionalEvent(Entry entry, string member) => entry.Has(member) ? Event(entry, member) : null;

    public IReadOnlyList<string> Events(Entry entry, string member)
    {
        var names = entry.Texts(member);
        foreach (var (name, place) in names)
        {
            MustBeEvent(entry, name, place);
        }

        return [.. names.Select(name => name.Text)];
    }

    public IReadOnlyList<string> Titles(Entry entry, string member)
    {
        var names = entry.Texts(member);
        foreach (var (name, place) in names.Where(name => !vocabulary.ResponsibleRoles.Contains(name.Text)))
        {
            entry.Refuse(place, $"unknown role title '{name}'; {Entry.Nearest(name, vocabulary.ResponsibleRoles)}");
        }

        return [.. names.Select(name => name.Text)];
    }

    /// <summary>The name of a known fact of the kind asked for.</summary>
    public string Fact(Entry entry, string member, FactKind kind)
    {
        var name = entry.Text(member);
        if (!vocabulary.Facts.TryGetValue(name, out var fact))
        {
            entry.Refuse(member, $"unknown fact '{name}'; {Entry.Nearest(name, vocabulary.Facts.Keys)}");
        }
        else if (fact.Kind != kind)
        {
            entry.Refuse(member, $"'{name}' is {fact.Expected}, and an interval is needed here");
        }

        return name;
    }

    public void MustBeEvent(Entry entry, string name, YamlNode place)
    {
        if (!vocabulary.Events.ContainsKey(name))
        {
            entry.Refuse(place, $"unknown event '{name}'; {Entry.Nearest(name, vocabulary.Events.Keys)}");
        }
    }
}
