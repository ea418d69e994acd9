using System.CommandLine;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Cli.Commands;

/// <summary>
/// <c>import cin &lt;census.xml&gt;</c> and <c>import ssda903 &lt;folder or zip&gt;</c>: a dry run, or with <c>--apply</c> the
/// import. Exit 0: read; 2: not such a return, nothing taken.
/// </summary>
internal static class ImportCommand
{
    private static readonly Option<string> Authority = new("--authority") { Description = "Key of the authority in the catalogue.", Required = true };
    private static readonly Option<bool> Apply = new("--apply") { Description = "Take the return in. Without it nothing is written but the report of a dry run." };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Write what became of each row to this CSV file." };
    private static readonly Option<int?> Year = new("--year") { Description = "Collection year, by the year it ends in (2026 is 2025/26), where the files do not say it." };

    public static Command Create() => new("import", "Take in a statutory return: children, events, plans, placements, clocks.")
    {
        Kind("cin", "The children in need census.", new Argument<string>("census.xml") { Description = "The census, one XML file." }, ReturnKind.CinCensus),
        Kind("ssda903", "The looked-after return.", new Argument<string>("folder") { Description = "A folder or a zip with its CSV files." }, ReturnKind.Ssda903),
    };

    private static Command Kind(string name, string description, Argument<string> path, ReturnKind kind)
    {
        var command = new Command(name, description) { path, Authority, Apply, Report, Year };
        command.SetAction((parsed, cancellationToken) => Run(
            parsed.GetRequiredValue(Authority),
            new ReadReturn.Request(
                kind, new ReturnSource(Path.GetFullPath(parsed.GetRequiredValue(path)), parsed.GetValue(Year)), !parsed.GetValue(Apply), new ImportProgress()),
            parsed.GetValue(Report),
            cancellationToken));
        return command;
    }

    private static async Task<int> Run(string authority, ReadReturn.Request request, FileInfo? report, CancellationToken cancellationToken)
    {
        await using var work = await AuthorityWork.Begin(authority, "Import from the command line", cancellationToken);
        if (work.Problem is { } problem)
        {
            return CommandLine.Refuse(problem);
        }

        var sender = work.Services.GetRequiredService<ISender>();
        var read = await sender.Send(request, cancellationToken);
        if (!read.IsOk)
        {
            return CommandLine.Refuse([.. read.Refusals.Select(refusal => refusal.Message)]);
        }

        var shown = (await sender.Send(new ShowReturn.Query(read.Value), cancellationToken)).Value;
        if (report is not null)
        {
            await using var writer = new StreamWriter(report.FullName);
            await sender.Send(new WriteReturnReport.Query(read.Value, writer), cancellationToken);
        }

        return ImportSummary.Write(shown, report?.FullName);
    }
}
