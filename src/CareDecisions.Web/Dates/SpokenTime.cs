using System.Globalization;
using System.Text.RegularExpressions;

namespace CareDecisions.Web.Dates;

/// <summary>Times as people write them: "09:30", "9.30", "0930", "2:15pm", "9am", "noon".</summary>
public static partial class SpokenTime
{
    /// <summary>Null where it is no time of day. An hour alone needs am or pm: "9" could be either.</summary>
    public static TimeOnly? Read(string? words)
    {
        var said = (words ?? "").Trim().ToLowerInvariant();
        if (said is "noon" or "midday")
        {
            return new TimeOnly(12, 0);
        }

        var match = Clock().Match(said);
        if (!match.Success)
        {
            return null;
        }

        var hour = Number(match.Groups["hour"]);
        var minute = match.Groups["minute"].Success ? Number(match.Groups["minute"]) : 0;
        return match.Groups["half"].Value switch
        {
            "" when match.Groups["minute"].Success && hour < 24 => new TimeOnly(hour, minute),
            "am" when hour is >= 1 and <= 12 => new TimeOnly(hour % 12, minute),
            "pm" when hour is >= 1 and <= 12 => new TimeOnly((hour % 12) + 12, minute),
            _ => null
        };
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:(?<hour>[0-9]{1,2})[:.](?<minute>[0-5][0-9])|(?<hour>[0-9]{2})(?<minute>[0-5][0-9])|(?<hour>[0-9]{1,2})) ?(?<half>am|pm)?$")]
    private static partial Regex Clock();
}
