using CareDecisions.Application.Returns;

namespace CareDecisions.Cli.Commands;

/// <summary>What an import did, in a few lines: totals first, then each file, then what was odd.</summary>
internal static class ImportSummary
{
    public static int Write(ShowReturn.View view, string? report)
    {
        var import = view.Import;
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine();
        }

        if (import.Failure is { } failure)
        {
            return CommandLine.Refuse(failure);
        }

        var counts = import.Counts;
        Console.WriteLine(import.IsDryRun ? "Dry run: nothing was written. With --apply this would be:" : "Imported:");
        Console.WriteLine($"  {counts.ChildrenAdded:N0} new children, {counts.EventsAdded:N0} new events");
        Console.WriteLine($"  {counts.RowsRead:N0} rows read = {counts.RowsTaken:N0} taken + {counts.RowsKnown:N0} already known + {counts.RowsRefused:N0} not taken");
        foreach (var file in view.Outcomes.GroupBy(outcome => outcome.File))
        {
            Console.WriteLine($"  {file.Key,-24} {string.Join(", ", file.Select(outcome => $"{outcome.Rows:N0} {Words(outcome.Outcome)}"))}");
        }

        foreach (var remark in view.Remarks)
        {
            Console.WriteLine($"  {remark}");
        }

        Console.WriteLine(report is null ? "  Row by row: run it again with --report <file.csv>." : $"  Row by row: {report}");
        return CommandLine.Good;
    }

    private static string Words(ReturnRowOutcome outcome) => outcome switch
    {
        ReturnRowOutcome.Taken => "taken",
        ReturnRowOutcome.TakenInPart => "taken in part",
        ReturnRowOutcome.AlreadyKnown => "already known",
        ReturnRowOutcome.Refused => "not taken",
        ReturnRowOutcome.NotInFile => "known but not in this file",
        _ => "remarks",
    };
}
