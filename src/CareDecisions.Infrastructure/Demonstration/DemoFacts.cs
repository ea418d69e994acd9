using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>The facts that go with a piece of ordinary work.</summary>
internal static class DemoFacts
{
    private const double SeenAlone = 0.85;

    public static Facts Of(string type, Chance chance) => type switch
    {
        "VisitMade" or "AssessmentVisitMade" => new Facts().Set("visit.seenAlone", chance.Happens(SeenAlone)),
        "ReviewConferenceHeld" or "FirstReviewConferenceHeld" =>
            new Facts().Set("conference.type", "review").Set("conference.decision", "continue"),
        "ReferralDecisionMade" or "ReferralFinalised" => new Facts().Set("referral.outcome", "single-assessment"),
        "CaseSupervisionHeld" => new Facts().Set("supervision.type", "individual"),
        _ => [],
    };

    public static Facts OfArranging(string meeting) => meeting switch
    {
        "ReviewConferenceHeld" or "FirstReviewConferenceHeld" => new Facts().Set("conference.type", "review"),
        _ => [],
    };
}
