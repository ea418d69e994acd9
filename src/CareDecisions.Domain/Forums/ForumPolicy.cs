using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums;

/// <summary>Everything a pack says about forums.</summary>
public sealed record ForumPolicy
{
    public static ForumPolicy None { get; } = new();

    /// <summary>In the order of their files.</summary>
    public IReadOnlyList<Forum> All { get; init; } = [];

    /// <summary>Rules that several forums share, each set once.</summary>
    public IReadOnlyList<SharedRules> Shared { get; init; } = [];

    public IReadOnlyList<ForumSetting> Settings { get; init; } = [];

    public IReadOnlyList<ForumReading> Readings { get; init; } = [];

    /// <summary>Meetings that the sources name and do not describe: places to route to, or to have been at first.</summary>
    public IReadOnlyList<ForumElsewhere> Elsewhere { get; init; } = [];

    public ForumWords Words { get; init; } = new();

    /// <summary>The form of each decision that can be asked, made from the forums' terms.</summary>
    public IReadOnlyList<RecordTemplate> Templates { get; init; } = [];

    public Forum? Find(string id) => All.FirstOrDefault(forum => forum.Id == id);
}

/// <summary>The closed words of every forum.</summary>
public sealed record ForumWords
{
    public IReadOnlyList<ForumOutcome> Outcomes { get; init; } = [];

    /// <summary>Ids of the outcomes that agree to what was asked.</summary>
    public IReadOnlyList<string> Agreeing => [.. Outcomes.Where(outcome => outcome.Group == OutcomeGroup.Agreed).Select(outcome => outcome.Id)];

    /// <summary>Ids of the outcomes after which what was agreed on the same thing before is paid no more: refusals, and the end of it.</summary>
    public IReadOnlyList<string> Ending => [.. Outcomes.Where(outcome => outcome.Group == OutcomeGroup.Refused || outcome.Id == "tracking-ended").Select(outcome => outcome.Id)];

    public IReadOnlyList<AgreementField> AgreementFields { get; init; } = [];

    /// <summary>Fields of an agreement's record where the forum's terms do not say: ours.</summary>
    public IReadOnlyList<string> UsualAgreementRecord { get; init; } = [];

    /// <summary>The work that gates may hold back.</summary>
    public IReadOnlyList<GatedWork> Work { get; init; } = [];

    /// <summary>What gates may ask for before a forum is asked.</summary>
    public IReadOnlyList<GateStep> Steps { get; init; } = [];

    /// <summary>The columns that trackers may have, by id.</summary>
    public IReadOnlyDictionary<string, TrackerColumn> TrackerColumns { get; init; } = new Dictionary<string, TrackerColumn>();

    /// <summary>The lists a field may take its choices from, by name (<c>placement_types</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ForumWord>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<ForumWord>>();
}

public sealed record ForumWord(string Id, string Name);

/// <summary>Something that the record of an agreement outside the meeting, or a letter after it, must say.</summary>
/// <param name="Id">Stable key (<c>why_outside_panel</c>).</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">Kind of question, as in a record template; <see cref="InSignature"/> where the signature holds it.</param>
public sealed record AgreementField(string Id, string Name, string Kind)
{
    public const string InSignature = "signature";
}

/// <summary>What a forum may decide.</summary>
/// <param name="Id">Stable key (<c>agreed-for-period</c>).</param>
/// <param name="Name">For people.</param>
/// <param name="Group">What it comes to; <see langword="null"/> where it neither agrees, refuses nor stays open.</param>
public sealed record ForumOutcome(string Id, string Name, OutcomeGroup? Group)
{
    /// <summary>Heard and not decided: somebody gives the decision by a day.</summary>
    public const string ToFollow = "decision-pending";
}

public enum OutcomeGroup
{
    Agreed,
    Refused,
    Open,
}

/// <summary>
/// A value that the sources leave open. What stands here is ours; it counts, and is shown, as unconfirmed until an
/// administrator of the authority confirms it.
/// </summary>
/// <param name="Id">Stable key (<c>ppm_start</c>).</param>
/// <param name="Meaning">What it settles, in a phrase.</param>
/// <param name="Kind">What values it takes, in the pack's word (<c>time</c>, <c>week-of-month</c>).</param>
/// <param name="Values">The value; empty until the authority fills it. More than one only for a list.</param>
/// <param name="Choices">The closed choices of a choice.</param>
/// <param name="Readings">Readings that it changes.</param>
public sealed record ForumSetting(
    string Id, string Meaning, string Kind, IReadOnlyList<string> Values, IReadOnlyList<string> Choices, IReadOnlyList<string> Readings)
{
    public string? Note { get; init; }

    /// <summary>True where the value is the authority's own: it has confirmed it.</summary>
    public bool IsConfirmed { get; init; }
}

/// <summary>A contradiction, gap or ambiguity of the sources and the reading taken.</summary>
public sealed record ForumReading(string Id, IReadOnlyList<string> Forums, string Kind, string Issue, string Reading, string? Changes, string? Source);

/// <summary>A meeting that is named and not described.</summary>
public sealed record ForumElsewhere(string Id, string Name, string About, string? Source);

/// <summary>Rules that several forums share.</summary>
public sealed record SharedRules(string Id, string Name, string Source, IReadOnlyList<ForumRule> Rules, IReadOnlyList<ChecklistItem> Checklist);
