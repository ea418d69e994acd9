using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Cli.Commands;

/// <summary>Finds the pack a command was asked for.</summary>
internal static class Packs
{
    /// <summary>The statutory base that every pack stands on.</summary>
    public const string Base = "_england";

    /// <returns>The pack, or what is wrong: no such pack, or packs that do not load.</returns>
    public static (PracticePack? Pack, IReadOnlyCollection<string> Problems) Find(string id)
    {
        try
        {
            var library = PackLibrary.Load();
            return library.Find(id) is { } pack ? (pack, []) : (null, [Unknown(id, library)]);
        }
        catch (PackException broken)
        {
            return (null, [.. broken.Errors.Select(error => error.ToString())]);
        }
    }

    private static string Unknown(string id, PackLibrary library) =>
        $"--pack: there is no practice pack '{id}'; the nearest is '{Spelling.Nearest(id, library.Ids)}'. "
        + $"Expected one of: {string.Join(", ", library.Ids)}.";
}
