using System.Globalization;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Deadlines;

/// <summary>Works out a child's banner from their events: what is superseded or withdrawn does not count.</summary>
internal static class CaseSummaries
{
    private static readonly HashSet<string> SeenBy = ["VisitMade", "AssessmentVisitMade", "ChildSeen"];

    public static CaseSummary Of(IReadOnlyCollection<CaseEvent> events)
    {
        var gone = events.Where(one => one.SupersedesId is not null).Select(one => one.SupersedesId!.Value).ToHashSet();
        var facts = new Dictionary<string, string>();
        CaseEvent? seen = null;
        var standing = new StandingFacts();
        var summary = new CaseSummary { EventCount = events.Count };
        foreach (var one in events.Where(one => !gone.Contains(one.Id) && !one.IsWithdrawal).OrderBy(one => one.HappenedAt))
        {
            foreach (var (name, value) in one.Facts)
            {
                facts[name] = value;
            }

            seen = SeenBy.Contains(one.Type) ? one : seen;
            standing.Take(one, isSeeing: seen == one);
            summary = Follow(summary, one.Type);
            if (StandingFacts.PlanEndedBy(one.Type) is { } ended && ended.Contains(Text(facts, "plan.type") ?? ""))
            {
                facts.Remove("plan.type");
                facts.Remove("plan.level");
            }
        }

        return summary with
        {
            Standing = standing.All,
            PlanType = Text(facts, "plan.type") ?? summary.PlanType,
            PlanLevel = Text(facts, "plan.level") is { } level && int.TryParse(level, CultureInfo.InvariantCulture, out var number) ? number : null,
            PlacementType = summary.IsLookedAfter ? Text(facts, "placement.type") : null,
            LegalStatusCode = Text(facts, "legalStatus.code"),
            LastSeenAt = seen?.HappenedAt,
            LastSeenBy = seen?.RecordedBy,
            LastSeenAlone = seen?.Facts.TryGetValue("visit.seenAlone", out var alone) == true ? alone == "true" : null,
        };
    }

    private static CaseSummary Follow(CaseSummary summary, string type) => type switch
    {
        "ChildBecameLookedAfter" => summary with { IsLookedAfter = true },
        "ChildCeasedToBeLookedAfter" => summary with { IsLookedAfter = false },
        "ChildProtectionPlanStarted" => summary with { PlanType = "cp" },
        "ChildInNeedPlanStarted" => summary with { PlanType = "cin" },
        _ when StandingFacts.PlanEndedBy(type) is { } ended && ended.Contains(summary.PlanType ?? "") => summary with { PlanType = null },
        _ => summary,
    };

    private static string? Text(Dictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var json) && json != "null" ? json.Trim('"') : null;
}
