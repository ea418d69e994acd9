using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Standards;

/// <summary>
/// One timed or checkable rule of a practice pack, as written in its data. Unit, boundary and source are stated on
/// each member; the meaning of every member is set out in <c>docs/standards.md</c>.
/// </summary>
public sealed record Standard
{
    /// <summary>Stable kebab-case key, for example <c>assessment.first-visit</c>. Never reused.</summary>
    public required string Id { get; init; }

    public required string Area { get; init; }

    public required StandardKind Kind { get; init; }

    /// <summary>Absent in the data means <see cref="Strength.Required"/>.</summary>
    public Strength Strength { get; init; } = Strength.Required;

    /// <summary>The rule in one sentence, fit to show to users.</summary>
    public required string Statement { get; init; }

    /// <summary>Name of the event that creates the obligation.</summary>
    public required string Trigger { get; init; }

    public Due? Due { get; init; }

    /// <summary>The recommended setting where the source gives no usable figure. Never shown as the source's rule.</summary>
    public Due? DefaultDue { get; init; }

    /// <summary>For a threshold review: time to finish once raised. Ten working days where absent.</summary>
    public Interval? CompleteWithin { get; init; }

    public Every? Every { get; init; }

    public MinimumCount? Minimum { get; init; }

    /// <summary>Only for hours. <see langword="null"/> where the data does not say: then the end does not roll.</summary>
    public Roll? Roll { get; init; }

    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>Events that discharge the obligation. One of them is enough.</summary>
    public required IReadOnlyList<string> SatisfiedBy { get; init; }

    public IReadOnlyList<string> StopsWhen { get; init; } = [];

    /// <summary>The condition, parsed. <see cref="Condition.Always"/> where the data says <c>always</c>.</summary>
    public required Condition AppliesWhen { get; init; }

    public Scope? Scope { get; init; }

    /// <summary>Role titles from the vocabulary.</summary>
    public required IReadOnlyList<string> Responsible { get; init; }

    public IReadOnlyList<string> EscalatesTo { get; init; } = [];

    public IReadOnlyList<string> Evidence { get; init; } = [];

    public StatutoryLimit? StatutoryLimit { get; init; }

