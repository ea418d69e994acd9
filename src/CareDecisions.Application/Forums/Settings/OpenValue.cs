using CareDecisions.Domain.Forums;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>Something that the authority's sources leave open and the authority has to confirm: a setting, or a rule with a value of ours.</summary>
public sealed record OpenValue
{
    public required string Id { get; init; }

    /// <summary>What it settles, in a phrase; for a rule the rule.</summary>
    public required string What { get; init; }

    /// <summary><see langword="null"/> for a rule, which is confirmed as it stands.</summary>
    public ForumSetting? Setting { get; init; }

    /// <summary><see langword="null"/> for a setting.</summary>
    public ForumRule? Rule { get; init; }

    /// <summary>Forums that it counts in, by their short names; empty: no forum's terms use it yet.</summary>
    public required IReadOnlyList<string> Forums { get; init; }

    /// <summary>Rules that take a value from it.</summary>
    public IReadOnlyList<ForumRule> UsedBy { get; init; } = [];

    public required IReadOnlyList<ForumReading> Readings { get; init; }

    /// <summary>The value today.</summary>
    public string Value => Setting is { } setting ? Said(setting)
        : Rule!.Proposed.Count == 0 ? "The rule is ours" : $"Ours in it: {string.Join(", ", Rule.Proposed).Replace('_', ' ')}";

    public bool IsConfirmed => Setting?.IsConfirmed ?? Rule!.IsConfirmed;

    /// <summary>Where it stands in the authority's papers, or that it stands in none.</summary>
    public string Source => Rule?.Source ?? (Readings.Count == 0 ? "In no source" : string.Join(", ", Readings.Select(reading => reading.Source is { } source ? $"{reading.Id} ({source})" : reading.Id)));

    /// <summary>Every one of a pack, settings first.</summary>
    public static IReadOnlyList<OpenValue> Of(ForumPolicy policy)
    {
        var rules = policy.All.SelectMany(forum => forum.Rules.Select(rule => (Forum: forum.ShortName, Rule: rule)))
            .Concat(policy.Shared.SelectMany(set => set.Rules.Select(rule => (Forum: set.Name, Rule: rule)))).ToList();
        return
        [
            .. from setting in policy.Settings
               let uses = rules.Where(one => one.Rule.Settings.Contains(setting.Id)).ToList()
               select new OpenValue
               {
                   Id = setting.Id,
                   What = setting.Meaning,
                   Setting = setting,
                   Forums = [.. uses.Select(one => one.Forum).Distinct()],
                   UsedBy = [.. uses.Select(one => one.Rule)],
                   Readings = ReadingsOf(policy, setting.Readings),
               },
            .. from one in rules
               where one.Rule.HasProposedValue
               select new OpenValue { Id = one.Rule.Id, What = one.Rule.Text, Rule = one.Rule, Forums = [one.Forum], Readings = ReadingsOf(policy, one.Rule.Readings) },
        ];
    }

    private static string Said(ForumSetting setting) => (setting.Kind, setting.Values) switch
    {
        (_, []) => "Not set",
        ("yes-no", ["true"]) => "Yes",
        ("yes-no", _) => "No",
        _ => string.Join(", ", setting.Values),
    };

    private static IReadOnlyList<ForumReading> ReadingsOf(ForumPolicy policy, IReadOnlyList<string> ids) =>
        [.. policy.Readings.Where(reading => ids.Contains(reading.Id))];
}
