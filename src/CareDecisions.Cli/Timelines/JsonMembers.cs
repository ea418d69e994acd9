using System.Text.Json;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Cli.Timelines;

/// <summary>
/// Reads the members of a JSON object strictly: each problem is kept with the path it stands at, and reading goes on,
/// so that one run reports all of them.
/// </summary>
internal sealed class JsonMembers
{
    private readonly JsonElement element;
    private readonly List<string> problems;

    public JsonMembers(JsonElement element, string path, List<string> problems, params string[] known)
    {
        this.element = element;
        this.problems = problems;
        Path = path;
        IsObject = element.ValueKind == JsonValueKind.Object;
        if (!IsObject)
        {
            Refuse(null, $"expected an object, found {Shown(element)}");
        }
        else if (known.Length > 0)
        {
            RefuseUnknown(known);
        }
    }

    public string Path { get; }

    public bool IsObject { get; }

    /// <summary>Every member in order; none where this is not an object.</summary>
    public IEnumerable<JsonProperty> All => IsObject ? element.EnumerateObject() : [];

    /// <summary>A value as it would be quoted in a message.</summary>
    public static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => value.GetRawText(),
    };

    /// <summary><see langword="null"/> where the member is missing or null.</summary>
    public JsonElement? Find(string member) =>
        IsObject && element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public void Refuse(string? member, string problem) => problems.Add(member is null ? $"{Path}: {problem}" : $"{Path}.{member}: {problem}");

    public string? Text(string member)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Refuse(member, $"expected a text that is not empty, found {Shown(value)}");
        return null;
    }

    public string? RequiredText(string member)
    {
        if (IsObject && Find(member) is null)
        {
            Refuse(member, "is missing; expected a text");
        }

        return Text(member);
    }

    public bool YesNo(string member)
    {
        if (Find(member) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } value)
        {
            Refuse(member, $"expected true or false, found {Shown(value)}");
        }

        return Find(member)?.ValueKind == JsonValueKind.True;
    }

    public DateTimeOffset? Time(string member)
    {
        if (Text(member) is not { } text)
        {
            return null;
        }

        var read = LondonTimeText.Read(text);
        if (read.Problem is { } problem)
        {
            Refuse(member, problem);
            return null;
        }

        return read.Time;
    }

    public DateOnly? Date(string member)
    {
        if (Text(member) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && LondonTimeText.IsPlausible(date.Year))
        {
            return date;
        }

        Refuse(member, $"expected a date such as 2018-05-01 (years 1900 to 2199), found '{text}'");
        return null;
    }

    private void RefuseUnknown(string[] known)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                Refuse(member.Name, $"unknown member; the nearest known one is '{Spelling.Nearest(member.Name, known)}'");
            }
        }
    }
}
