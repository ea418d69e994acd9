namespace CareDecisions.Application.Deadlines;

/// <summary>
/// Facts of the vocabulary that tell of danger, or of a need that everybody who meets the child must know: a child's page
/// shows those that hold.
/// </summary>
public static class RiskFacts
{
    /// <summary>In the order in which they are told.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "case.childProtectionConcerns", "case.safeguardingConcerns", "placement.welfareConcerns",
        "child.unaccompaniedAsylumSeeking", "child.mentalHealthNeeds", "child.complexDisability", "child.disability",
    ];
}
