using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// Gathers what a child's page says holds now, as events are taken in order: facts that events set, and what begins with
/// one kind of event and ends with another.
/// </summary>
internal sealed class StandingFacts
{
    private static readonly HashSet<string> Told =
    [
        .. RiskFacts.All, "legalStatus.code", "legalStatus.basis", "placement.type", "placement.kind", "plan.type", "plan.level", "plan.category",
        "permanence.primaryPlan", "permanence.contingencyPlan", "case.preProceedingsOpen", "case.proceedingsOpen",
    ];

    /// <summary>What each kind of event begins, or with no value ends.</summary>
    private static readonly Dictionary<string, (string Name, string? Value)> Turns = new()
    {
        ["ChildBecameLookedAfter"] = (StandingFact.LookedAfter, "true"),
        ["ChildCeasedToBeLookedAfter"] = (StandingFact.LookedAfter, null),
        ["ChildProtectionPlanStarted"] = (StandingFact.Plan, "cp"),
        ["ChildInNeedPlanStarted"] = (StandingFact.Plan, "cin"),
        ["CaseAllocated"] = (StandingFact.Allocated, "true"),
        ["PlacementStarted"] = (StandingFact.Placement, "true"),
        ["PlacementEnded"] = (StandingFact.Placement, null),
        ["GatewayPanelAgreed"] = (StandingFact.PlacementAgreed, "true"),
        ["EmergencyPlacementPermissionGiven"] = (StandingFact.PlacementAgreed, "true"),
        ["ServiceManagerDecisionMade"] = (StandingFact.PlacementAgreed, "true"),
        ["PermissionToPlaceApproved"] = (StandingFact.PlacementAgreed, "true"),
        ["PlacementAgreedPermanent"] = (StandingFact.PlacementAgreed, "true"),
        ["ChildWentMissing"] = (StandingFact.Missing, "true"),
        ["ChildFound"] = (StandingFact.Missing, null),
        ["Section47EnquiryInitiated"] = (StandingFact.Enquiry, "true"),
        ["Section47EnquiryConcluded"] = (StandingFact.Enquiry, null),
        ["PreProceedingsStarted"] = (StandingFact.PreProceedings, "true"),
        ["PreProceedingsEnded"] = (StandingFact.PreProceedings, null),
        ["AssessmentEpisodeOpened"] = (StandingFact.Assessment, "true"),
        ["AssessmentSignedOff"] = (StandingFact.Assessment, null),
        ["AssessmentCompleted"] = (StandingFact.Assessment, null),
    };

    private static readonly Dictionary<string, string[]> PlanEnds = new()
    {
        ["ChildProtectionPlanEnded"] = ["cp"],
        ["ChildInNeedPlanClosed"] = ["cin"],
        ["PlanClosed"] = ["cp", "cin", "cla", "pathway"],
    };

    private static readonly Dictionary<string, string[]> EndsWith = new()
    {
        [StandingFact.Placement] = [StandingFact.PlacementAgreed, "placement.type", "placement.kind", "placement.welfareConcerns"],
        [StandingFact.LookedAfter] = [StandingFact.Placement, StandingFact.PlacementAgreed, "placement.type", "placement.kind", "placement.welfareConcerns"],
    };

    private readonly Dictionary<string, StandingFact> standing = new();

    /// <summary>The kinds of plan that an event ends (cp, cin, cla, pathway): a child may have one beside another. <see langword="null"/>: it ends none.</summary>
    public static IReadOnlyList<string>? PlanEndedBy(string type) => PlanEnds.GetValueOrDefault(type);

    public IReadOnlyList<StandingFact> All => [.. standing.Values.OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <param name="one">An event that stands; those before it have been taken.</param>
    /// <param name="isSeeing">The child was seen.</param>
    public void Take(CaseEvent one, bool isSeeing)
    {
        if (isSeeing)
        {
            var alone = one.Facts.TryGetValue("visit.seenAlone", out var said) ? said : null;
            Hold(StandingFact.Seen, alone switch { "true" => "alone", "false" => "not-alone", _ => "seen" }, one);
        }

        if (Turns.TryGetValue(one.Type, out var turn))
        {
            Turn(turn.Name, turn.Value, one);
        }

        if (one.Type == "ChildProtectionPlanStarted")
        {
            Hold(StandingFact.Protection, "true", one);
        }

        if (PlanEndedBy(one.Type) is { } ended)
        {
            EndPlans(ended);
        }

        foreach (var (name, json) in one.Facts.Where(fact => Told.Contains(fact.Key)))
        {
            Say(name, json, one);
        }
    }

    private void Turn(string name, string? value, CaseEvent one)
    {
        if (value is not null)
        {
            Hold(name, value, one);
            return;
        }

        standing.Remove(name);
        foreach (var part in EndsWith.GetValueOrDefault(name, []))
        {
            standing.Remove(part);
        }
    }

    private void EndPlans(IReadOnlyList<string> kinds)
    {
        if (kinds.Contains("cp") && (kinds.Count == 1 || standing.GetValueOrDefault(StandingFact.Plan)?.Value == "cp"))
        {
            standing.Remove(StandingFact.Protection);
            standing.Remove("plan.category");
        }

        if (kinds.Contains(standing.GetValueOrDefault(StandingFact.Plan)?.Value ?? ""))
        {
            standing.Remove(StandingFact.Plan);
        }

        if (kinds.Contains(standing.GetValueOrDefault("plan.type")?.Value ?? ""))
        {
            standing.Remove("plan.type");
            standing.Remove("plan.level");
        }
    }

    /// <summary>A fact said again holds since it was first said.</summary>
    private void Say(string name, string json, CaseEvent one)
    {
        if (json is "null" or "false")
        {
            standing.Remove(name);
        }
        else if (json.Trim('"') is var value && standing.GetValueOrDefault(name)?.Value != value)
        {
            Hold(name, value, one);
        }
    }

    private void Hold(string name, string value, CaseEvent one) =>
        standing[name] = new StandingFact(name, value, one.Id, one.Type, one.HappenedAt, one.RecordedBy);
}
