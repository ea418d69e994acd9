using System.Globalization;

namespace CareDecisions.Web.Dates;

/// <summary>A month by number or name: "3", "03", "mar", "sept", "March".</summary>
internal static class MonthNumber
{
    private static readonly string[] Names =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>1 to 12; null where it names no month. Three letters at least, since "ma" could be two.</summary>
    public static int? Read(string text)
    {
        var said = text.Trim().ToLowerInvariant();
        if (said.Length <= 2 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var at = said.Length < 3 ? -1 : Array.FindIndex(Names, name => name.StartsWith(said, StringComparison.Ordinal));
        return at < 0 ? null : at + 1;
    }
}
