using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// One rule of a forum's terms, as the pack states it. What the engine acts on is typed in the definition that holds the
/// rule; everything else stays readable here, so that nothing of the terms is lost.
/// </summary>
public sealed record ForumRule
{
    /// <summary>What <c>creates</c> says where a family's disagreement becomes a complaint.</summary>
    public const string StageOneComplaint = "complaint-stage-one";

    /// <summary>Forum, section code, then a number or slug: <c>ppm.crit.03</c>. Unique in a pack, never reused.</summary>
    public required string Id { get; init; }

    public required ForumSection Section { get; init; }

    /// <summary>The rule in our words; for a field its label, for a checklist item its question.</summary>
    public required string Text { get; init; }

    public RuleBasis Basis { get; init; }

    /// <summary>
    /// Members of the rule whose value is ours and must be confirmed by the authority ("deadline", "any_of"). Never shown
    /// as the authority's rule.
    /// </summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    /// <summary>Members that follow from the source without standing in it.</summary>
    public IReadOnlyList<string> Implied { get; init; } = [];

    /// <summary>Settings of the pack that a value of the rule was taken from.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Ids of the pack's readings of what the source leaves open here (<c>A-09</c>).</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary><see langword="null"/>: the rule guides and is not enforced.</summary>
    public Enforcement? Enforcement { get; init; }

    /// <summary>Document and lines (<c>S000:L184</c>); <see langword="null"/> where it stands in none.</summary>
    public string? Source { get; init; }

    /// <summary>What a reader should know of it; <see langword="null"/>: nothing more.</summary>
    public string? Note { get; init; }

    /// <summary>Roles that answer for it.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>The time it sets; <see langword="null"/> where it sets none.</summary>
    public ForumDeadline? Deadline { get; init; }

    /// <summary>What shows by itself that its time was kept; <see langword="null"/>: somebody says so.</summary>
    public KeptBy? KeptBy { get; init; }

    /// <summary>Id of the shared rule that it repeats; it takes that rule's time where it has none.</summary>
    public string? Inherits { get; init; }

    /// <summary>What else the pack says of it, by member, for people to read.</summary>
    public IReadOnlyList<RuleDetail> Details { get; init; } = [];

    public SourceLocation? Location { get; init; }

    /// <summary>True where it says who hears of the time of an item.</summary>
    public bool TellsOfATime => Section == ForumSection.Notification && Text is ("slot_set" or "invited");

    /// <summary>True where the authority has confirmed the rule as it stands, or every setting that its values come from.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>True where a value of it is ours, confirmed or not.</summary>
    public bool HasProposedValue => Basis == RuleBasis.Proposed || Proposed.Count > 0;

    /// <summary>True where a person of the authority must confirm the rule, or a value of it, before it may count.</summary>
    public bool IsToBeConfirmed => !IsConfirmed && HasProposedValue;

    /// <summary>True where the time itself is ours: it stays out of every count until the authority confirms it.</summary>
    public bool HasProposedDeadline => !IsConfirmed && Deadline is not null && (Basis == RuleBasis.Proposed || Proposed.Contains("deadline"));
}

/// <summary>What the product records anyway, and that shows that a rule was kept.</summary>
public enum KeptBy
{
    /// <summary>Every item of the meeting is decided; for one child, theirs is.</summary>
    Decisions,

    /// <summary>The minutes were sent out.</summary>
    Minutes,

    /// <summary>The members were told that the papers are there.</summary>
    Papers,
}

/// <summary>A member of a rule that people read and no code acts on.</summary>
public sealed record RuleDetail(string Member, IReadOnlyList<string> Values);

/// <summary>Where a rule comes from.</summary>
public enum RuleBasis
{
    /// <summary>The source says it.</summary>
    Stated,

    /// <summary>It follows from the source.</summary>
    Implied,

    /// <summary>Ours, because the engine needs a value. A setting to confirm, never a fact about the authority.</summary>
    Proposed,
}

public enum Enforcement
{
    /// <summary>Refused, unless an authorised role overrides with a reason.</summary>
    Hard,

    /// <summary>Warned and logged.</summary>
    Soft,
}

/// <summary>The part of the terms that a rule belongs to; the code is the second part of its id.</summary>
public enum ForumSection
{
    Part,
    Purpose,
    DecisionType,
    Criterion,
    Cohort,
    Exclusion,
    Gate,
    Route,
    Cadence,
    Membership,
    Attendance,
    RequestField,
    Document,
    PerChild,
    Approval,
    Submission,
    Agenda,
    Notification,
    Outcome,
    Recording,
    AfterMeeting,
    OutOfPanel,
    ConnectedPerson,
    Tracker,
    OwnReview,
    Checklist,
    Duty,
}
