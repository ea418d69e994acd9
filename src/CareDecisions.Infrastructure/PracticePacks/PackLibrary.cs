using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Every practice pack of a folder, read and checked. Immutable: one serves the whole program.</summary>
public sealed class PackLibrary : IPackLibrary
{
    private readonly IReadOnlyDictionary<string, PracticePack> packs;
    private readonly PackFiles files;

    private PackLibrary(IReadOnlyDictionary<string, PracticePack> packs, PackFiles files)
    {
        this.packs = packs;
        this.files = files;
    }

    /// <summary>Ids of all packs, the base included, in alphabetical order.</summary>
    public IReadOnlyList<string> Ids => [.. packs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads all packs of a folder; without one, of the folder that travels beside the program.</summary>
    /// <exception cref="PackException">Something in a pack is wrong; it carries every error with its file and line.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PackLibrary Load(string? folder = null)
    {
        var errors = new PackErrors();
        var files = new PackFiles(PackFolder.Find(folder), withExamples: false, errors);
        var packs = new PackReader(files, errors).ReadAll();
        errors.ThrowIfAny();
        return new PackLibrary(packs, files);
    }

    /// <exception cref="KeyNotFoundException">No pack has this id; the message names the nearest.</exception>
    public PracticePack Get(string packId) => Find(packId)
        ?? throw new KeyNotFoundException($"There is no practice pack '{packId}'; {Entry.Nearest(packId, packs.Keys)}.");

    /// <inheritdoc/>
    public PackReading With(string packId, ConfirmedValues confirmed)
    {
        ArgumentNullException.ThrowIfNull(confirmed);
        var (pack, errors) = (Get(packId), new PackErrors());
        var forums = new ForumsReader(files.Into(errors), new NameCheck(packs[PackReader.BaseId].Vocabulary), confirmed).Read(packId, pack.Roles);
        var read = ForumTemplates.With(forums, packs[PackReader.BaseId].Vocabulary, pack.Roles, errors);
        var faults = errors.InOrder();
        return faults.Count == 0 ? new PackReading(pack with { Forums = read }, []) : new PackReading(null, [.. faults.Select(fault => fault.Message)]);
    }

    public PracticePack? Find(string id) => packs.GetValueOrDefault(id);
}
