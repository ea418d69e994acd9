using System.Globalization;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards;

/// <summary>
/// When something is due: a London date, met by the end of that day, or a minute, met by the end of that minute. A date
/// sorts as the end of its day.
/// </summary>
public readonly record struct DueMoment : IComparable<DueMoment>
{
    private readonly long utcTicks;
    private readonly short offsetMinutes;
    private readonly bool hasTime;

    private DueMoment(DateOnly date, DateTimeOffset? time)
    {
        Date = date;
        hasTime = time is not null;
        utcTicks = time?.UtcTicks ?? 0;
        offsetMinutes = (short)(time?.TotalOffsetMinutes ?? 0);
    }

    /// <summary>The London date, also of a due minute.</summary>
    public DateOnly Date { get; }

    /// <summary>The minute, with London's offset; <see langword="null"/> where the whole day counts.</summary>
    public DateTimeOffset? Time => hasTime
        ? new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offsetMinutes))
        : null;

    public static DueMoment On(DateOnly date) => new(date, null);

    public static DueMoment At(DateTimeOffset time)
    {
        var local = time.InLondon();
        return new DueMoment(DateOnly.FromDateTime(local.DateTime), local);
    }

    public static DueMoment Earlier(DueMoment left, DueMoment right) => left.CompareTo(right) <= 0 ? left : right;

    public static bool operator <(DueMoment left, DueMoment right) => left.CompareTo(right) < 0;

    public static bool operator >(DueMoment left, DueMoment right) => left.CompareTo(right) > 0;

    public static bool operator <=(DueMoment left, DueMoment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DueMoment left, DueMoment right) => left.CompareTo(right) >= 0;

    /// <summary>True once the day or the minute is over.</summary>
    /// <param name="instant">The moment asked about.</param>
    /// <param name="londonDate">Its London date.</param>
    public bool IsOverAt(DateTimeOffset instant, DateOnly londonDate) => hasTime
        ? instant.UtcTicks / TimeSpan.TicksPerMinute > utcTicks / TimeSpan.TicksPerMinute
        : londonDate > Date;

    /// <summary>The first instant at which it is over.</summary>
    public DateTimeOffset OverFrom() => hasTime
        ? new DateTimeOffset(((utcTicks / TimeSpan.TicksPerMinute) + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero)
        : Date.AddDays(1).StartInLondon();

    public int CompareTo(DueMoment other) => (hasTime, other.hasTime) switch
    {
        (true, true) => utcTicks.CompareTo(other.utcTicks),
        (false, false) => Date.CompareTo(other.Date),
        (true, false) => Date <= other.Date ? -1 : 1,
        (false, true) => other.Date <= Date ? 1 : -1,
    };

    /// <summary>ISO 8601: <c>2026-03-23</c>, or <c>2026-03-03T10:15:00+00:00</c>.</summary>
    public override string ToString() => Time is { } time
        ? time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
