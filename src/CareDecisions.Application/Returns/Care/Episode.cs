using System.Text.RegularExpressions;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Care;

/// <summary>One episode of care that can be taken.</summary>
internal sealed partial record Episode
{
    public required RowReading Row { get; init; }

    public required string Key { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The day it ended, which is the first day of the next; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; set; }

    public ReturnCode? WhyNew { get; init; }

    public required ReturnCode Status { get; init; }

    /// <summary><see langword="null"/>: the code is none, so where the child lived is not known.</summary>
    public ReturnCode? Place { get; init; }

    public ReturnCode? Need { get; init; }

    public ReturnCode? Ceased { get; init; }

    public ReturnCode? WhyMoved { get; init; }

    public ReturnCode? Provider { get; init; }

    public string? HomePostcode { get; init; }

    public string? Postcode { get; init; }

    public string? Urn { get; init; }

    /// <summary>True for V3 and V4: breaks for a family, whose standards are not those of a child who lives in care.</summary>
    public bool IsShortBreak => Status.Means == "short-break";

    /// <summary>True where the reason says that the child left care that day.</summary>
    public bool SaysCareEnded => To is not null && Ceased is { Means: not "continues" };

    public bool StatusIsNew => WhyNew?.Code is "S" or "L" or "B" or "U";

    public bool PlaceIsNew => WhyNew?.Code is "S" or "P" or "T" or "B" or "U";

    public bool StartsCare => WhyNew?.Code == "S";

    public bool IsSamePlaceAs(Episode other) =>
        Place?.Code == other.Place?.Code && Provider?.Code == other.Provider?.Code && Postcode == other.Postcode && Urn == other.Urn;

    /// <summary>Reads a row; <see langword="null"/> where it was refused.</summary>
    public static Episode? Read(ChildReading reading, RowReading row)
    {
        if (row.NeededDay("DECOM") is not { } from || row.NeededCode("LS", "legal-status") is not { } status)
        {
            return null;
        }

        if (from < reading.Born)
        {
            row.Refuse($"DECOM {RowReading.Say(from)} is before the birth.");
            return null;
        }

        var to = row.Day("DEC");
        if (to <= from)
        {
            row.Refuse($"DEC {RowReading.Say(to.Value)} is not after DECOM {RowReading.Say(from)}.");
            return null;
        }

        return Read(reading, row, status, new DayRange(from, to));
    }

    private static Episode Read(ChildReading reading, RowReading row, ReturnCode status, DayRange days)
    {
        var ceased = row.Code("REC", "episode-ceased");
        if (ceased is not null && row.Text("DEC") is null)
        {
            row.Leave($"REC {ceased.Code} has no DEC. The episode was taken as open.");
        }

        return new Episode
        {
            Row = row,
            Key = reading.KeyOf("episode", days.From),
            From = days.From,
            To = days.To,
            WhyNew = row.Code("RNE", "new-episode"),
            Status = status,
            Place = row.Code("PLACE", "placement"),
            Need = row.Code("CIN", "need"),
            Ceased = ceased,
            WhyMoved = row.Code("REASON_PLACE_CHANGE", "placement-change"),
            Provider = row.Code("PLACE_PROVIDER", "provider"),
            HomePostcode = Matching(row, "HOME_POST", PostcodePattern(), "a postcode with a space"),
            Postcode = Matching(row, "PL_POST", PostcodePattern(), "a postcode with a space"),
            Urn = Matching(row, "URN", UrnPattern(), "a URN"),
        };
    }

    private static string? Matching(RowReading row, string field, Regex pattern, string noun)
    {
        var value = row.Text(field);
        if (value is null || pattern.IsMatch(value))
        {
            return value;
        }

        row.Leave($"{field} '{value}' is not {noun}. It was not taken.");
        return null;
    }

    private readonly record struct DayRange(DateOnly From, DateOnly? To);

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$")]
    private static partial Regex PostcodePattern();

    [GeneratedRegex("^(SC[0-9]{6}|[0-9]{7}|XXXXXXX)$")]
    private static partial Regex UrnPattern();
}
