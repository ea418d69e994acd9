using System.CommandLine;
using System.Globalization;
using CareDecisions.Cli.Timelines;
using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Cli.Commands;

/// <summary><c>caredecisions forums</c>: when a forum meets, and what is due around a meeting. Needs no database.</summary>
internal static class ForumsCommand
{
    public static Command Create() => new("forums", "When forums meet, and what is due around a meeting") { Calendar(), CutOff(), Document() };

    private static Command Calendar()
    {
        var (pack, forum) = (PackOption(), ForumOption());
        var from = new Option<string>("--from") { Required = true, Description = "First day (2026-03-01), inclusive." };
        var to = new Option<string>("--to") { Required = true, Description = "Last day, inclusive." };
        var command = new Command("calendar", "List the meetings that a forum's cadence gives.") { pack, forum, from, to };
        command.SetAction(parsed =>
        {
            var (first, last) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            var console = parsed.InvocationConfiguration;
            return DateOf(first) is not { } start ? CommandLine.Refuse(console.Error, NoDate("--from", first))
                : DateOf(last) is not { } end ? CommandLine.Refuse(console.Error, NoDate("--to", last))
                : end < start ? CommandLine.Refuse(console.Error, $"--to: {last} is before --from {first}.")
                : WithForum(parsed.GetRequiredValue(pack), parsed.GetRequiredValue(forum), console, found => List(found, start, end, console));
        });
        return command;
    }

    private static Command CutOff()
    {
        var (pack, forum) = (PackOption(), ForumOption());
        var meeting = new Option<string>("--meeting") { Required = true, Description = "London time at which the meeting starts (2026-03-12T09:00)." };
        var command = new Command("cutoff", "List every deadline around one meeting.") { pack, forum, meeting };
        command.SetAction(parsed =>
        {
            var console = parsed.InvocationConfiguration;
            var (start, problem) = LondonTimeText.Read(parsed.GetRequiredValue(meeting));
            return problem is not null
                ? CommandLine.Refuse(console.Error, $"--meeting: {problem}.")
                : WithForum(parsed.GetRequiredValue(pack), parsed.GetRequiredValue(forum), console, found => Deadlines(found, start, console));
        });
        return command;
    }

    private static Command Document()
    {
        var target = new Option<FileInfo>("--out") { Description = "File to write", Required = true };
        var command = new Command("document", "Write what becomes of every rule of every forum as one Markdown page") { target };
        command.SetAction(result => PacksOutput.Guarded(result, () =>
        {
            File.WriteAllText(result.GetRequiredValue(target).FullName, ForumsDocument.Write(PackLibrary.Load()));
            return CommandLine.Good;
        }));
        return command;
    }

    private static Option<string> PackOption() => new("--pack") { Required = true, Description = "Practice pack id." };

    private static Option<string> ForumOption() => new("--forum") { Required = true, Description = "Forum id." };

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string NoDate(string option, string text) => $"{option}: expected a date such as 2026-03-12, found '{text}'.";

    private static int WithForum(string packId, string forumId, InvocationConfiguration console, Action<Asked> answer)
    {
        var (pack, problems) = Packs.Find(packId);
        if (pack is null)
        {
            return CommandLine.Refuse(console.Error, problems);
        }

        if (pack.Forums.Find(forumId) is not { } forum)
        {
            return CommandLine.Refuse(console.Error, Unknown(forumId, pack));
        }

        try
        {
            answer(new Asked(pack, forum));
            return CommandLine.Good;
        }
        catch (OutsideHolidayDataException outside)
        {
            return CommandLine.Refuse(console.Error, $"{forumId}: {outside.Message}.");
        }
    }

    private static string Unknown(string forumId, PracticePack pack)
    {
        var known = pack.Forums.All.Select(forum => forum.Id).ToList();
        return known.Count == 0
            ? $"--forum: pack '{pack.Id}' has no forums."
            : $"--forum: pack '{pack.Id}' has no forum '{forumId}'; the nearest is '{Spelling.Nearest(forumId, known)}'. "
                + $"Expected one of: {string.Join(", ", known)}.";
    }

    private static void List(Asked asked, DateOnly from, DateOnly to, InvocationConfiguration console)
    {
        var forum = asked.Forum;
        if (forum.Sessions.Count == 0)
        {
            console.Error.WriteLine($"{forum.Id}: no meetings; its source does not say when it meets, or it has none.");
        }
        else if (forum.Sessions.All(session => session.Weekday is null))
        {
            var settings = forum.Sessions.SelectMany(session => session.Rule.Settings).Distinct();
            console.Error.WriteLine($"{forum.Id}: no meetings yet; its weekday is not stated. To be confirmed: {string.Join(", ", settings)}.");
        }

        SayIfOff(forum, console);
        console.Output.Write(ForumJson.Meetings(forum, ForumCalendar.Between(forum.Sessions, from, to, asked.Pack.Calendar)));
    }

    private static void Deadlines(Asked asked, DateTimeOffset start, InvocationConfiguration console)
    {
        var (pack, forum) = asked;
        var date = start.LondonDate();
        if (forum.Sessions.Any(session => session.Weekday is not null) && ForumCalendar.Between(forum.Sessions, date, date, pack.Calendar).Count == 0)
        {
            console.Error.WriteLine($"{forum.Id}: {date:yyyy-MM-dd} is outside its usual days; counted all the same.");
        }

        SayIfOff(forum, console);
        var meeting = ForumCalendar.TimesOf(forum.Sessions, date, start.InLondon(), pack.Calendar);
        console.Output.Write(ForumJson.Deadlines(forum, ForumDeadlines.Around(forum, meeting, pack.Calendar)));
    }

    private static void SayIfOff(Forum forum, InvocationConfiguration console)
    {
        if (!forum.IsEnabled)
        {
            console.Error.WriteLine($"{forum.Id}: ships switched off.");
        }
    }

    private sealed record Asked(PracticePack Pack, Forum Forum);
}
