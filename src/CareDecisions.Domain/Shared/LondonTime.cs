namespace CareDecisions.Domain.Shared;

/// <summary>Europe/London: the dates and wall times people count in.</summary>
public static class LondonTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The London date on which an instant falls.</summary>
    public static DateOnly LondonDate(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Today, in London.</summary>
    public static DateOnly LondonToday(this TimeProvider clock) => clock.GetUtcNow().LondonDate();

    /// <summary>The same instant with London's offset at that moment.</summary>
    public static DateTimeOffset InLondon(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
