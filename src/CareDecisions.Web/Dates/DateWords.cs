using System.Globalization;

namespace CareDecisions.Web.Dates;

/// <summary>Dates as pages write them, the same everywhere.</summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>12 March 2026</summary>
    public static string Spelled(this DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>Thursday 12 March 2026</summary>
    public static string SpelledWithDay(this DateOnly date) => date.ToString("dddd d MMMM yyyy", English);

    /// <summary>12 Mar 2026, for tables.</summary>
    public static string Abbreviated(this DateOnly date) => date.ToString("d MMM yyyy", English);

    /// <summary>2026-03-12, for addresses and files.</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
