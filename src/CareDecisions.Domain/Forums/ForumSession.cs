namespace CareDecisions.Domain.Forums;

/// <summary>When a forum, or a part of it, meets.</summary>
public sealed record ForumSession
{
    public required ForumRule Rule { get; init; }

    /// <summary>Key of the part (<c>tracker</c>); <see langword="null"/> where the forum has no parts.</summary>
    public string? Part { get; init; }

    /// <summary><see langword="null"/> until the authority says the day: the forum then has no meetings.</summary>
    public DayOfWeek? Weekday { get; init; }

    public required SessionFrequency Frequency { get; init; }

    /// <summary>London wall time; <see langword="null"/> where it is not stated.</summary>
    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    /// <summary>Length where the end is not stated.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>A day on which it meets; its fortnights count from there, both ways.</summary>
    public DateOnly? FirstMeeting { get; init; }

    /// <summary>Rule id of the session whose place it takes on the days it is held.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>Two forums that share a time; <see langword="null"/> where it shares with none.</summary>
    public SharedTime? Shares { get; init; }

    public int? Minutes => Start is { } start && End is { } end ? (int)(end - start).TotalMinutes : DurationMinutes;
}

/// <summary>How often: every so many weeks, or in the weeks of each month that are listed.</summary>
/// <param name="EveryWeeks">1 is weekly, 2 fortnightly; 0 where it goes by the month.</param>
/// <param name="WeeksOfMonth">1 is the first such weekday of the month; empty where it goes by the week, or is not known yet.</param>
public sealed record SessionFrequency(int EveryWeeks, IReadOnlyList<int> WeeksOfMonth);

/// <summary>
/// A time that two forums share: one after the other on the same day, or in turn. In turn, each has the whole time every
/// other time.
/// </summary>
/// <param name="With">Id of the other forum.</param>
/// <param name="Half">1 for the forum that comes first, 2 for the other.</param>
/// <param name="InTurn">True where they take turns.</param>
public sealed record SharedTime(string With, int Half, bool InTurn);

/// <summary>A meeting as the cadence gives it. Nobody has moved or cancelled it yet.</summary>
/// <param name="Date">London date.</param>
/// <param name="Start">London wall time; <see langword="null"/> where not known.</param>
/// <param name="End">London wall time; <see langword="null"/> where not known.</param>
/// <param name="Parts">Its parts in order of time.</param>
/// <param name="IsOnHoliday">A bank holiday or closure day: a person moves or cancels it, never the calendar by itself.</param>
public sealed record PlannedMeeting(DateOnly Date, TimeOnly? Start, TimeOnly? End, IReadOnlyList<PlannedPart> Parts, bool IsOnHoliday);

/// <summary>One part of a planned meeting.</summary>
public sealed record PlannedPart(string? Part, TimeOnly? Start, TimeOnly? End, ForumRule Rule);
