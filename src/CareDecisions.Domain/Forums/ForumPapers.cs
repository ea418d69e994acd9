using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Forums;

/// <summary>The form a request is made on.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Name">What the authority calls it.</param>
/// <param name="OnePer">Whom one form is about (<c>child</c>, <c>case</c>, <c>fostering-household</c>).</param>
/// <param name="MaxPages"><see langword="null"/>: no limit.</param>
public sealed record ForumForm(ForumRule Rule, string Name, string OnePer, int? MaxPages);

/// <summary>A field of a request or of a decision.</summary>
public sealed record ForumField
{
    public required ForumRule Rule { get; init; }

    /// <summary>Key (<c>agreement_length</c>).</summary>
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Where it is required although <see cref="IsRequired"/> is false.</summary>
    public Condition RequiredWhen { get; init; } = Condition.Never;

    /// <summary>List of the forums' words that it chooses from; <see langword="null"/>: its own <see cref="Choices"/>, or none.</summary>
    public string? From { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Roles that alone fill it; empty: whoever records.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];
}

/// <summary>What a field holds.</summary>
public enum FieldType
{
    Text,
    LongText,
    YesNo,
    YesNoText,
    YesNoEvidence,
    YesNoDate,
    Choice,
    Choices,
    ChoiceOfOffers,
    Date,
    DatePerItem,
    DateList,
    Milestones,
    Period,
    Duration,
    Number,
    List,
    ListColumn,
    ListPerPerson,
    ActionList,
    Group,
    Money,
    MoneyPair,
    MoneyList,
    MoneySeries,
    MoneySplit,
    MoneyAndSplit,
    Outcome,
    SignedOutcome,
    SignedText,
    Signature,
    RecordLink,
    Attachment,
    Attachments,
    Worker,
}

/// <summary>Papers that a request needs.</summary>
public sealed record ForumDocument
{
    public required ForumRule Rule { get; init; }

    /// <summary>Empty where the rule is about how papers come.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Keys of the decisions that need them; empty: any.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    public bool IsRequired { get; init; }

    public Condition RequiredWhen { get; init; } = Condition.Never;

    /// <summary>True where they must have been brought up to date for this request.</summary>
    public bool IsFresh { get; init; }
}

/// <summary>A time by which something must be in.</summary>
/// <param name="Rule">Its rule, with the time.</param>
/// <param name="AppliesTo">What must be in (<c>request</c>, <c>documents</c>, <c>tracker-update</c>).</param>
/// <param name="Decisions">Keys of the decisions it holds for; empty: any.</param>
public sealed record ForumCutOff(ForumRule Rule, IReadOnlyList<string> AppliesTo, IReadOnlyList<string> Decisions);

/// <summary>Time kept for one case.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Name">Which kind (<c>standard</c>, <c>double</c>, <c>emergency</c>).</param>
/// <param name="Minutes"><see langword="null"/> where not stated.</param>
/// <param name="When">Which cases have it.</param>
/// <param name="Count">How many each agenda keeps; <see langword="null"/>: not limited.</param>
public sealed record ForumSlot(ForumRule Rule, string Name, int? Minutes, Condition When, int? Count);

/// <summary>Questions to put to a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Heading.</param>
/// <param name="Decisions">Keys of the decisions it is for; empty: any.</param>
/// <param name="Items">In order.</param>
public sealed record ForumChecklist(string Id, string Name, IReadOnlyList<string> Decisions, IReadOnlyList<ChecklistItem> Items);

/// <summary>One question of a checklist.</summary>
/// <param name="Rule">Its rule; the text is the question.</param>
/// <param name="Answer">What may be answered.</param>
/// <param name="Evidence">What backs the answer (<c>text</c>, <c>date</c>); <see langword="null"/>: nothing more.</param>
/// <param name="IsRequired">True where no decision stands without an answer.</param>
/// <param name="AppliesWhen">Which cases it is put to.</param>
public sealed record ChecklistItem(ForumRule Rule, ChecklistAnswer Answer, string? Evidence, bool IsRequired, Condition AppliesWhen);

public enum ChecklistAnswer
{
    YesNo,
    YesNoNa,
    YesNoReason,
    YesNoText,
    Text,
}
