using System.Text.Json;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>Reads one event of a timeline file.</summary>
internal static class TimelineEventJson
{
    public static readonly string[] Members = ["id", "type", "at", "recordedAt", "data", "supersedes", "withdrawn"];

    public static TimelineEvent? Read(JsonMembers members, List<string> problems)
    {
        var id = members.RequiredText("id");
        var isWithdrawn = members.YesNo("withdrawn");
        var type = members.RequiredText("type");
        if (members.IsObject && members.Find("at") is null)
        {
            members.Refuse("at", "is missing; expected a time such as 2026-03-02T10:15");
        }

        var at = members.Time("at");
        var recordedAt = members.Time("recordedAt") ?? at;
        var supersedes = members.Text("supersedes");
        var data = members.Find("data") is { } element ? new JsonMembers(element, $"{members.Path}.data", problems) : null;
        return id is null || type is null || at is null || recordedAt is null
            ? null
            : new TimelineEvent
            {
                Id = id,
                Type = type,
                HappenedAt = at.Value,
                RecordedAt = recordedAt.Value,
                Supersedes = supersedes,
                IsWithdrawn = isWithdrawn,
                MeetingAt = data?.Time("for"),
                AnswersStandard = data?.Text("standard"),
                ChildIds = data is null ? [] : ChildIds(data),
                Facts = data is null ? new Dictionary<string, FactValue?>() : Facts(data),
            };
    }

    /// <summary>One id or a list of them.</summary>
    private static List<string> ChildIds(JsonMembers data)
    {
        if (data.Find("child") is not { } child)
        {
            return [];
        }

        if (child.ValueKind == JsonValueKind.Array && child.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String))
        {
            return [.. child.EnumerateArray().Select(id => id.GetString()!)];
        }

        if (child.ValueKind != JsonValueKind.String)
        {
            data.Refuse("child", $"expected a child's id or a list of them, found {JsonMembers.Shown(child)}");
            return [];
        }

        return [child.GetString()!];
    }

    private static Dictionary<string, FactValue?> Facts(JsonMembers data)
    {
        var facts = new Dictionary<string, FactValue?>();
        foreach (var member in data.All.Where(member => member.Name is not ("for" or "standard" or "child")))
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                facts[member.Name] = null;
            }
            else if (FactJson.Read(data, member) is { } value)
            {
                facts[member.Name] = value;
            }
        }

        return facts;
    }
}
