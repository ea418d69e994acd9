using CareDecisions.Domain.Children;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>What the record holds of a child before the return is compared with it.</summary>
internal sealed class KnownChild(Child child, bool isNew)
{
    private readonly Dictionary<CaseEventId, KnownEvent> successors = [];
    private readonly Dictionary<string, KnownEvent> latestByKey = new(StringComparer.Ordinal);
    private readonly List<KnownEvent> events = [];

    public Child Child { get; } = child;

    public bool IsNew { get; } = isNew;

    public List<ChildPlan> Plans { get; } = [];

    public List<LegalStatusPeriod> Statuses { get; } = [];

    public List<Placement> Placements { get; } = [];

    public List<Allocation> Allocations { get; } = [];

    /// <summary>Events that count: neither corrected nor withdrawn.</summary>
    public IEnumerable<KnownEvent> Live => events.Where(one => !one.IsWithdrawal && !successors.ContainsKey(one.Id));

    public void Add(KnownEvent happening)
    {
        events.Add(happening);
        if (happening.SupersedesId is { } older)
        {
            successors[older] = happening;
        }

        if (happening.SourceKey is { } key)
        {
            var plain = SourceKeys.WithoutVersion(key);
            if (!latestByKey.TryGetValue(plain, out var known) || SourceKeys.VersionOf(key) > SourceKeys.VersionOf(known.SourceKey!))
            {
                latestByKey[plain] = happening;
            }
        }
    }

    /// <summary>The last word on a source key, which may be somebody's correction; <see langword="null"/>: nothing was imported.</summary>
    public KnownEvent? LastWordOn(string key)
    {
        if (!latestByKey.TryGetValue(key, out var last))
        {
            return null;
        }

        while (successors.TryGetValue(last.Id, out var next))
        {
            last = next;
        }

        return last;
    }

    /// <summary>What earlier imports wrote and nobody has touched since, by source key.</summary>
    public IEnumerable<(string Key, KnownEvent Event)> Imported() =>
        latestByKey.Where(pair => !pair.Value.IsWithdrawal && !successors.ContainsKey(pair.Value.Id)).Select(pair => (pair.Key, pair.Value));

    public int VersionAfter(string key) => latestByKey.TryGetValue(key, out var last) ? SourceKeys.VersionOf(last.SourceKey!) + 1 : 1;
}

/// <summary>An event of the record, as far as an import looks at it.</summary>
internal sealed record KnownEvent
{
    public required CaseEventId Id { get; init; }

    public required ChildId ChildId { get; init; }

    public required string Type { get; init; }

    public required DateTimeOffset HappenedAt { get; init; }

    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    public string? Note { get; init; }

    /// <summary>Which row of a return it came from; <see langword="null"/>: a person recorded it.</summary>
    public string? SourceKey { get; init; }

    public CaseEventId? SupersedesId { get; init; }

    public bool IsWithdrawal { get; init; }
}

/// <summary>Source keys end in a version once a later file corrected them: "…|CaseClosed#2".</summary>
internal static class SourceKeys
{
    private const char Mark = '#';

    public static string WithVersion(string key, int version) => version == 1 ? key : $"{key}{Mark}{version}";

    public static string WithoutVersion(string key)
    {
        var mark = key.LastIndexOf(Mark);
        return mark < 0 ? key : key[..mark];
    }

    public static int VersionOf(string key)
    {
        var mark = key.LastIndexOf(Mark);
        return mark < 0 ? 1 : int.Parse(key.AsSpan(mark + 1), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The part before the slot: which row of a return it came from.</summary>
    public static string RowOf(string key) => key[..key.IndexOf('|', StringComparison.Ordinal)];

    /// <summary>A row's identity for people, without the child: "referral 2025-06-01".</summary>
    public static string ShownRow(string row) => string.Join(' ', row.Split('/').Skip(2));
}
