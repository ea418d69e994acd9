using System.Text.Json;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>Reads a timeline file strictly. Every problem names the file and the line or JSON path, and what was expected.</summary>
internal sealed class TimelineFile
{
    private readonly List<string> problems = [];

    public static (Timeline? Timeline, IReadOnlyList<string> Problems) Read(
        string path, Vocabulary vocabulary, IReadOnlyCollection<string> standardIds)
    {
        if (!File.Exists(path))
        {
            return (null, [$"--timeline: there is no file '{path}'."]);
        }

        var file = new TimelineFile();
        var timeline = file.Parse(path);
        if (timeline is not null && file.problems.Count == 0)
        {
            file.problems.AddRange(new TimelineCheck(vocabulary, standardIds).Problems(timeline)
                .Select(problem => $"{PathOf(problem, timeline)}: {problem.Message}"));
        }

        return file.problems.Count == 0 ? (timeline, []) : (null, [.. file.problems.Select(problem => $"{path}: {problem}.")]);
    }

    private static string PathOf(TimelineProblem problem, Timeline timeline)
    {
        if (problem.EventIndex is { } index)
        {
            return problem.Member is "id" or "type" or "supersedes" or "withdrawn"
                ? $"$.events[{index}].{problem.Member}"
                : $"$.events[{index}].data.{problem.Member}";
        }

        var child = timeline.Children.Count == 1 ? "$.child" : $"$.children[{problem.ChildIndex}]";
        return problem.ChildIndex is null ? $"$.{problem.Member}"
            : problem.Member == "id" ? $"{child}.id"
            : $"{child}.facts.{problem.Member}";
    }

    private Timeline? Parse(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return ReadTimeline(document.RootElement);
        }
        catch (JsonException fault)
        {
            problems.Add(fault.LineNumber is { } line
                ? $"line {line + 1}: not valid JSON: {fault.Message.TrimEnd('.')}"
                : $"not valid JSON: {fault.Message.TrimEnd('.')}");
            return null;
        }
    }

    private Timeline? ReadTimeline(JsonElement root)
    {
        var members = new JsonMembers(root, "$", problems, "child", "children", "events");
        if (!members.IsObject)
        {
            return null;
        }

        var children = ReadChildren(members);
        var events = new List<TimelineEvent>();
        foreach (var (element, path) in Items(members, "events"))
        {
            if (TimelineEventJson.Read(new JsonMembers(element, path, problems, TimelineEventJson.Members), problems) is { } read)
            {
                events.Add(read);
            }
        }

        return new Timeline(children, events);
    }

    private List<TimelineChild> ReadChildren(JsonMembers members)
    {
        var one = members.Find("child");
        var several = members.Find("children");
        if (one is null == several is null)
        {
            members.Refuse("child", "expected either 'child' (an object) or 'children' (a list)");
            return [];
        }

        return one is { } child
            ? [.. ReadChild(child, "$.child")]
            : [.. Items(members, "children").SelectMany(item => ReadChild(item.Element, item.Path))];
    }

    private IEnumerable<TimelineChild> ReadChild(JsonElement element, string path)
    {
        var members = new JsonMembers(element, path, problems, "id", "dateOfBirth", "expectedDateOfBirth", "facts");
        var id = members.RequiredText("id");
        var facts = new Dictionary<string, FactValue>();
        if (members.Find("facts") is { } supplied)
        {
            var owner = new JsonMembers(supplied, $"{path}.facts", problems);
            foreach (var fact in owner.All.Where(fact => fact.Value.ValueKind != JsonValueKind.Null))
            {
                if (FactJson.Read(owner, fact) is { } value)
                {
                    facts[fact.Name] = value;
                }
            }
        }

        var (born, expected) = (members.Date("dateOfBirth"), members.Date("expectedDateOfBirth"));
        return id is null ? [] : [new TimelineChild { Id = id, DateOfBirth = born, ExpectedDateOfBirth = expected, Facts = facts }];
    }

    private static IEnumerable<(JsonElement Element, string Path)> Items(JsonMembers members, string member)
    {
        if (members.Find(member) is not { ValueKind: JsonValueKind.Array } list)
        {
            members.Refuse(member, "expected a list" + (members.Find(member) is { } other ? $", found {JsonMembers.Shown(other)}" : ", but it is missing"));
            return [];
        }

        return list.EnumerateArray().Select((element, index) => (element, $"$.{member}[{index}]"));
    }
}
