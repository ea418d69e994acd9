namespace CareDecisions.Domain.Standards;

/// <summary>
/// One standard × one occurrence of its trigger (× one child where it is multiplied × one occurrence number where it
/// recurs). Derived, never stored: the same events, pack and "as of" always give the same clock.
/// </summary>
public sealed record Clock
{
    public required Standard Standard { get; init; }

    /// <summary>1 for the first; counts up along a chain that recurs.</summary>
    public required int Occurrence { get; init; }

    /// <summary>Id of the event that started the clock, or of the chain it belongs to.</summary>
    public required string TriggerId { get; init; }

    public required DateTimeOffset TriggeredAt { get; init; }

    /// <summary>The one child it is about; <see langword="null"/> where it is about several together.</summary>
    public string? ChildId { get; init; }

    /// <summary>Id of the event its length is counted from: the trigger, the last satisfying event, a meeting.</summary>
    public string? CountedFromId { get; init; }

    /// <summary>The date counted from, day 0; <see langword="null"/> while it is not known.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>
    /// The effective date: the earlier of <see cref="Local"/> and <see cref="Statutory"/>. <see langword="null"/> while
    /// no date is known.
    /// </summary>
    public DueMoment? Due { get; init; }

    /// <summary>
    /// What "late" is judged by: <see cref="Due"/>, or the flag date where <see cref="Due"/> is only a target.
    /// </summary>
    public DueMoment? LateAfter { get; init; }

    /// <summary>The rule's own date.</summary>
    public DueMoment? Local { get; init; }

    /// <summary>The outer limit's date, from the rule itself or from the statutory base.</summary>
    public DueMoment? Statutory { get; init; }

    /// <summary>Which of the two won; <see langword="null"/> where only one exists. The rule's own on a tie.</summary>
    public LimitWinner? Winner { get; init; }

    /// <summary>Where the limit comes from: the basis in law or the name of the base standard.</summary>
    public LimitOrigin? Limit { get; init; }

    public required ClockState State { get; init; }

    public string? SatisfiedBy { get; init; }

    public DateTimeOffset? SatisfiedAt { get; init; }

    /// <summary>When it was met, late or stopped; <see langword="null"/> while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the warning starts; <see langword="null"/> without a date and once closed.</summary>
    public DateTimeOffset? WarnFrom { get; init; }

    /// <summary>The phase whose interval counts; <see langword="null"/> for a rule without phases.</summary>
    public string? PhaseName { get; init; }

    /// <summary>The length counted, with its unit; <see langword="null"/> where the rule has none.</summary>
    public Interval? Length { get; init; }

    /// <summary>True where the date rests on a recommended default and not on the source's rule.</summary>
    public bool IsDefault { get; init; }

    /// <summary>For a threshold review: the day it is raised.</summary>
    public DateOnly? RaisedOn { get; init; }

    /// <summary>
    /// The date after which weekday holidays were passed over on the way to <see cref="Due"/>; <see langword="null"/>
    /// where none could be.
    /// </summary>
    public DateOnly? SkippedAfter { get; init; }

    public bool IsOpen => State is ClockState.Waiting or ClockState.Running or ClockState.DueSoon
        || (State == ClockState.Breached && ClosedAt is null);
}

/// <summary>Ordered from quiet to closed; only <see cref="Late"/> and <see cref="Breached"/> are failures.</summary>
public enum ClockState
{
    /// <summary>No date yet: the event it counts from has not happened and is not arranged.</summary>
    Waiting,

    Running,

    /// <summary>Inside the warning window.</summary>
    DueSoon,

    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done after it was due.</summary>
    Late,

    /// <summary>Not done and the due date is over.</summary>
    Breached,

    /// <summary>Dropped before it was due, or optional and past its date.</summary>
    Cancelled,
}

public enum LimitWinner
{
    Local,
    Statutory,
}

/// <summary>Where a limit comes from.</summary>
/// <param name="Basis">Act, regulation or guidance.</param>
/// <param name="BaseStandard">The statutory base's standard folded in; <see langword="null"/> for the rule's own limit.</param>
/// <param name="Length">The limit's length; <see langword="null"/> where it has none of its own.</param>
public sealed record LimitOrigin(string Basis, Standard? BaseStandard, Interval? Length)
{
    /// <summary>True where the figure was not yet held against the published text.</summary>
    public bool IsToBeConfirmed { get; init; }
}

/// <summary>A clock that needs a working day outside the bank holiday data. Never guessed at.</summary>
/// <param name="Reason">Names the date and the years covered.</param>
public sealed record UncountableClock(Standard Standard, string TriggerId, string Reason);

/// <summary>What the engine found.</summary>
/// <param name="Clocks">By due (a date as the end of its day, none last), then standard id, then occurrence.</param>
/// <param name="Uncountable">Clocks that could not be counted; empty in all but very old or very far timelines.</param>
public sealed record ClockSheet(IReadOnlyList<Clock> Clocks, IReadOnlyList<UncountableClock> Uncountable)
{
    /// <summary>
    /// The first moment after "as of" at which, with no new event and the same pack, anything may differ but whether an
    /// open clock shows as running, due soon or breached (which its moments tell). At every moment before it the engine
    /// gives the same clocks. It may come too early, never too late; <see langword="null"/> where time alone changes
    /// nothing. An event recorded, or happening, after "as of" counts as one that is known to come.
    /// </summary>
    public DateTimeOffset? HoldsUntil { get; init; }
}
