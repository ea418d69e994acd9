using System.Globalization;
using CareDecisions.Domain.PracticePacks;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads a pack's worked examples.</summary>
internal sealed class ExampleReader(NameCheck names, IReadOnlySet<string> standards)
{
    private static readonly Dictionary<string, string> States =
        new[] { "waiting", "running", "due-soon", "met", "late", "breached", "cancelled" }.ToDictionary(state => state);

    public IReadOnlyList<WorkedExample> Read(Entry file) => [.. file.Children("examples", PackMembers.Example).Select(Example)];

    private WorkedExample Example(Entry entry)
    {
        var standard = entry.Text("standard");
        if (!standards.Contains(standard))
        {
            entry.Refuse("standard", $"this pack has no standard '{standard}'; {Entry.Nearest(standard, standards)}");
        }

        return new WorkedExample
        {
            Standard = standard,
            Name = entry.Text("name"),
            Born = entry.Has("born") ? entry.Date("born") : null,
            Facts = FactReader.Facts(entry, "facts", names.Vocabulary),
            Events = [.. entry.Children("events", PackMembers.ExampleEvent).Select(Event)],
            AsOf = entry.Time("as_of"),
            Expect = Expected(entry),
            Location = entry.Location,
        };
    }

    private ExampleEvent Event(Entry entry)
    {
        var answers = entry.OptionalText("answers");
        if (answers is not null && !standards.Contains(answers))
        {
            entry.Refuse("answers", $"this pack has no standard '{answers}'; {Entry.Nearest(answers, standards)}");
        }

        return new ExampleEvent
        {
            Type = names.Event(entry, "type"),
            At = entry.Time("at"),
            For = entry.Has("for") ? entry.Time("for") : null,
            Data = FactReader.Facts(entry, "data", names.Vocabulary),
            Answers = answers,
        };
    }

    private static ExpectedClock Expected(Entry entry)
    {
        if (entry.Child("expect", PackMembers.ExpectedClock) is not { } expect)
        {
            return new ExpectedClock(null, "", 1, null);
        }

        var occurrence = expect.Has("occurrence") ? expect.Whole("occurrence", 1) : 1;
        return new ExpectedClock(Due(expect), expect.Choice("state", States, ""), occurrence, StartedBy(entry, expect));
    }

    private static int? StartedBy(Entry entry, Entry expect)
    {
        if (!expect.Has("started_by"))
        {
            return null;
        }

        var number = expect.Whole("started_by", 1);
        if (number > entry.Children("events", PackMembers.ExampleEvent).Count)
        {
            expect.Refuse("started_by", $"the example has no event number {number}");
        }

        return number;
    }

    /// <summary>A date or a time with its offset, as the command line prints them; nothing where it says <c>null</c>.</summary>
    private static string? Due(Entry expect)
    {
        if (expect.Node("due") is not YamlScalarNode { Value: { } text } || text is "null" or "")
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && !DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            expect.Refuse("due", "'due' must be a date (2026-04-15), a time with its offset (2026-04-15T09:00:00+01:00) or null");
        }

        return text;
    }
}
