using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>The worked examples of the packs: read for tests and when packs are validated, never by the running product.</summary>
public static class PackExamples
{
    /// <summary>Examples by pack id, in file order.</summary>
    /// <exception cref="PackException">Something in a pack or an example is wrong.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<WorkedExample>> Load(string? folder = null)
    {
        var errors = new PackErrors();
        var files = new PackFiles(PackFolder.Find(folder), withExamples: true, errors);
        var packs = new PackReader(files, errors).ReadAll();
        if (!files.AllReadable)
        {
            errors.ThrowIfAny();
        }

        var examples = packs.ToDictionary(pack => pack.Key, pack => Read(pack.Value, files), StringComparer.Ordinal);
        errors.ThrowIfAny();
        return examples;
    }

    private static IReadOnlyList<WorkedExample> Read(PracticePack pack, PackFiles files)
    {
        var file = $"{pack.Id}/examples.yaml";
        if (!files.Has(file) || files.Read(file, PackMembers.Examples) is not { } entry)
        {
            return [];
        }

        var standards = pack.Standards.Select(standard => standard.Id).ToHashSet(StringComparer.Ordinal);
        return new ExampleReader(new NameCheck(pack.Vocabulary), standards).Read(entry);
    }
}
