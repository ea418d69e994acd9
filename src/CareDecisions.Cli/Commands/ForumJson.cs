using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Cli.Commands;

/// <summary>Writes meetings and their deadlines. Other tools rely on its member names.</summary>
internal static class ForumJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Meetings(Forum forum, IReadOnlyList<PlannedMeeting> meetings) => Array(json =>
    {
        foreach (var meeting in meetings)
        {
            json.WriteStartObject();
            json.WriteString("forum", forum.Id);
            json.WriteString("date", Iso(meeting.Date));
            json.WriteString("start", Iso(meeting.Date, meeting.Start));
            json.WriteString("end", Iso(meeting.Date, meeting.End));
            json.WriteStartArray("parts");
            foreach (var part in meeting.Parts.Where(part => part.Part is not null))
            {
                json.WriteStartObject();
                json.WriteString("part", part.Part);
                json.WriteString("start", Iso(meeting.Date, part.Start));
                json.WriteString("end", Iso(meeting.Date, part.End));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("bankHoliday", meeting.IsOnHoliday);
            json.WriteBoolean("enabled", forum.IsEnabled);
            List(json, "toConfirm", meeting.Parts.SelectMany(part => part.Rule.Settings).Distinct());
            json.WriteEndObject();
        }
    });

    public static string Deadlines(Forum forum, IReadOnlyList<MeetingDeadline> deadlines) => Array(json =>
    {
        foreach (var (rule, appliesTo, due, isOnHoliday) in deadlines)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            List(json, "appliesTo", appliesTo);
            json.WriteString("due", due.ToString());
            json.WriteString("statement", rule.Text);
            json.WriteString("enforcement", rule.Enforcement?.ToString().ToLowerInvariant());
            json.WriteString("basis", rule.Basis.ToString().ToLowerInvariant());
            List(json, "proposed", rule.Proposed);
            List(json, "toConfirm", rule.Settings);
            List(json, "responsible", rule.Responsible);
            json.WriteString("source", rule.Source);
            json.WriteBoolean("bankHoliday", isOnHoliday);
            json.WriteBoolean("enabled", forum.IsEnabled);
            json.WriteEndObject();
        }
    });

    private static string Array(Action<Utf8JsonWriter> items)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, Options))
        {
            json.WriteStartArray();
            items(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(written.ToArray()) + "\n";
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly date, TimeOnly? time) => time is { } wall
        ? LondonTime.At(date, wall).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : null;
}
