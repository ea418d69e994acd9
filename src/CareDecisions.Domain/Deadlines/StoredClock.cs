using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Deadlines;

/// <summary>
/// A clock of a child as last worked out, kept so that lists and counts need not run the engine. Only facts that do not
/// depend on today are kept: whether an open clock is late is read off its moments, never stored.
/// </summary>
public sealed class StoredClock : IOwnedByAuthority
{
    public const int StandardIdLength = 80;
    public const int TriggerLength = 120;
    public const int WinnerLength = 12;

    private StoredClock()
    {
        StandardId = Trigger = string.Empty;
    }

    public StoredClock(ClockId id, ChildId childId, ClockReading reading)
    {
        Id = id;
        ChildId = childId;
        StandardId = reading.StandardId;
        Trigger = reading.Trigger;
        Occurrence = reading.Occurrence;
        Take(reading);
    }

    public ClockId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public string StandardId { get; private set; }

    /// <summary>The event that started it: an event id, or the name of a computed event with its date.</summary>
    public string Trigger { get; private set; }

    /// <summary>Which recurrence, counted from 1.</summary>
    public int Occurrence { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The date shown, in London; <see langword="null"/>: no date yet, or an hour is shown instead.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The moment shown, for clocks counted in hours.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The first moment at which it is late: midnight after the due day, or the minute after the due one; <see langword="null"/>: no date yet.</summary>
    public DateTimeOffset? LateFrom { get; private set; }

    /// <summary>When it begins to be "due soon".</summary>
    public DateTimeOffset? WarnFrom { get; private set; }

    /// <summary><see langword="null"/> while it is open.</summary>
    public ClockOutcome? Outcome { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public CaseEventId? SatisfiedById { get; private set; }

    /// <summary>True where it waits for a meeting to be arranged.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>True where the rule says "should": missed, it is a warning.</summary>
    public bool IsAdvisory { get; private set; }

    /// <summary>True where the statutory limit came first.</summary>
    public bool IsStatutory { get; private set; }

    /// <summary>Takes a fresh reading. Returns whether anything changed.</summary>
    public bool Take(ClockReading reading)
    {
        if (Reading == reading)
        {
            return false;
        }

        StartedAt = reading.StartedAt;
        DueOn = reading.DueOn;
        DueAt = reading.DueAt;
        LateFrom = reading.LateFrom;
        WarnFrom = reading.WarnFrom;
        Outcome = reading.Outcome;
        ClosedAt = reading.ClosedAt;
        SatisfiedById = reading.SatisfiedById;
        IsWaiting = reading.IsWaiting;
        IsAdvisory = reading.IsAdvisory;
        IsStatutory = reading.IsStatutory;
        return true;
    }

    private ClockReading Reading => new()
    {
        StandardId = StandardId,
        Trigger = Trigger,
        Occurrence = Occurrence,
        StartedAt = StartedAt,
        DueOn = DueOn,
        DueAt = DueAt,
        LateFrom = LateFrom,
        WarnFrom = WarnFrom,
        Outcome = Outcome,
        ClosedAt = ClosedAt,
        SatisfiedById = SatisfiedById,
        IsWaiting = IsWaiting,
        IsAdvisory = IsAdvisory,
        IsStatutory = IsStatutory,
    };
}

/// <summary>What the engine says of one clock, without today in it.</summary>
public sealed record ClockReading
{
    public required string StandardId { get; init; }

    public required string Trigger { get; init; }

    public required int Occurrence { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? LateFrom { get; init; }

    public DateTimeOffset? WarnFrom { get; init; }

    public ClockOutcome? Outcome { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public CaseEventId? SatisfiedById { get; init; }

    public bool IsWaiting { get; init; }

    public bool IsAdvisory { get; init; }

    public bool IsStatutory { get; init; }
}

/// <summary>How a clock ended.</summary>
public enum ClockOutcome
{
    /// <summary>Done by its due date.</summary>
    Met,

    /// <summary>Done after it.</summary>
    Late,

    /// <summary>Never done; closed by the event that stopped it, after the due date.</summary>
    Breached,

    /// <summary>No longer needed before it was due.</summary>
    Cancelled,
}
