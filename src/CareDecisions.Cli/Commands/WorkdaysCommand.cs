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
        command.SetAction(parsed => Run(parsed.GetRequiredValue(from), parsed.GetRequiredValue(add), parsed.GetRequiredValue(pack)));
        return command;
    }

    private static int Run(string from, int add, string packId)
    {
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return CommandLine.Refuse($"--from: expected a date such as 2026-04-02, found '{from}'.");
        }

        var (pack, problems) = Packs.Find(packId);
        if (pack is null)
        {
            return CommandLine.Refuse(problems);
        }

        try
        {
            Console.Out.WriteLine(pack.Calendar.AddWorkingDays(date, add).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return CommandLine.Good;
        }
        catch (OutsideHolidayDataException outside)
        {
            return CommandLine.Refuse($"--from {from} --add {add}: {outside.Message}.");
        }
    }
}
