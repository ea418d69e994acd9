using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Children;

/// <summary>
/// An entry of the chronology that somebody singled out and told in their own words: what happened in short, and what came
/// of it. The event itself stays as it is; each wording is kept.
/// </summary>
public sealed class SignificantEvent : IOwnedByAuthority, IVersioned
{
    public const int SynopsisLength = 500;
    public const int OutcomeLength = 500;
    public const int ReasonLength = 300;

    private SignificantEvent()
    {
        Synopsis = OutcomeInWords = MarkedBy = string.Empty;
    }

    public SignificantEvent(ChildId childId, CaseEventId eventId)
        : this()
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        EventId = eventId;
        IsTakenOut = true;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>The entry; the later one, once it is corrected.</summary>
    public CaseEventId EventId { get; private set; }

    public string Synopsis { get; private set; }

    /// <summary>What came of it for the child.</summary>
    public string OutcomeInWords { get; private set; }

    /// <summary>Whose words these are.</summary>
    public string MarkedBy { get; private set; }

    public DateTimeOffset MarkedAt { get; private set; }

    /// <summary>True where somebody said that it is not significant after all. The words stay, to be brought back.</summary>
    public bool IsTakenOut { get; private set; }

    /// <summary>Steps so far; the next has the number after it.</summary>
    public int Steps { get; private set; }

    public long Version { get; private set; }

    /// <summary>Takes the words, and counts the entry among the significant ones again where it was not.</summary>
    /// <returns>The step to keep; <see langword="null"/>: nothing is different.</returns>
    public SignificantStep? Tell(SignificantWords words, SignificantAct by)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(by);
        if (!IsTakenOut && Synopsis == words.Synopsis && OutcomeInWords == words.Outcome)
        {
            return null;
        }

        var kind = Steps == 0 ? SignificantStepKind.Marked : IsTakenOut ? SignificantStepKind.PutBack : SignificantStepKind.Reworded;
        (Synopsis, OutcomeInWords, MarkedBy, MarkedAt, IsTakenOut) = (words.Synopsis, words.Outcome, by.By, by.At, false);
        return Step(kind, by, null);
    }

    /// <returns>The step to keep; <see langword="null"/>: it was taken out already.</returns>
    public SignificantStep? TakeOut(string reason, SignificantAct by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (IsTakenOut)
        {
            return null;
        }

        IsTakenOut = true;
        return Step(SignificantStepKind.TakenOut, by, reason);
    }

    /// <summary>The entry was corrected: the later one says what happened, and these words are of it.</summary>
    public void Follow(CaseEventId later) => EventId = later;

    private SignificantStep Step(SignificantStepKind kind, SignificantAct by, string? reason) =>
        new(this, ++Steps, kind, by) { Reason = reason };
}

/// <summary>What a worker says of a significant event.</summary>
public sealed record SignificantWords(string Synopsis, string Outcome);

/// <summary>Who acts, and when.</summary>
/// <param name="ById"><see langword="null"/>: the system.</param>
public sealed record SignificantAct(Guid? ById, string By, DateTimeOffset At);

/// <summary>One wording of a significant event, or its being taken out: written once, to be seen for good.</summary>
public sealed class SignificantStep : IOwnedByAuthority
{
    private SignificantStep()
    {
        Synopsis = OutcomeInWords = By = string.Empty;
    }

    internal SignificantStep(SignificantEvent told, int number, SignificantStepKind kind, SignificantAct by)
    {
        Id = Guid.CreateVersion7();
        SignificantEventId = told.Id;
        Number = number;
        Kind = kind;
        Synopsis = told.Synopsis;
        OutcomeInWords = told.OutcomeInWords;
        ById = by.ById;
        By = by.By;
        At = by.At.ToUniversalTime();
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid SignificantEventId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public SignificantStepKind Kind { get; private set; }

    public string Synopsis { get; private set; }

    public string OutcomeInWords { get; private set; }

    /// <summary>Why it was taken out.</summary>
    public string? Reason { get; internal init; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Names are kept in the database.</summary>
public enum SignificantStepKind
{
    Marked,
    Reworded,
    TakenOut,
    PutBack,
}

/// <summary>The entry was corrected or withdrawn since: the newer one is to be marked.</summary>
public sealed record EntryNoLongerStands : Refusal
{
    public override string Message =>
        "This entry was corrected or withdrawn, so it cannot be marked as significant. Look at the chronology and mark the entry that stands.";
}

/// <summary>Taking out what is not among the significant events.</summary>
public sealed record NotAmongSignificant : Refusal
{
    public override string Message => "This entry is not among the significant events any more, so nothing was changed.";
}

/// <summary>The form says what the record says.</summary>
public sealed record SameWords : Refusal
{
    public override string Message => "Nothing is different from what is on record. Change the words, or leave the entry as it is.";
}
