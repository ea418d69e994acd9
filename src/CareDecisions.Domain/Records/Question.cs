using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Records;

/// <summary>One thing a record asks.</summary>
public sealed record Question
{
    public const int LongestText = 30_000;
    public const int LongestLine = 300;

    /// <summary><c>section.question</c>: unique in the template, and the name of its answer.</summary>
    public required string Key { get; init; }

    public required QuestionKind Kind { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    /// <summary>True where the section cannot be finished without it; of a column: where no row can.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Most characters; for text kinds only.</summary>
    public int MaxLength { get; init; } = LongestText;

    /// <summary>What may be chosen, or ticked, in order.</summary>
    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    /// <summary>Of a table, in order; each cell is a text, date, number or choice.</summary>
    public IReadOnlyList<Question> Columns { get; init; } = [];

    /// <summary>True where a date must be today or earlier.</summary>
    public bool IsPast { get; init; }

    /// <summary>Asked only where the answers so far meet it. It may name facts and the template's own answers.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>Where the answer may already be known; <see langword="null"/>: nowhere.</summary>
    public Prefill? Prefill { get; init; }

    /// <summary>The fact of the vocabulary that its answer sets, on the events of the step that follows; else <see langword="null"/>.</summary>
    public string? Sets { get; init; }

    /// <summary>True where each child's answer is their own: copying to a sibling leaves it empty.</summary>
    public bool IsPerChild { get; init; }

    /// <summary>True where what is answered for one child holds for brothers and sisters too. What is taken from a child's own record never does.</summary>
    public bool IsShared => !IsPerChild && Prefill is null;
}

/// <param name="Value">What is kept; letters, digits and hyphens.</param>
/// <param name="Text">What people read.</param>
public sealed record QuestionChoice(string Value, string Text, string? Hint = null);

/// <summary>What a question takes. Closed: packs choose one.</summary>
public enum QuestionKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>One line: by when, or how often. "Ongoing" and "ASAP" keep the section unfinished.</summary>
    Timescale,

    /// <summary>Paragraphs; a line that begins with "- " is a bullet.</summary>
    RichText,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A London time of day.</summary>
    Time,

    Number,

    YesNo,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any of a list.</summary>
    Checklist,

    /// <summary>Somebody by name and, where known, designation; people on the record are offered.</summary>
    Person,

    /// <summary>Rows of the same columns.</summary>
    Table,
}

/// <summary>Where an answer may already be known, to be shown with its source and date and confirmed. One member is set.</summary>
public sealed record Prefill
{
    /// <summary>A field of the child's own record.</summary>
    public ChildField? Child { get; init; }

    /// <summary>The answer of the child's latest finished record of one of these templates: its id, and the question's key. The record finished last wins.</summary>
    public IReadOnlyList<(string Template, string Key)> Answers { get; init; } = [];

    /// <summary>
    /// Events of the child. For a table, those since the record was begun, one a row: date, time, event, note, by whom. For a
    /// yes or no: yes, where one of them ever happened.
    /// </summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>The fields of a child's record that a form may start from.</summary>
public enum ChildField
{
    Name,
    DateOfBirth,
    ResponsibleWorker,
    Team,
    LegalStatus,
}
