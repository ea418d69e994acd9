using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>Writes clocks as the contract's JSON array. Other tools rely on its member names.</summary>
internal static class ClockJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Clock> clocks, DeadlineEngine engine)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, Options))
        {
            json.WriteStartArray();
            foreach (var clock in clocks)
            {
                WriteClock(json, clock, engine.Explain(clock));
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(written.ToArray()) + "\n";
    }

    public static string Name(ClockState state) => state == ClockState.DueSoon ? "due-soon" : Lower(state);

    private static void WriteClock(Utf8JsonWriter json, Clock clock, Because because)
    {
        json.WriteStartObject();
        json.WriteString("standard", clock.Standard.Id);
        json.WriteNumber("occurrence", clock.Occurrence);
        json.WriteString("trigger", clock.TriggerId);
        json.WriteString("child", clock.ChildId);
        json.WriteString("kind", Name(clock.Standard.Kind));
        json.WriteString("due", clock.Due?.ToString());
        json.WriteString("state", Name(clock.State));
        json.WriteString("satisfiedBy", clock.SatisfiedBy);
        json.WriteString("satisfiedAt", Iso(clock.SatisfiedAt));
        json.WriteString("closedAt", Iso(clock.ClosedAt));
        WriteList(json, "responsible", clock.Standard.Responsible);
        WriteList(json, "escalatesTo", clock.Standard.EscalatesTo);
        json.WriteString("local", clock.Local?.ToString());
        json.WriteString("statutory", clock.Statutory?.ToString());
        json.WriteString("winner", clock.Winner is { } winner ? Lower(winner) : null);
        json.WriteString("lateAfter", clock.LateAfter?.ToString());
        json.WriteString("warnFrom", Iso(clock.WarnFrom));
        WriteBecause(json, clock, because);
        json.WriteEndObject();
    }

    private static void WriteBecause(Utf8JsonWriter json, Clock clock, Because because)
    {
        json.WriteStartObject("because");
        json.WriteString("rule", clock.Standard.Id);
        json.WriteString("statement", because.Statement);
        json.WriteString("source", because.Source);
        json.WriteString("trigger", clock.TriggerId);
        json.WriteString("triggeredAt", Iso(clock.TriggeredAt));
        json.WriteString("countedFrom", because.CountedFromId);
        json.WriteString("countedFromDate", Iso(because.CountedFrom));
        WriteLength(json, because.Length);
        WriteList(json, "skipped", because.Skipped.Select(day => Iso(day)!));
        json.WriteString("phase", clock.PhaseName);
        json.WriteString("raisedOn", Iso(clock.RaisedOn));
        json.WriteBoolean("isDefault", because.IsDefault);
        json.WriteBoolean("toBeConfirmed", because.IsToBeConfirmed);
        WriteLimit(json, because.Limit);
        WriteList(json, "sentences", because.Sentences);
        json.WriteEndObject();
    }

    private static void WriteLimit(Utf8JsonWriter json, LimitOrigin? limit)
    {
        if (limit is null)
        {
            json.WriteNull("limit");
            return;
        }

        json.WriteStartObject("limit");
        json.WriteString("standard", limit.BaseStandard?.Id);
        json.WriteString("basis", limit.Basis);
        WriteLength(json, limit.Length);
        json.WriteEndObject();
    }

    private static void WriteLength(Utf8JsonWriter json, Interval? length)
    {
        json.WriteString("unit", length is null ? null : FactJson.Name(length.Unit));
        if (length is null)
        {
            json.WriteNull("amount");
        }
        else
        {
            json.WriteNumber("amount", length.Amount);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string? Iso(DateTimeOffset? time) =>
        time?.InLondon().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(StandardKind kind) => kind switch
    {
        StandardKind.MinimumFrequency => "minimum-frequency",
        StandardKind.RequiredContent => "required-content",
        StandardKind.ThresholdReview => "threshold-review",
        _ => Lower(kind),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
