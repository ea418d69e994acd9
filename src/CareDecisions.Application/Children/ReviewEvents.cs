namespace CareDecisions.Application.Children;

/// <summary>The events at which the child's own plan or care is reviewed; a carer's review is not among them.</summary>
public static class ReviewEvents
{
    public static IReadOnlySet<string> All { get; } = new HashSet<string>
    {
        "ReviewConferenceHeld", "FirstReviewConferenceHeld",
        "ChildInNeedReviewHeld",
        "LookedAfterReviewHeld", "FirstLookedAfterReviewHeld", "SecondLookedAfterReviewHeld", "FinalLookedAfterReviewHeld",
        "FirstReviewAfter15Held", "FirstReviewAfter16Held",
        "AdoptionReviewHeld", "FirstAdoptionReviewHeld", "SecondAdoptionReviewHeld",
        "PathwayPlanReviewed",
    };
}
