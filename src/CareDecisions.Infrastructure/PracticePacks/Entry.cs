using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// One mapping of a pack file, read strictly. Asking for a member that is missing or of the wrong shape adds an error and
/// gives a harmless value back, so that reading goes on and finds the next error.
/// </summary>
internal sealed class Entry
{
    private readonly YamlMappingNode node;
    private readonly string file;
    private readonly MemberList members;
    private readonly PackErrors errors;
    private readonly SourceLocation? place;

    public Entry(YamlMappingNode node, string file, MemberList members, PackErrors errors, SourceLocation? place = null)
    {
        this.place = place;
        this.node = node;
        this.file = file;
        this.members = members;
        this.errors = errors;
        RefuseUnknownMembers();
        foreach (var missing in members.Required.Where(member => !Has(member)))
        {
            Refuse($"'{missing}' is missing from this {members.Name}");
        }
    }

    public SourceLocation Location => place ?? At(node);

    /// <summary>The whole mapping, for what reads it as it stands.</summary>
    public YamlMappingNode Whole => node;

    public IEnumerable<string> Members => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public bool Has(string member) => Node(member) is not null;

    /// <summary>Where a member's value is written; the entry's own place where it has none.</summary>
    public SourceLocation Where(string member) => Node(member) is { } value ? At(value) : Location;

    public SourceLocation At(YamlNode place) => new(file, (int)place.Start.Line, (int)place.Start.Column);

    public void Refuse(string message) => errors.Add(Location, message);

    public void Refuse(string member, string message) => errors.Add(Where(member), message);

    /// <param name="within">Characters from the start of the place to the fault, where it lies inside a text.</param>
    public void Refuse(YamlNode place, string message, int within = 0) =>
        errors.Add(At(place) with { Column = At(place).Column + within }, message);

    /// <summary>The raw value of a member; <see langword="null"/> where it is absent.</summary>
    public YamlNode? Node(string member) => node.Children.TryGetValue(new YamlScalarNode(member), out var value) ? value : null;

    /// <summary>A list of texts, or nothing where the member is absent. Each comes with its place.</summary>
    public IReadOnlyList<(string Text, YamlNode Place)> Texts(string member)
    {
        var texts = new List<(string, YamlNode)>();
        foreach (var item in Items(member))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text })
            {
                texts.Add((text, item));
            }
            else
            {
                Refuse(item, $"'{member}' must be a list of texts");
            }
        }

        return texts;
    }

    public IReadOnlyList<string> PlainTexts(string member) => [.. Texts(member).Select(text => text.Text)];

    public Entry? Child(string member, MemberList kind)
    {
        if (Node(member) is not { } value)
        {
            return null;
        }

        if (value is YamlMappingNode mapping)
        {
            return new Entry(mapping, file, kind, errors);
        }

        Refuse(value, $"'{member}' must hold the members {string.Join(", ", kind.All)}");
        return null;
    }

    public IReadOnlyList<Entry> Children(string member, MemberList kind)
    {
        var entries = new List<Entry>();
        foreach (var item in Items(member))
        {
            if (item is YamlMappingNode mapping)
            {
                entries.Add(new Entry(mapping, file, kind, errors));
            }
            else
            {
                Refuse(item, $"each item of '{member}' must hold the members {string.Join(", ", kind.Required)}");
            }
        }

        return entries;
    }

    /// <summary>The entries of a member whose own keys are free (groups, permissions), each with its key.</summary>
    public IReadOnlyList<(string Key, YamlNode KeyPlace, YamlNode Value)> Keyed(string member)
    {
        switch (Node(member))
        {
            case null:
                return [];
            case YamlMappingNode mapping:
                return [.. mapping.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", pair.Key, pair.Value))];
            case { } other:
                Refuse(other, $"'{member}' must hold named entries");
                return [];
        }
    }

    /// <summary>The items of a list that stands under a free key.</summary>
    public IReadOnlyList<Entry> ItemsOf(YamlNode list, MemberList kind)
    {
        if (list is YamlSequenceNode sequence)
        {
            return [.. sequence.OfType<YamlMappingNode>().Select(item => new Entry(item, file, kind, errors))];
        }

        Refuse(list, $"expected a list of entries with the members {string.Join(", ", kind.Required)}");
        return [];
    }

    public Entry As(YamlMappingNode other, MemberList kind) => new(other, file, kind, errors);

    /// <summary>The same entry, where one member has another value that stands in the file.</summary>
    public Entry With(string member, YamlNode value)
    {
        var changed = new YamlMappingNode(node.Children.Where(pair => pair.Key is not YamlScalarNode { Value: { } name } || name != member));
        changed.Add(new YamlScalarNode(member), value);
        return new Entry(changed, file, members, errors, Location);
    }

    /// <summary>"the nearest is …", for messages.</summary>
    public static string Nearest(string typed, IEnumerable<string> known) =>
        Spelling.Nearest(typed, known) is { } nearest ? $"the nearest known name is '{nearest}'" : "none is known";

    private YamlSequenceNode Items(string member)
    {
        switch (Node(member))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return sequence;
            case { } other:
                Refuse(other, $"'{member}' must be a list");
                return [];
        }
    }

    private void RefuseUnknownMembers()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!members.All.Contains(name))
            {
                Refuse(key, $"unknown member '{name}' in this {members.Name}; {Nearest(name, members.All)}");
            }
        }
    }
}
