using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums.Trackers;

/// <summary>A log that a forum keeps, with its columns, as its terms say.</summary>
public sealed record ForumTracker
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public TrackerRows Rows { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<TrackerColumn> Columns { get; init; }

    /// <summary>True where the source names no columns: these are what its rules need.</summary>
    public bool ColumnsAreImplied { get; init; }

    public IReadOnlyList<ForumRule> Rules { get; init; } = [];

    /// <summary>Roles that write in it beside whoever records the forum's meetings.</summary>
    public IReadOnlyList<string> UpdatedBy { get; init; } = [];

    public IReadOnlyList<TrackerUpdate> Updates { get; init; } = [];

    public IReadOnlyList<TrackerMust> Must { get; init; } = [];

    /// <summary>Ids of rules that it carries out by being kept.</summary>
    public IReadOnlyList<string> Keeps { get; init; } = [];

    /// <summary>Its name in an address: what follows <c>.trk.</c>.</summary>
    public string Key => Id[(Id.LastIndexOf('.') + 1)..];

    /// <summary>The columns that people fill.</summary>
    public IEnumerable<TrackerColumn> Typed => Columns.Where(column => column.Feed is null);

    public TrackerColumn? Column(string id) => Columns.FirstOrDefault(column => column.Id == id);

    /// <summary>Ids of the rules that code acts on here.</summary>
    public IEnumerable<string> ActedOn => Updates.Where(one => one.Every is not null || one.IsSetting).Select(one => one.RuleId)
        .Concat(Must.Select(one => one.RuleId)).Concat(Keeps).Distinct();
}

/// <summary>What one row of a tracker is.</summary>
public enum TrackerRows
{
    /// <summary>A child, open once at a time.</summary>
    Child,

    /// <summary>Something about a child; a child may have many.</summary>
    Entry,

    /// <summary>A family, by one of its children.</summary>
    Family,

    /// <summary>An action that a decision asked for: nothing is typed.</summary>
    Action,
}

/// <summary>A column.</summary>
/// <param name="Question">What a cell holds, as a question of a form; its key is the column's id.</param>
/// <param name="Feed">What of the record fills it; <see langword="null"/>: people do.</param>
/// <param name="Event">For <see cref="TrackerFeed.LastEvent"/>: the event whose latest day it is.</param>
public sealed record TrackerColumn(Question Question, TrackerFeed? Feed, string? Event)
{
    public string Id => Question.Key;

    public string Name => Question.Label;
}

/// <summary>How often a row must be brought up to date.</summary>
/// <param name="RuleId">The rule that says so.</param>
/// <param name="Every"><see langword="null"/>: a setting that nobody has filled; nothing is due.</param>
/// <param name="IsSetting">True where the time is a setting of the authority.</param>
/// <param name="From">Column with the date that it counts from; <see langword="null"/>: the last update.</param>
/// <param name="Until">Column that ends it once it is filled; <see langword="null"/>: none.</param>
/// <param name="Holds">Which rows it holds for.</param>
public sealed record TrackerUpdate(string RuleId, SetPeriod? Every, bool IsSetting, string? From, string? Until, TrackerTest? Holds);

/// <summary>What a row must say.</summary>
/// <param name="RuleId">The rule that says so.</param>
/// <param name="Column">Column that must be filled.</param>
/// <param name="Holds">Which rows it holds for; <see langword="null"/>: all.</param>
public sealed record TrackerMust(string RuleId, string Column, TrackerTest? Holds);

/// <summary>A test of one choice.</summary>
public sealed record TrackerTest(string Column, IReadOnlyList<string> Is);

/// <summary>What of the record fills a column. Closed: packs choose one.</summary>
public enum TrackerFeed
{
    Child,
    Family,

    /// <summary>The child, and the brothers and sisters whom the reader may see.</summary>
    Siblings,
    Age,
    AgeBand,
    Born,
    Team,
    LegalStatus,
    LegalStatusFrom,
    LegalStatusMonths,
    PlacementKind,
    PlacementFrom,
    LastEvent,

    /// <summary>What this forum decided last.</summary>
    LastDecision,
    DecidedOn,

    /// <summary>The next date that is set: of the meeting that hears a request, or of the return that the last decision asks for.</summary>
    NextDate,

    /// <summary>Pounds a week of the last decision, of any forum, that agreed a cost.</summary>
    WeeklyCost,
    Funding,

    /// <summary>When the last request to this forum came in.</summary>
    RequestOn,
    OpenedOn,
    Forum,
    LastUpdate,
    ClosedOn,
    ClosedWhy,
    Action,
    ActionOwner,
    ActionDue,
    ActionState,
    ActionDoneOn,
    ActionEvidence,
    ActionProgress,
}
