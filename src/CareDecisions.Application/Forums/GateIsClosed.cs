using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Forums;

/// <summary>Something that is to go on a child's stream.</summary>
/// <param name="Type">An event of the vocabulary.</param>
/// <param name="At">When it happened.</param>
/// <param name="Facts">What it says.</param>
public sealed record WorkToDo(string Type, DateTimeOffset At, IReadOnlyDictionary<string, string> Facts);

/// <summary>Something that the terms want before a forum is asked.</summary>
/// <param name="Rule">The rule that wants it.</param>
/// <param name="Name">What is missing.</param>
/// <param name="IsHard">The request is not taken without it; else it is said.</param>
public sealed record StepMissing(ForumRule Rule, string Name, bool IsHard);

/// <summary>A forum's gate holds work back: it says why, and what can be done.</summary>
public sealed record GateIsClosed(Forum Forum, ForumGate Gate, GatedWork Work) : Refusal
{
    /// <summary>Why the terms ask no decision in this case; <see langword="null"/>: they do.</summary>
    public string? ExemptBecause { get; init; }

    /// <summary>The leave by which somebody who may has let it go on already; <see langword="null"/>: nobody has.</summary>
    public Guid? Lift { get; init; }

    /// <summary>Nothing is to be done before the work goes on.</summary>
    public bool Passes => Lift is not null || ExemptBecause is not null;

    /// <summary>Whoever does it may let it go on, with the reason.</summary>
    public bool MayLift { get; init; }

    /// <summary>It may be recorded with the reason: whoever does may let it go on, or it has happened to the child.</summary>
    public bool TakesReason { get; init; }

    /// <summary>What is recorded with the reason happened before anybody who may had let it go on.</summary>
    public bool IsWithoutLeave => !MayLift && ExemptBecause is null;

    public IReadOnlyList<string> WhoMayLift { get; init; } = [];

    /// <summary>What can be asked of the forum so that the work may go on.</summary>
    public IReadOnlyList<DecisionType> Asks { get; init; } = [];

    public override string Message => $"{Forum.ShortName} must decide before {Work.Name}: {Gate.Rule.Text} "
        + (MayLift ? "Say why it went on without a decision." : $"Ask the forum{(WhoMayLift.Count == 0 ? "" : $", or ask {string.Join(" or ", WhoMayLift)} to let it go on with the reason")}.")
        + (TakesReason && !MayLift ? " If it has happened already, say why." : "");

    public override string? Field => TakesReason ? "WithoutDecision" : null;
}

/// <summary>Nothing holds the work back any more.</summary>
public sealed record NothingToLet(string Because) : Refusal
{
    public override string Message => Because;
}

public sealed record StepsAreMissing(IReadOnlyList<StepMissing> Missing) : Refusal
{
    public override string Message => $"The forum's terms want this first: {string.Join("; ", Missing.Select(one => $"{one.Name} ({one.Rule.Text})"))}";
}