    public string? UnitNote { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Ids among <see cref="Related"/> that are another step: both clocks are shown, and neither binds the other.</summary>
    public IReadOnlyList<string> ApartFrom { get; init; } = [];

    /// <summary>Ids of the rules for the same step. A rule of the base is folded into those of a pack.</summary>
    public IEnumerable<string> SameStepAs => Related.Except(ApartFrom);

    /// <summary>Act, regulation or guidance (England base only).</summary>
    public string? Basis { get; init; }

    public Certainty? Certainty { get; init; }

    /// <summary>The source document and heading.</summary>
    public required string Source { get; init; }

    /// <summary>First day this entry is in force; clocks that start before it use an earlier entry or none.</summary>
    public required DateOnly From { get; init; }

    /// <summary>True where the obligation may be met before its trigger ("already on file", settled reading 8).</summary>
    public bool PriorCounts { get; init; }

    /// <summary>
    /// True for "more than": a threshold review is raised on the day after the computed date.
    /// </summary>
    public bool RaisedDayAfter { get; init; }

    /// <summary>How old an event from before the trigger may be and still count. Only with <see cref="PriorCounts"/>.</summary>
    public Interval? PriorWithin { get; init; }

    /// <summary>
    /// Events that end what was on file (a case closed ends an allocation). Empty: an event counts once only, so that
    /// the record of one placement cannot discharge the next. Only with <see cref="PriorCounts"/>.
    /// </summary>
    public IReadOnlyList<string> PriorEnds { get; init; } = [];

    /// <summary>True where a report made before the review is raised does not answer it.</summary>
    public bool OnlyOnceRaised { get; init; }

    /// <summary>True where time counts only from when <see cref="AppliesWhen"/> last began to hold without a break.</summary>
    public bool CountsUnbroken { get; init; }

    /// <summary>
    /// For a child younger than this at the trigger the first date is the next anniversary of the trigger on or after
    /// the birthday. Completed years.
    /// </summary>
    public int? FromAge { get; init; }

    /// <summary>How long before the due date the warning starts; <see langword="null"/> for the last fifth of the span.</summary>
    public Interval? Warning { get; init; }

    /// <summary>
    /// Where several triggers lead up to one event, its name: only the last trigger at or before it starts a clock
    /// (settled reading 17). Until it happens each trigger does.
    /// </summary>
    public string? TriggerSettledBy { get; init; }

    /// <summary>Why the entry may be looser than the statutory base. Without it a looser entry does not load.</summary>
    public string? LooserBecause { get; init; }

    /// <summary>Where it is written: pack, file and line, for messages. Not part of its meaning.</summary>
    public PracticePacks.SourceLocation? Location { get; init; }
}

public enum StandardKind
{
    Deadline,
    Recurring,
    MinimumFrequency,
    Prerequisite,
    RequiredContent,
    ThresholdReview,
    Notification,
}

/// <summary>How binding: a missed <see cref="Should"/> is a warning; <see cref="Optional"/> is never late.</summary>
public enum Strength
{
    Required,
    Should,
    BestPractice,
    Optional,
}

public enum DueUnit
{
    Hours,
    WorkingDays,
    CalendarDays,
    Weeks,
    Months,
    Years,
}

public enum DueDirection
{
    After,
    Before,
}

public enum Roll
{
    None,
    NextWorkingDay,
}

public enum Scope
{
    EachChildInAssessment,
    EachChildInHousehold,
}

public enum Certainty
{
    Checked,
    FromKnowledge,
}

/// <summary>A length of time. Days, weeks, months and years count whole local (London) days.</summary>
public sealed record Interval(int Amount, DueUnit Unit);

/// <summary>A moment counted from an event: day 0 is the event's local date; counting starts the day after.</summary>
public sealed record Due(int Amount, DueUnit Unit, DueDirection Direction, string From)
{
    /// <summary>
    /// True where <see cref="From"/> normally comes before the trigger: count from the latest at or before it. Else
    /// the first on the trigger's day or after.
    /// </summary>
    public bool FromEarlier { get; init; }
}

/// <summary>The outer limit in law, where it can bite sooner than the local rule.</summary>
public sealed record StatutoryLimit(Due Due, string Basis)
{
    /// <summary>Whether the figure was held against the published text; else it is shown as "to be confirmed".</summary>
    public Certainty Certainty { get; init; } = Certainty.FromKnowledge;

    /// <summary>When the limit binds; <see langword="null"/> for always.</summary>
    public Condition? AppliesWhen { get; init; }
}

/// <summary>The longest gap allowed: a fixed interval, or the name of the fact that holds one. Exactly one is set.</summary>
public sealed record Every(Interval? Interval, string? Field)
{
    /// <summary>True where the gap is counted in whole calendar months: due on the last day of the month it ends in.</summary>
    public bool ByCalendarMonth { get; init; }
}

/// <summary>A count in a rolling period, or in each cycle between two events of one type. Exactly one of the last two is set.</summary>
public sealed record MinimumCount(int Count, Interval? Per, string? Between);

/// <summary>One stretch of an interval that changes.</summary>
public sealed record Phase
{
    public required string Name { get; init; }

    /// <summary>First occurrence number this phase governs; <see langword="null"/> where the phase is bounded by events.</summary>
    public int? FirstOccurrence { get; init; }

    /// <summary>Last occurrence number; <see langword="null"/> for "and later".</summary>
    public int? LastOccurrence { get; init; }

    public PhaseEdge? Starts { get; init; }

    public PhaseEdge? Ends { get; init; }

    public Due? Due { get; init; }

    public Every? Every { get; init; }

    public Condition? AppliesWhen { get; init; }

    /// <summary>True where a phase that starts by event still counts from the last satisfying event (settled reading 18).</summary>
    public bool KeepsAnchor { get; init; }
}

/// <summary>The edge of a phase: an event, or a moment counted from one. Exactly one is set.</summary>
public sealed record PhaseEdge(string? Event, Due? Due);
