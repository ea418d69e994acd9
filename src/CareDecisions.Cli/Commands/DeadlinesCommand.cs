using System.CommandLine;
using CareDecisions.Cli.Timelines;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Commands;

/// <summary>The clocks of one timeline file under one pack, "as of" one moment.</summary>
internal static class DeadlinesCommand
{
    private static readonly string[] Formats = ["json", "table", "ics"];

    public static Command Create()
    {
        var pack = new Option<string>("--pack") { Required = true, Description = "Practice pack id." };
        var timeline = new Option<string>("--timeline") { Required = true, Description = "Timeline file (JSON)." };
        var asOf = new Option<string>("--as-of") { Required = true, Description = "London time (2026-03-10T09:00) to judge by." };
        var standards = new Option<string[]>("--standard") { Description = "Only this standard; may be given more than once." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => Formats[0], Description = "json, table or ics." };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("deadlines", "Compute every clock of a timeline.") { pack, timeline, asOf, standards, format };
        command.SetAction(parsed => Run(
            new Request(
                parsed.GetRequiredValue(pack),
                parsed.GetRequiredValue(timeline),
                parsed.GetRequiredValue(asOf),
                parsed.GetValue(standards) ?? [],
                parsed.GetRequiredValue(format)),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(Request request, InvocationConfiguration console)
    {
        var asOf = LondonTimeText.Read(request.AsOf);
        if (asOf.Problem is { } problem)
        {
            return CommandLine.Refuse(console.Error, $"--as-of: {problem}.");
        }

        var (pack, problems) = Packs.Find(request.PackId);
        return pack is null ? CommandLine.Refuse(console.Error, problems) : Compute(request, pack, asOf.Time, console);
    }

    private static int Compute(Request request, PracticePack pack, DateTimeOffset asOf, InvocationConfiguration console)
    {
        var engine = new DeadlineEngine(pack);
        var unknown = request.Standards.Where(id => !engine.StandardIds.Contains(id)).ToList();
        if (unknown.Count > 0)
        {
            return CommandLine.Refuse(console.Error, [.. unknown.Select(id =>
                $"--standard: pack '{pack.Id}' and its base have no standard '{id}'; the nearest is '{Spelling.Nearest(id, engine.StandardIds)}'.")]);
        }

        var read = TimelineFile.Read(request.TimelineFile, pack.Vocabulary, engine.StandardIds);
        if (read.Timeline is not { } timeline)
        {
            return CommandLine.Refuse(console.Error, read.Problems);
        }

        var sheet = engine.Compute(timeline, asOf, request.Standards.Length == 0 ? null : request.Standards.ToHashSet());
        if (sheet.Uncountable.Count > 0)
        {
            return CommandLine.Refuse(console.Error, [.. sheet.Uncountable.Select(clock =>
                $"{request.TimelineFile}: {clock.Standard.Id}, started by event '{clock.TriggerId}': {clock.Reason}.")]);
        }

        console.Output.Write(request.Format switch
        {
            "table" => ClockTable.Write(sheet.Clocks),
            "ics" => ClockCalendar.Write(sheet.Clocks, asOf),
            _ => ClockJson.Write(sheet.Clocks, engine),
        });
        return CommandLine.Good;
    }

    private sealed record Request(string PackId, string TimelineFile, string AsOf, string[] Standards, string Format);
}
