using System.Globalization;
using System.Text.RegularExpressions;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;

namespace CareDecisions.Application.People;

/// <summary>What somebody typed in the search box, taken apart: dates, and the words or numbers that are left.</summary>
internal sealed partial record SearchText
{
    private const int MostWords = 6;

    private static readonly string[] Formats =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy", "yyyy-M-d", "d MMM yyyy", "d MMMM yyyy"];

    public required IReadOnlyList<string> Words { get; init; }

    public DateOnly? Born { get; init; }

    /// <summary>All that was typed beside the date, letters and digits run together: a number or a postcode with spaces.</summary>
    public required string RunTogether { get; init; }

    /// <summary>The date with day and month the other way round; <see langword="null"/> where that is no other date.</summary>
    public DateOnly? BornSwapped => Born is { Day: <= 12 } born && born.Day != born.Month ? new DateOnly(born.Year, born.Day, born.Month) : null;

    public bool IsEmpty => Words.Count == 0 && Born is null;

    public static SearchText Read(string? typed)
    {
        var text = typed ?? string.Empty;
        DateOnly? born = null;
        foreach (var match in DateLike().Matches(text).Cast<Match>())
        {
            if (DateOnly.TryParseExact(match.Value, Formats, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.AllowWhiteSpaces, out var read))
            {
                born = read;
                text = text.Remove(match.Index, match.Length);
                break;
            }
        }

        return new SearchText
        {
            Born = born,
            Words = [.. ChildName.Words(text).Distinct().Take(MostWords)],
            RunTogether = SearchKeys.Number(text),
        };
    }

    [GeneratedRegex(@"\b(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.\-]\d{1,2}[/.\-](\d{4}|\d{2})|\d{1,2} [A-Za-z]{3,9} \d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
