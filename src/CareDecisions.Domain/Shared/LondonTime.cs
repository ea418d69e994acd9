namespace CareDecisions.Domain.Shared;

/// <summary>Europe/London: the dates and wall times people count in.</summary>
public static class LondonTime
{
    private const int FirstYearOfTodaysRule = 1996;

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The London date on which an instant falls.</summary>
    public static DateOnly LondonDate(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.UtcDateTime + OffsetAt(instant));

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
    public static DateTimeOffset InLondon(this DateTimeOffset instant) => instant.ToOffset(OffsetAt(instant));

    /// <summary>Midnight in London at the start of the date.</summary>
    public static DateTimeOffset StartInLondon(this DateOnly date) => AtLondon(date, TimeOnly.MinValue)
        ?? throw new InvalidOperationException($"London has never skipped midnight, yet {date:O} has none.");

    /// <summary>
    /// The instant of a London wall time; of the two where it occurs twice (the clocks go back) the first.
    /// <see langword="null"/> where it does not exist (the clocks go forward over it).
    /// </summary>
    public static DateTimeOffset? AtLondon(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        var summer = new DateTimeOffset(wall, TimeSpan.FromHours(1));
        if (OffsetAt(summer) == summer.Offset)
        {
            return summer;
        }

        var winter = new DateTimeOffset(wall, TimeSpan.Zero);
        return OffsetAt(winter) == winter.Offset ? winter : null;
    }

    /// <summary>
    /// London's offset at an instant. Since 1996 summer time has run from the last Sunday of March to the last Sunday
    /// of October, at 01:00 UTC both times; working that out is many times quicker than asking the zone's history.
    /// </summary>
    private static TimeSpan OffsetAt(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        if (utc.Year < FirstYearOfTodaysRule)
        {
            return Zone.GetUtcOffset(instant);
        }

        var isSummer = utc.Month is > 3 and < 10
            || (utc.Month == 3 && utc >= LastSundayAtOne(utc.Year, 3))
            || (utc.Month == 10 && utc < LastSundayAtOne(utc.Year, 10));
        return isSummer ? TimeSpan.FromHours(1) : TimeSpan.Zero;
    }

    /// <summary>March and October both have 31 days.</summary>
    private static DateTime LastSundayAtOne(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
