using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Forums;

/// <summary>Work that is refused until a decision, or a step before one, has been taken.</summary>
public sealed record ForumGate
{
    /// <summary>Hard or soft.</summary>
    public required ForumRule Rule { get; init; }

    /// <summary>Ids of the kinds of work it holds back (<c>placement-search</c>).</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>What a decision must be to let the work go on; <see cref="Condition.Never"/>: no decision does.</summary>
    public Condition Until { get; init; } = Condition.Never;

    /// <summary>Which cases it holds for.</summary>
    public Condition AppliesWhen { get; init; } = Condition.Always;

    /// <summary>Which cases need no decision after all; the work goes on, and that it did is kept.</summary>
    public Condition Unless { get; init; } = Condition.Never;

    /// <summary>Id of the rule that says so; <see langword="null"/>: this one.</summary>
    public string? ExemptBy { get; init; }

    /// <summary>What may come in the decision's place, in the terms' words. <see langword="null"/>: nothing.</summary>
    public string? Exception { get; init; }

    /// <summary>Ids of the rules on agreeing outside the meeting that may; empty: none does.</summary>
    public IReadOnlyList<string> ExceptedBy { get; init; } = [];

    /// <summary>Roles that may let the work go on, with the reason; empty: those who agree outside the meeting, and who chair.</summary>
    public IReadOnlyList<string> LiftedBy { get; init; } = [];

    /// <summary>Ids of the steps that must have been taken before the forum is asked (<c>completed-assessment</c>).</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    public bool IsHard => Rule.Enforcement == Enforcement.Hard;

    /// <summary>Keys of the decisions that let the work go on, in the terms' order.</summary>
    public IReadOnlyList<string> Decisions => [.. Named(Until).Distinct()];

    /// <summary>Whether the work may go on.</summary>
    /// <param name="one">What is known of the case on the day of the work.</param>
    public bool IsOpen(GateCase one) => one.Decisions.Any(decision => decision.CountsOn(one) && Until.IsMet(name => decision.Value(name) ?? one.Facts(name)))
        || one.AgreedOutside.Any(agreed => ExceptedBy.Contains(agreed.RuleId) && agreed.At >= (one.Renewed ?? DateTimeOffset.MinValue) && agreed.At <= one.At);

    private static IEnumerable<string> Named(Condition condition) => condition switch
    {
        Condition.Compares { Fact: ForumFacts.Decision, Value.Text: { } key } => [key],
        Condition.IsIn { Fact: ForumFacts.Decision } isIn => isIn.Values.Select(value => value.Text).OfType<string>(),
        Condition.All all => all.Parts.SelectMany(Named),
        Condition.Any any => any.Parts.SelectMany(Named),
        _ => [],
    };
}

/// <summary>Work that gates may hold back.</summary>
/// <param name="Id">As gates name it.</param>
/// <param name="Name">For people ("the child moves to another placement").</param>
/// <param name="Events">The events of the vocabulary that are this work.</param>
/// <param name="After">It is this work only for a child to whom one of these has happened while they are in care; empty: always.</param>
/// <param name="RenewedBy">A decision lets the work go on until one of these happens; from then on a new one is needed.</param>
/// <param name="Happens">It happens to the child, whatever the terms say: where it has, it is recorded with the reason, and those who may let it go on are told.</param>
public sealed record GatedWork(
    string Id, string Name, IReadOnlyList<string> Events, IReadOnlyList<string> After, IReadOnlyList<string> RenewedBy, bool Happens);

/// <summary>Something to be done before a forum is asked.</summary>
/// <param name="Id">As gates name it.</param>
/// <param name="Name">For people.</param>
/// <param name="Events">Any of these shows that it was done; empty: a signature of the gate's roles does.</param>
/// <param name="RenewedBy">It was done for what ended when one of these happened, and counts no longer from then on.</param>
public sealed record GateStep(string Id, string Name, IReadOnlyList<string> Events, IReadOnlyList<string> RenewedBy);

/// <summary>A case at the moment of some work.</summary>
/// <param name="At">When the work is done.</param>
/// <param name="On">That day in London.</param>
/// <param name="Renewed">When a new decision came to be needed last; <see langword="null"/>: never yet.</param>
/// <param name="Facts">What is known of the child.</param>
/// <param name="Decisions">What the forum decided, each request's latest.</param>
/// <param name="AgreedOutside">What was agreed outside the forum's meeting, and not refused by it since.</param>
public sealed record GateCase(
    DateTimeOffset At, DateOnly On, DateTimeOffset? Renewed, Func<string, FactValue?> Facts, IReadOnlyList<GateDecision> Decisions, IReadOnlyList<GateAgreement> AgreedOutside);

/// <summary>Something agreed outside a meeting, as gates look at it.</summary>
/// <param name="RuleId">The rule that names who agrees.</param>
/// <param name="At">When the last of them did.</param>
public sealed record GateAgreement(string RuleId, DateTimeOffset At);

/// <summary>A decision, as gates look at it.</summary>
/// <param name="Key">What was asked.</param>
/// <param name="Outcome">Id of the outcome.</param>
/// <param name="Group">What it comes to.</param>
/// <param name="On">The day of the meeting, or on which it was recorded where there was none.</param>
/// <param name="Begins">When that meeting began, or as soon as it may have; when it was written down where there was none.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="Until">Last day it is agreed for, which counts; <see langword="null"/>: no end.</param>
public sealed record GateDecision(string Key, string Outcome, OutcomeGroup? Group, DateOnly On, DateTimeOffset Begins, DateTimeOffset RecordedAt, DateOnly? Until)
{
    /// <summary>Made by the day of the work, for that day, and at a meeting that began since a new one came to be needed.</summary>
    public bool CountsOn(GateCase one) => On <= one.On && (Until is null || Until >= one.On)
        && (one.Renewed is not { } renewed || (RecordedAt > renewed && Begins > renewed));

    public FactValue? Value(string name) => name switch
    {
        ForumFacts.Decision => FactValue.Of(Key),
        ForumFacts.Outcome => FactValue.Of(Outcome),
        ForumFacts.OutcomeGroup => Group is { } group ? FactValue.Of(group.ToString().ToLowerInvariant()) : null,
        ForumFacts.Recorded => FactValue.Of(true),
        _ => null,
    };
}
