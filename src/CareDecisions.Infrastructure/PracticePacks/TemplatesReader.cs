using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the record templates of a pack, and those of the base that it has no own one for.</summary>
internal sealed class TemplatesReader(PackFiles files, NameCheck names)
{
    /// <summary>Every edition of every template, by id and then by the day it is in force from.</summary>
    public IReadOnlyList<RecordTemplate> Read(string pack, RoleMatrix roles, IReadOnlyList<RecordTemplate> ofBase)
    {
        var reader = new TemplateReader(names, roles);
        var own = new List<(RecordTemplate Template, Entry Entry)>();
        foreach (var file in files.TemplatesOf(pack))
        {
            if (files.Read(file, PackMembers.Template) is { } entry)
            {
                var template = reader.Read(entry, files.TextOf(file));
                MustBeNew(entry, template, own.Select(one => one.Template));
                own.Add((template, entry));
            }
        }

        var ownIds = own.Select(one => one.Template.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<RecordTemplate> all =
        [
            .. own.Select(one => one.Template).Concat(ofBase.Where(template => !ownIds.Contains(template.Id)))
                .OrderBy(template => template.Id, StringComparer.Ordinal).ThenBy(template => template.From),
        ];
        foreach (var (template, entry) in own)
        {
            TemplateReferences.Check(entry, template, all);
        }

        return all;
    }

    private static void MustBeNew(Entry entry, RecordTemplate template, IEnumerable<RecordTemplate> others)
    {
        if (others.FirstOrDefault(other => other.Id == template.Id && other.From == template.From) is { } first)
        {
            entry.Refuse("id", $"'{template.Id}' is already in {first.Location!.File} from the same day; a changed form needs a later 'from'");
        }
    }
}

/// <summary>What a template takes from other templates must be there.</summary>
internal static class TemplateReferences
{
    public static void Check(Entry entry, RecordTemplate template, IReadOnlyList<RecordTemplate> known)
    {
        var taken = template.Sections.SelectMany(section => section.Questions)
            .SelectMany(question => question.Prefill?.Answers ?? []);
        foreach (var (id, key) in taken)
        {
            var others = known.Where(other => other.Id == id).ToList();
            if (others.Count == 0)
            {
                entry.Refuse("sections", $"an answer is taken from the template '{id}', which is not there; {Entry.Nearest(id, known.Select(other => other.Id))}");
            }
            else if (others.All(other => other.Question(key) is null))
            {
                var keys = others.SelectMany(other => other.Sections).SelectMany(section => section.Questions).Select(question => question.Key);
                entry.Refuse("sections", $"the template '{id}' asks no question '{key}'; {Entry.Nearest(key, keys)}");
            }
        }
    }
}
