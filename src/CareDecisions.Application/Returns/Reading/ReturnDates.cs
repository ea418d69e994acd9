using System.Globalization;

namespace CareDecisions.Application.Returns.Reading;

/// <summary>Dates as returns write them: 31/03/2026, or 2026-03-31.</summary>
public static class ReturnDates
{
    private static readonly string[] Forms = ["dd/MM/yyyy", "yyyy-MM-dd"];

    public static bool TryRead(string value, out DateOnly day) =>
        DateOnly.TryParseExact(value, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
