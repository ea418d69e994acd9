using System.CommandLine;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Cli.Commands;

/// <summary><c>caredecisions packs</c>: lists, checks, explains and documents the practice packs.</summary>
internal static class PacksCommand
{
    private static readonly Option<string?> Folder = new("--folder")
    {
        Description = "Folder of packs; without it, the one beside the program",
    };

    public static Command Create() => new("packs", "Look into the practice packs")
    {
        List(), Validate(), Explain(), Document(), Coverage(),
    };

    private static Command List()
    {
        var command = new Command("list", "Every pack: its name, its base and how many standards it has") { Folder };
        command.SetAction(result => PacksOutput.Guarded(result, () => PacksOutput.List(Load(result), result.InvocationConfiguration.Output)));
        return command;
    }

    private static Command Validate()
    {
        var pack = new Argument<string?>("pack-id") { Description = "One pack; without it, all", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("validate", "Read the packs strictly and name every fault with its file and line") { pack, Folder };
        command.SetAction(result => PacksOutput.Guarded(result, () => PacksValidation.Run(
            result.GetValue(Folder), result.GetValue(pack), result.InvocationConfiguration)));
        return command;
    }

    private static Command Explain()
    {
        var standard = new Argument<string>("standard-id") { Description = "Id of the standard" };
        var pack = new Option<string>("--pack") { Description = "Id of the pack", Required = true };
        var command = new Command("explain", "Say one standard in plain English") { standard, pack, Folder };
        command.SetAction(result => PacksOutput.Guarded(result, () => PacksExplanation.Run(
            Load(result), result.GetRequiredValue(pack), result.GetRequiredValue(standard), result.InvocationConfiguration)));
        return command;
    }

    private static Command Document() => Page(
        "document", "Write every standard as one Markdown page", (library, folder) => StandardsDocument.Write(library, PackFolder.Find(folder)));

    private static Command Coverage() => Page(
        "coverage", "Write where every standard is met as one Markdown page", (library, _) => CoverageDocument.Write(library));

    private static Command Page(string name, string about, Func<PackLibrary, string?, string> write)
    {
        var target = new Option<FileInfo>("--out") { Description = "File to write", Required = true };
        var command = new Command(name, about) { target, Folder };
        command.SetAction(result => PacksOutput.Guarded(result, () =>
        {
            File.WriteAllText(result.GetRequiredValue(target).FullName, write(Load(result), result.GetValue(Folder)));
            return CommandLine.Good;
        }));
        return command;
    }

    private static PackLibrary Load(ParseResult result) => PackLibrary.Load(result.GetValue(Folder));
}
