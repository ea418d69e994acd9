using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>The words the engine's tests use: names and kinships as in the packs' own vocabulary.</summary>
internal static class TestVocabulary
{
    private static readonly string[] Plain =
    [
        "ContactReceived", "ReferralReceived", "ReferralFinalised", "ReferralDecisionMade", "CaseAllocated", "CaseClosed",
        "AssessmentEpisodeOpened", "AssessmentTimeframeSet", "AssessmentCompleted", "AssessmentSubmitted", "DelayReasonRecorded",
        "ChildSeen", "StrategyMeetingHeld", "StrategyRecordCompleted", "Section47EnquiryInitiated", "Section47EnquiryConcluded",
        "ConferenceHeld", "ConferenceReportSharedWithFamily", "FamilyPreparedForMeeting", "ChildProtectionPlanStarted",
        "ChildProtectionPlanEnded", "CoreGroupHeld", "ServiceManagerReviewHeld", "PlanAgreed", "PlanClosed", "MedicalHeld",
        "FormalStrategyMeetingCalled", "ChildBecameLookedAfter", "ChildCeasedToBeLookedAfter", "PlacementStarted", "PlacementEnded",
        "PlacementInformationRecordCompleted", "PlacementInformationRecordDistributed", "HealthAssessmentCompleted", "SdqCompleted",
        "LookedAfterReviewHeld", "SupervisedFamilyTimeObserved", "FosterCarerApproved", "FosterCarerApprovalEnded",
        "SupervisoryVisitMade", "AgencyDecisionMade", "FosterCarerReviewHeld", "ShiftChanged", "HandoverHeld", "PathwayPlanCompleted",
        "AdoptionReviewHeld", "ChildPlacedForAdoption", "AdoptionExceptionReportMade", "VisitRequested", "CeasingToBeLookedAfterProposed",
        "InterimCareOrderMade", "LookedAfterReviewInvitationsSent",
    ];

    private static readonly EventType[] Special =
    [
        Also("AssessmentSignedOff", "AssessmentCompleted"), Also("VisitMade", "ChildSeen"), Also("AssessmentVisitMade", "ChildSeen"),
        Also("InitialConferenceHeld", "ConferenceHeld"), Also("ReviewConferenceHeld", "ConferenceHeld"),
        Also("FirstReviewConferenceHeld", "ReviewConferenceHeld"), Also("FirstLookedAfterReviewHeld", "LookedAfterReviewHeld"),
        Also("SecondLookedAfterReviewHeld", "LookedAfterReviewHeld"), Also("FirstReviewAfter15Held", "LookedAfterReviewHeld"),
        Also("FirstAdoptionReviewHeld", "AdoptionReviewHeld"), Also("FormalStrategyMeetingHeld", "StrategyMeetingHeld"),
        Arranges("ConferenceArranged", "ConferenceHeld", "InitialConferenceHeld", "ReviewConferenceHeld", "FirstReviewConferenceHeld"),
        Arranges("LookedAfterReviewArranged", "LookedAfterReviewHeld", "FirstLookedAfterReviewHeld", "SecondLookedAfterReviewHeld"),
        Arranges("CoreGroupArranged", "CoreGroupHeld"), Arranges("FosterCarerReviewArranged", "FosterCarerReviewHeld"),
        Computed("AssessmentOverdue"), Computed("PersonTurned5"), Computed("PersonTurned15"), Computed("PersonTurned15AndHalf"),
        Computed("PersonTurned16"), Computed("PersonTurned17"), Computed("PersonTurned17AndHalf"), Computed("PersonTurned18"),
    ];

    private static readonly FactType[] Facts =
    [
        About("conference.type", FactKind.Choice, "initial", "review"), About("conference.decision", FactKind.Choice, "protection-plan", "no-plan"),
        About("strategy.outcome", FactKind.Choice, "initial-conference", "other"), About("assessment.outcome", FactKind.Choice, "section-47", "child-in-need"),
        About("incident.restraint", FactKind.YesNo), About("review.ordinal", FactKind.Number), About("coreGroup.ordinal", FactKind.Number),
        About("plan.ordinal", FactKind.Number), About("child.medicalsInLast12Months", FactKind.Number),
        Other("assessment.timeframeDays", FactKind.Number, "15", "25", "35", "45") with { Default = FactValue.Of(15m) },
        Other("assessment.overdue", FactKind.YesNo), Other("child.age", FactKind.Number), Other("placement.year", FactKind.Number),
        Other("child.lookedAfterWorkingDays", FactKind.Number), Other("plan.type", FactKind.Choice, "cin", "cp"),
        Other("plan.level", FactKind.Number, "3", "4"), Other("plan.category", FactKind.Choice, "neglect", "physical"),
        Other("case.childLookedAfter", FactKind.YesNo), Other("placement.emergency", FactKind.YesNo), Other("visit.regime", FactKind.Choice),
        Other("plan.minimumVisitInterval", FactKind.Interval), Other("home.shiftPattern", FactKind.Interval),
    ];

    public static Vocabulary Words { get; } = new(
        Plain.Select(name => new EventType(name, "Tests", name, [], false, [])).Concat(Special).ToDictionary(type => type.Name),
        Facts.ToDictionary(fact => fact.Name),
        new HashSet<string> { "Social Worker" });

    private static EventType Also(string name, params string[] also) => new(name, "Tests", name, also, false, []);

    private static EventType Arranges(string name, params string[] held) => new(name, "Tests", name, [], false, held);

    private static EventType Computed(string name) => new(name, "Tests", name, [], true, []);

    private static FactType About(string name, FactKind kind, params string[] values) => new(name, kind, name, values, true, false);

    private static FactType Other(string name, FactKind kind, params string[] values) => new(name, kind, name, values, false, false);
}
