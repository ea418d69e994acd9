using System.CommandLine;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Cli.Commands;

/// <summary><c>packs validate</c>: every fault on standard error as <c>file:line: message</c>.</summary>
internal static class PacksValidation
{
    /// <param name="pack">Only this pack's faults, and those of the base it stands on; all packs' where absent.</param>
    public static int Run(string? folder, string? pack, InvocationConfiguration console)
    {
        var faults = FaultsOf(folder);
        if (pack is not null && !Directory.Exists(Path.Combine(PackFolder.Find(folder), pack)))
        {
            console.Error.WriteLine($"There is no practice pack '{pack}' in {PackFolder.Find(folder)}.");
            return CommandLine.BadInput;
        }

        var shown = faults.Where(fault => pack is null || IsOf(fault, pack) || IsOf(fault, "_england")).ToList();
        foreach (var fault in shown)
        {
            console.Error.WriteLine(fault);
        }

        if (shown.Count == 0)
        {
            console.Output.WriteLine($"{pack ?? "All packs"}: good.");
        }

        return shown.Count == 0 ? CommandLine.Good : CommandLine.BadInput;
    }

    private static IReadOnlyList<PackError> FaultsOf(string? folder)
    {
        try
        {
            PackExamples.Load(folder);
            return [];
        }
        catch (PackException fault)
        {
            return fault.Errors;
        }
    }

    private static bool IsOf(PackError fault, string pack) => fault.Location.File.StartsWith(pack + "/", StringComparison.Ordinal);
}
