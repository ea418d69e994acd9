using System.Text.Json;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Cli.Timelines;

/// <summary>The values facts take in JSON: true or false, a number, a text, or <c>{"amount": 4, "unit": "weeks"}</c>.</summary>
internal static class FactJson
{
    private static readonly Dictionary<string, DueUnit> Units = new()
    {
        ["hours"] = DueUnit.Hours,
        ["working_days"] = DueUnit.WorkingDays,
        ["calendar_days"] = DueUnit.CalendarDays,
        ["weeks"] = DueUnit.Weeks,
        ["months"] = DueUnit.Months,
        ["years"] = DueUnit.Years,
    };

    public static string Name(DueUnit unit) => Units.First(pair => pair.Value == unit).Key;

    /// <returns><see langword="null"/> where it is no such value; the problem is kept.</returns>
    public static FactValue? Read(JsonMembers owner, JsonProperty member)
    {
        var value = member.Value;
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return FactValue.Of(value.GetBoolean());
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                return FactValue.Of(number);
            case JsonValueKind.String:
                return FactValue.Of(value.GetString()!);
            case JsonValueKind.Object:
                return Interval(value) is { } interval ? FactValue.Of(interval) : Refuse();
            default:
                return Refuse();
        }

        FactValue? Refuse()
        {
            owner.Refuse(member.Name, "expected true, false, a number, a text, or an interval such as "
                + $$"""{"amount": 4, "unit": "weeks"} (units: {{string.Join(", ", Units.Keys)}}), found {{JsonMembers.Shown(value)}}""");
            return null;
        }
    }

    private static Interval? Interval(JsonElement value) =>
        value.EnumerateObject().Count() == 2
        && value.TryGetProperty("amount", out var amount) && amount.ValueKind == JsonValueKind.Number
        && amount.TryGetInt32(out var count) && count is > 0 and <= 1000
        && value.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.String
        && Units.TryGetValue(unit.GetString()!, out var known)
            ? new Interval(count, known)
            : null;
}
