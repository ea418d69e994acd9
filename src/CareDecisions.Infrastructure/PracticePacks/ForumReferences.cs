using CareDecisions.Domain.PracticePacks;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// What the forums of one pack may refer to. References between forums are checked when all have been read.
/// </summary>
internal sealed class ForumReferences(RoleMatrix roles, IReadOnlySet<string> readings, IReadOnlySet<string> elsewhere)
{
    /// <summary>Who is no role and may be told or answer all the same.</summary>
    private static readonly HashSet<string> Others = ["author", "system"];

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> forums = new(StringComparer.Ordinal);
    private readonly HashSet<string> stages = new(StringComparer.Ordinal);
    private readonly List<Action> pending = [];

    public RoleMatrix Roles => roles;

    public void AddForum(string id) => forums.Add(id);

    public void AddStage(string key) => stages.Add(key);

    /// <summary>An id has one meaning in a pack.</summary>
    public void AddId(Entry entry, string id)
    {
        if (!ids.TryAdd(id, entry.Location.ToString()))
        {
            entry.Refuse("id", $"'{id}' is used already, at {ids[id]}");
        }
    }

    /// <summary>Roles by id. Somebody outside the roles is written in words.</summary>
    public IReadOnlyList<string> People(Entry entry, string member) => [.. Named(entry, member).Select(named => Role(entry, named.Text, named.Place))];

    public string Role(Entry entry, string id, YamlNode place)
    {
        if (!roles.Roles.ContainsKey(id) && !id.Contains(' ') && !Others.Contains(id))
        {
            entry.Refuse(place, $"unknown role '{id}'; {Entry.Nearest(id, roles.Roles.Keys)}");
        }

        return id;
    }

    public IReadOnlyList<string> Readings(Entry entry)
    {
        var named = entry.Texts("readings");
        foreach (var (id, place) in named.Where(reading => !readings.Contains(reading.Text)))
        {
            entry.Refuse(place, $"unknown reading '{id}'; {Entry.Nearest(id, readings)}");
        }

        return [.. named.Select(reading => reading.Text)];
    }

    /// <summary>Forums of the pack, or meetings that it names without describing them.</summary>
    public void MustBeForum(Entry entry, string member)
    {
        foreach (var (id, place) in Named(entry, member))
        {
            pending.Add(() =>
            {
                if (!IsForum(id))
                {
                    entry.Refuse(place, $"unknown forum '{id}'; {Entry.Nearest(id, forums.Concat(elsewhere))}");
                }
            });
        }
    }

    /// <summary>A step may hand on to a role or to a forum.</summary>
    public void MustBeForumOrRole(Entry entry, string member)
    {
        foreach (var (id, place) in Named(entry, member))
        {
            pending.Add(() =>
            {
                if (!IsForum(id))
                {
                    Role(entry, id, place);
                }
            });
        }
    }

    public void MustBeStage(Entry entry, string member)
    {
        if (entry.OptionalText(member) is { } key)
        {
            pending.Add(() => MustBe(entry, member, key, stages, "step"));
        }
    }

    /// <summary>A rule of the pack, by its whole id.</summary>
    public void MustBeRule(Entry entry, string member)
    {
        if (entry.OptionalText(member) is { } id)
        {
            pending.Add(() => MustBe(entry, member, id, ids.Keys, "rule"));
        }
    }

    /// <summary>A rule of the pack, named in a list.</summary>
    public void MustBeRule(Entry entry, string id, YamlNode place) => pending.Add(() =>
    {
        if (!ids.ContainsKey(id))
        {
            entry.Refuse(place, $"unknown rule '{id}'; {Entry.Nearest(id, ids.Keys)}");
        }
    });

    public void CheckAll() => pending.ForEach(check => check());

    private static void MustBe(Entry entry, string member, string name, IReadOnlyCollection<string> known, string what)
    {
        if (!known.Contains(name))
        {
            entry.Refuse(member, $"unknown {what} '{name}'; {Entry.Nearest(name, known)}");
        }
    }

    /// <summary>A part of the same meeting is written <c>part.tracker</c>.</summary>
    private bool IsForum(string id) => forums.Contains(id) || elsewhere.Contains(id) || id.StartsWith("part.", StringComparison.Ordinal);

    private static IReadOnlyList<(string Text, YamlNode Place)> Named(Entry entry, string member) => entry.Node(member) switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } node => [(text, node)],
        _ => entry.Texts(member),
    };
}
