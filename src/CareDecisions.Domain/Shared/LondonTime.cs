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

    /// <summary>
    /// The instant of a London wall time. A time that occurs twice (clocks going back) is the first; one that does not
    /// exist (clocks going forward) is read with the offset before the change.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }

    /// <summary>Midnight in London at the start of a date.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The same instant with London's offset at that moment.</summary>
    public static DateTimeOffset InLondon(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
