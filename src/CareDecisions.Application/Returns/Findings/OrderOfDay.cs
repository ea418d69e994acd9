using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Returns.Findings;

/// <summary>
/// A return gives days, the record keeps moments. What happened on a day is put at the start of the working day, 09:00 in
/// London, each kind a minute after what goes before it in practice, so that what ends stands before what replaces it and a
/// clock counted in hours starts when an office could have acted (ADR 0030).
/// </summary>
internal static class OrderOfDay
{
    private static readonly string[] Kinds =
    [
        "ContactReceived",
        "ContactRecorded",
        "ReferralReceived",
        "ReferralRecorded",
        "ReferralDecisionMade",
        "ReferralFinalised",
        "CaseAllocated",
        "AssessmentEpisodeOpened",
        "AssessmentProgressReviewed",
        "StrategyMeetingHeld",
        "Section47EnquiryInitiated",
        "PreProceedingsStarted",
        "AssessmentSignedOff",
        "AssessmentRecorded",
        "ChildInNeedPlanClosed",
        "InitialConferenceHeld",
        "FirstReviewConferenceHeld",
        "ReviewConferenceHeld",
        "ChildProtectionPlanEnded",
        "ChildProtectionPlanStarted",
        "ChildInNeedPlanStarted",
        "FirstLookedAfterReviewHeld",
        "SecondLookedAfterReviewHeld",
        "LookedAfterReviewHeld",
        "LookedAfterReviewRecorded",
        "ChildDidNotParticipate",
        "AdoptionPlanned",
        "AdoptiveMatchApproved",
        "DetentionEnded",
        "PlacementEnded",
        "AdoptionOrderMade",
        "CareOrderDischarged",
        "ChildCeasedToBeLookedAfter",
        "ChildBecameLookedAfter",
        "InterimCareOrderMade",
        "CareOrderMade",
        "PlacementStarted",
        "DetentionStarted",
        "ChildPlacedForAdoption",
        "SignificantEventRecorded",
        "CaseClosed",
    ];

    private static readonly Dictionary<string, int> MinuteOf = Kinds.Index().ToDictionary(kind => kind.Item, kind => kind.Index);

    private static readonly TimeOnly StartOfWork = new(9, 0);

    public static IReadOnlyList<string> EventTypes => Kinds;

    public static DateTimeOffset MomentOf(string type, DateOnly day)
    {
        var local = day.ToDateTime(StartOfWork.AddMinutes(MinuteOf[type]));
        return new DateTimeOffset(local, LondonTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
