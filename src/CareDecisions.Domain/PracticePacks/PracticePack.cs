using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>
/// One authority's policy, read from data and ready for the engine: its own standards over the base's, one vocabulary,
/// one calendar. Immutable; one instance serves every request.
/// </summary>
public sealed record PracticePack
{
    public required string Id { get; init; }

    /// <summary>The authority's name for people, as its residents write it.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the pack this one stands on; <see langword="null"/> for the base itself.</summary>
    public string? BasePackId { get; init; }

    /// <summary>The authority's own standards, in file order.</summary>
    public required IReadOnlyList<Standard> Standards { get; init; }

    /// <summary>The statutory base's standards; empty in the base itself.</summary>
    public required IReadOnlyList<Standard> BaseStandards { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Working days: bank holidays, and the authority's closure days only where the pack says that they count.</summary>
    public required WorkingCalendar Calendar { get; init; }

    public required RoleMatrix Roles { get; init; }

    public required Escalation Escalation { get; init; }

    /// <summary>Team and service names to start a new authority with.</summary>
    public required IReadOnlyList<TeamTemplate> Teams { get; init; }

    /// <summary>
    /// Every edition of every record template of the authority: its own, and the base's where it has none of that id.
    /// </summary>
    public IReadOnlyList<RecordTemplate> Templates { get; init; } = [];

    /// <summary>The authority's panels, tracking meetings and approval chains.</summary>
    public ForumPolicy Forums { get; init; } = ForumPolicy.None;

    /// <summary>
    /// Fingerprint of every file that the pack and its base were read from; empty for a pack that was not read from files.
    /// </summary>
    public string Edition { get; init; } = "";

    /// <summary>What the pack is and where it comes from, in a sentence.</summary>
    public string About { get; init; } = "";

    /// <summary>The words this authority uses, by key (<c>front_door</c>: "SPA/MASH").</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>How the pack reads what its source leaves open; notes of standards refer to these by id.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>The authority's own closure days, whether or not they count as non-working.</summary>
    public IReadOnlyList<ClosureDay> ClosureDays { get; init; } = [];

    /// <summary>The edition of a template that a record begun on a day takes: the latest in force. <see langword="null"/>: none.</summary>
    public RecordTemplate? TemplateOn(string id, DateOnly day) => Templates.Where(one => one.Id == id && one.From <= day).MaxBy(one => one.From);

    /// <summary>The statutory base's standards that a local one answers: one clock is shown, bound by them.</summary>
    public IReadOnlyList<Standard> RulesOfBaseFor(Standard local) =>
        [.. BaseStandards.Where(rule => rule.SameStepAs.Contains(local.Id))];
}

/// <summary>A settled reading of something the source leaves open, for example <c>P26</c>.</summary>
public sealed record Reading(string Id, string Text);

/// <summary>A day on which the authority's offices are closed, besides the bank holidays.</summary>
public sealed record ClosureDay(DateOnly Date, string Name, string Source);

/// <summary>A team the pack knows: its key, its name and the service it belongs to.</summary>
public sealed record TeamTemplate(string Id, string Name, string Service);
