using System.CommandLine;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Cli.Commands;

/// <summary><c>packs explain</c>: one standard in plain English.</summary>
internal static class PacksExplanation
{
    public static int Run(PackLibrary library, string packId, string standardId, InvocationConfiguration console)
    {
        if (library.Find(packId) is not { } pack)
        {
            return Unknown(console.Error, $"There is no practice pack '{packId}'", packId, library.Ids);
        }

        var standards = pack.Standards.Concat(pack.BaseStandards).ToList();
        var found = standards.Where(standard => standard.Id == standardId).OrderBy(standard => standard.From).ToList();
        if (found.Count == 0)
        {
            return Unknown(console.Error, $"The pack '{packId}' has no standard '{standardId}'", standardId, standards.Select(standard => standard.Id));
        }

        foreach (var standard in found)
        {
            Write(console.Output, standard, pack.RulesOfBaseFor(standard));
        }

        return CommandLine.Good;
    }

    private static void Write(TextWriter output, Standard standard, IReadOnlyList<Standard> rulesOfBase)
    {
        output.WriteLine(standard.Id);
        output.WriteLine(StandardInWords.StatementOf(standard));
        output.WriteLine();
        foreach (var line in StandardInWords.Of(standard, rulesOfBase))
        {
            output.WriteLine($"{line.Label + ":",-24}{line.Text}");
        }
    }

    private static int Unknown(TextWriter error, string message, string typed, IEnumerable<string> known)
    {
        error.WriteLine($"{message}; the nearest is '{Spelling.Nearest(typed, known)}'.");
        return CommandLine.BadInput;
    }
}
