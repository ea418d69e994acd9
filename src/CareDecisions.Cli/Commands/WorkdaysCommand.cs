using System.CommandLine;
using System.Globalization;
using CareDecisions.Domain.Calendars;

namespace CareDecisions.Cli.Commands;

/// <summary><c>workdays --from 2026-04-02 --add 5</c>: one date. Day 0 is the date given and is not counted.</summary>
internal static class WorkdaysCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Required = true, Description = "The date counted from (2026-04-02); it is day 0." };
        var add = new Option<int>("--add") { Required = true, Description = "Working days to add; below 0 to count back." };
        var pack = new Option<string>("--pack")
        {
            DefaultValueFactory = _ => Packs.Base,
            Description = "Practice pack whose calendar counts; England's bank holidays where not given.",
        };
        var command = new Command("workdays", "Count working days from a date.") { from, add, pack };
        command.SetAction(parsed => Run(
            new Request(parsed.GetRequiredValue(from), parsed.GetRequiredValue(add), parsed.GetRequiredValue(pack)),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(Request request, InvocationConfiguration console)
    {
        if (!DateOnly.TryParseExact(request.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return CommandLine.Refuse(console.Error, $"--from: expected a date such as 2026-04-02, found '{request.From}'.");
        }

        var (pack, problems) = Packs.Find(request.PackId);
        if (pack is null)
        {
            return CommandLine.Refuse(console.Error, problems);
        }

        try
        {
            var answer = pack.Calendar.AddWorkingDays(date, request.Add);
            console.Output.WriteLine(answer.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return CommandLine.Good;
        }
        catch (OutsideHolidayDataException outside)
        {
            return CommandLine.Refuse(console.Error, $"--from {request.From} --add {request.Add}: {outside.Message}.");
        }
    }

    private sealed record Request(string From, int Add, string PackId);
}
