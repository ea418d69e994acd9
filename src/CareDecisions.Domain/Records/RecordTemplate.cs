using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Records;

/// <summary>
/// A form as data: what people write inside a record, section by section. Its skeleton (who may write it, who signs it
/// off, which events it puts on the child's stream) is here too, so that a practice lead can read the whole of it.
/// Immutable. A changed form is a new edition with a later <see cref="From"/>; a record keeps the edition it began with.
/// </summary>
public sealed record RecordTemplate
{
    /// <summary>For example <c>single-assessment</c>; the same id in an authority's own pack takes the base's place.</summary>
    public required string Id { get; init; }

    /// <summary>"Child and family assessment".</summary>
    public required string Title { get; init; }

    /// <summary>Heading it is listed under: "Assessment".</summary>
    public required string Area { get; init; }

    /// <summary>First day on which a record may begin with this edition; that day counts.</summary>
    public required DateOnly From { get; init; }

    public required string Source { get; init; }

    /// <summary>When it is written and what for, in a sentence.</summary>
    public required string About { get; init; }

    /// <summary>The permission of the matrix that writing it takes.</summary>
    public required string WrittenWith { get; init; }

    /// <summary>The permission that signing it off takes; <see langword="null"/>: it is finished when it is submitted.</summary>
    public string? SignedOffWith { get; init; }

    public RecordEvents Events { get; init; } = RecordEvents.None;

    public required IReadOnlyList<TemplateSection> Sections { get; init; }

    /// <summary>SHA-256 of the text it was read from, in lower-case hex: the edition that a record keeps.</summary>
    public required string Edition { get; init; }

    /// <summary>The text it was read from.</summary>
    public required string Text { get; init; }

    public SourceLocation? Location { get; init; }

    /// <summary>The events that its steps may put on the child's stream, in the order of the steps.</summary>
    public IEnumerable<StepEvent> AllEvents =>
        Events.Started.Concat(Sections.SelectMany(section => section.Finished)).Concat(Events.Submitted).Concat(Events.SignedOff);

    /// <summary><see langword="null"/>: the template has no such section.</summary>
    public TemplateSection? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>The question of an answer's key; <see langword="null"/> where the template asks no such thing.</summary>
    public Question? Question(string key) =>
        Sections.SelectMany(section => section.Questions).FirstOrDefault(question => question.Key == key);
}

/// <summary>The events of the vocabulary that a record's steps put on the child's stream, each at the moment of the step.</summary>
/// <param name="Started">When it is begun.</param>
/// <param name="Submitted">When its writer submits it.</param>
/// <param name="SignedOff">When it is signed off.</param>
public sealed record RecordEvents(IReadOnlyList<StepEvent> Started, IReadOnlyList<StepEvent> Submitted, IReadOnlyList<StepEvent> SignedOff)
{
    public static RecordEvents None { get; } = new([], [], []);
}

/// <summary>One event that a step puts on the child's stream.</summary>
/// <param name="Type">A name of the vocabulary.</param>
public sealed record StepEvent(string Type)
{
    /// <summary>Key of the date question that says on which day it happened; <see langword="null"/>: at the moment of the step.</summary>
    public string? DateKey { get; init; }

    /// <summary>Key of the time question beside it; without one, or unanswered, noon in London.</summary>
    public string? TimeKey { get; init; }

    /// <summary>Key of the date question for which an "…Arranged" event sets a meeting; <see langword="null"/>: it sets none.</summary>
    public string? MeetingKey { get; init; }

    /// <summary>Key of the time question beside <see cref="MeetingKey"/>; without one, or unanswered, noon in London.</summary>
    public string? MeetingTimeKey { get; init; }

    /// <summary>Id of the standard that it answers by name, where one event may answer several (a service manager's review).</summary>
    public string? Answers { get; init; }

    /// <summary>The facts of the answers that it carries, by name of the vocabulary; <see langword="null"/>: all that are set by then.</summary>
    public IReadOnlyList<string>? Facts { get; init; }

    /// <summary>Facts that hold because it happened, where no answer sets them, each as written in JSON; "null": no longer known.</summary>
    public IReadOnlyDictionary<string, string> Says { get; init; } = new Dictionary<string, string>();

    /// <summary>It happens only where the answers meet this.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>What it sets, of the facts that the answers set, with what it says by itself.</summary>
    public IReadOnlyDictionary<string, string> Carried(IReadOnlyDictionary<string, string> answered)
    {
        var carried = answered.Where(fact => Facts?.Contains(fact.Key) ?? true).ToDictionary();
        foreach (var (name, value) in Says)
        {
            carried.TryAdd(name, value);
        }

        return carried;
    }
}

/// <summary>What a step's event comes to, with the answers that were given.</summary>
/// <param name="Type">A name of the vocabulary.</param>
/// <param name="At">When it happened; <see langword="null"/>: at the step itself.</param>
public readonly record struct Happening(string Type, DateTimeOffset? At)
{
    /// <summary>For an "…Arranged" event, when the meeting will be.</summary>
    public DateTimeOffset? MeetingAt { get; init; }

    /// <summary>Id of the standard that it answers by name.</summary>
    public string? Answers { get; init; }

    /// <summary>The event of the form that it is.</summary>
    public required StepEvent Of { get; init; }
}

/// <summary>A part of a record that can be written in any order and finished by itself.</summary>
public sealed record TemplateSection
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What good looks like here; plain text, a blank line between paragraphs.</summary>
    public string? Guidance { get; init; }

    /// <summary>Events put on the child's stream when the section is marked finished; finished again with other answers, it mends them.</summary>
    public IReadOnlyList<StepEvent> Finished { get; init; } = [];

    /// <summary>Where it is not met by the answers so far, the section is left out.</summary>
    public Condition When { get; init; } = Condition.Always;

    public required IReadOnlyList<Question> Questions { get; init; }
}
