using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the standards of all packs, and holds them against each other once all are known.</summary>
internal sealed class StandardsReader(PackFiles files, NameCheck names, PackErrors errors)
{
    private readonly StandardReader reader = new(names);
    private readonly Dictionary<(string Id, DateOnly From), SourceLocation> defined = [];
    private readonly Dictionary<string, string> packOf = new(StringComparer.Ordinal);
    private readonly List<(Entry Entry, YamlNode Place, string Id)> related = [];

    /// <summary>The standards of one pack, file by file in the alphabetical order of their names.</summary>
    public IReadOnlyList<Standard> Read(string pack) => [.. files.StandardsOf(pack).SelectMany(file => ReadFile(pack, file))];

    /// <summary>Names in <c>related</c> must exist in one of the packs; call once all are read.</summary>
    public void CheckReferences()
    {
        foreach (var (entry, place, id) in related.Where(reference => !packOf.ContainsKey(reference.Id)))
        {
            entry.Refuse(place, $"no pack has a standard '{id}'; {Entry.Nearest(id, packOf.Keys)}");
        }
    }

    /// <summary>A local standard may be tighter than the base's, never looser, unless it says why.</summary>
    public void CheckAgainst(IReadOnlyList<Standard> baseStandards, IReadOnlyList<Standard> local)
    {
        foreach (var (standard, reason) in LooserThanBase.Find(local, baseStandards))
        {
            errors.Add(standard.Location!, $"'{standard.Id}' is looser than the statutory base ({reason}); tighten it, or say why in 'looser_because'");
        }
    }

    private List<Standard> ReadFile(string pack, string file)
    {
        var standards = new List<Standard>();
        foreach (var entry in files.Read(file, PackMembers.Standards)?.Children("standards", PackMembers.Standard) ?? [])
        {
            var standard = reader.Read(entry);
            standards.Add(standard);
            MustBeNew(entry, standard, pack);
            MustBeInItsFile(entry, standard, file);
            related.AddRange(entry.Texts("related").Select(name => (entry, name.Place, name.Text)));
            MustBeRelated(entry, standard);
        }

        return standards;
    }

    private static void MustBeRelated(Entry entry, Standard standard)
    {
        foreach (var (text, place) in entry.Texts("apart_from").Where(name => !standard.Related.Contains(name.Text)))
        {
            entry.Refuse(place, $"'apart_from' tells a related standard apart; '{text}' is not in 'related'");
        }
    }

    private void MustBeNew(Entry entry, Standard standard, string pack)
    {
        if (!defined.TryAdd((standard.Id, standard.From), entry.Location))
        {
            var first = defined[(standard.Id, standard.From)];
            entry.Refuse("id", $"'{standard.Id}' is already defined at {first.File}:{first.Line} from the same day; a changed rule needs a later 'from'");
        }
        else if (!packOf.TryAdd(standard.Id, pack) && packOf[standard.Id] != pack)
        {
            entry.Refuse("id", $"'{standard.Id}' belongs to the pack '{packOf[standard.Id]}'; ids are unique over all packs");
        }
    }

    private static void MustBeInItsFile(Entry entry, Standard standard, string file)
    {
        var area = Path.GetFileNameWithoutExtension(file);
        if (standard.Area != area)
        {
            entry.Refuse("area", $"'{standard.Area}' is not the area of this file; expected '{area}'");
        }
    }
}
