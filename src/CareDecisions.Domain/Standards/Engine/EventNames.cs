namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// The events that the engine itself must know by name, because facts and events are computed from them (settled
/// readings 3, 4, 5 and 11). Everything else it knows only from the standards. -1 where the vocabulary lacks one.
/// </summary>
internal sealed class EventNames(EventCatalogue events)
{
    public int PlacementStarted { get; } = events.NumberOrNone("PlacementStarted");

    public int LookedAfterReviewHeld { get; } = events.NumberOrNone("LookedAfterReviewHeld");

    public int FirstLookedAfterReviewHeld { get; } = events.NumberOrNone("FirstLookedAfterReviewHeld");

    public int SecondLookedAfterReviewHeld { get; } = events.NumberOrNone("SecondLookedAfterReviewHeld");

    public int ChildBecameLookedAfter { get; } = events.NumberOrNone("ChildBecameLookedAfter");

    public int ChildCeasedToBeLookedAfter { get; } = events.NumberOrNone("ChildCeasedToBeLookedAfter");

    public int CoreGroupHeld { get; } = events.NumberOrNone("CoreGroupHeld");

    public int ChildProtectionPlanStarted { get; } = events.NumberOrNone("ChildProtectionPlanStarted");

    public int MedicalHeld { get; } = events.NumberOrNone("MedicalHeld");

    public int ConferenceHeld { get; } = events.NumberOrNone("ConferenceHeld");

    public int InitialConferenceHeld { get; } = events.NumberOrNone("InitialConferenceHeld");

    public int ReviewConferenceHeld { get; } = events.NumberOrNone("ReviewConferenceHeld");

    public int FirstReviewConferenceHeld { get; } = events.NumberOrNone("FirstReviewConferenceHeld");

    /// <summary>Carries the id of the standard it answers and discharges no other.</summary>
    public int ServiceManagerReviewHeld { get; } = events.NumberOrNone("ServiceManagerReviewHeld");

    public int ReferralReceived { get; } = events.NumberOrNone("ReferralReceived");

    public int AssessmentCompleted { get; } = events.NumberOrNone("AssessmentCompleted");

    public int AssessmentOverdue { get; } = events.NumberOrNone("AssessmentOverdue");

    public int CaseClosed { get; } = events.NumberOrNone("CaseClosed");
}
