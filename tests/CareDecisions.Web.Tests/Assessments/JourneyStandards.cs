using CareDecisions.Testing;

namespace CareDecisions.Web.Tests.Assessments;

/// <summary>Standards that one walk does not raise, or that nobody can breach by the product's pages, each with its reason.</summary>
internal static class JourneyStandards
{
    private static readonly (string Because, string[] Standards)[] FirstInTime =
    [
        ("no child needs protecting now: DecideReferralTests walk that", ["mast.urgent-alert", "mast.referral-finalised-urgent"]),
        ("no section 47 enquiry", ["cat.allocate-section47"]),
        ("it has fifteen days and keeps to them: AssessmentTests extend it and are late", [
            "assessment.complete-25", "assessment.complete-35", "assessment.extended-review-points", "assessment.late-reason"]),
        ("nothing of the kind happened", [
            "assessment.chronology-edited", "assessment.immediate-services", "assessment.information-not-received", "assessment.planning-meeting"]),
    ];

    private static readonly (string Because, string[] Standards)[] SecondInTime =
    [
        ("it is not extended", ["fr-assessment.extended-authorised"]),
    ];

    private static readonly (string Because, string[] Standards)[] FirstLate =
    [
        ("no child needs protecting now: DecideReferralTests are late for that", ["mast.urgent-alert", "mast.referral-finalised-urgent"]),
        ("no section 47 enquiry", ["cat.allocate-section47"]),
        ("it is not extended", ["assessment.complete-25", "assessment.complete-35", "assessment.extended-review-points"]),
        ("nothing of the kind happened", [
            "assessment.challenge-and-correct", "assessment.chronology-edited", "assessment.first-visit-information",
            "assessment.immediate-services", "assessment.information-not-received", "assessment.planning-meeting"]),
        ("what it asks for is asked by the form of the same step, which has no time of its own", [
            "mast.contact-received-details", "mast.contact-basic-details", "mast.referral-information", "mast.referral-decision-content",
            "mast.partner-information-consent", "assessment.timeframe-set"]),
        ("only a manager's page concludes, sends or allocates", [
            "mast.duty-manager-finalises", "cat.routed-to-inbox", "cat.worker-suitability", "cat.allocation-on-system"]),
        ("a complex case is not sent before it was talked over", ["cat.complex-handover"]),
        ("the record is not submitted before its sections are finished, nor complete before it is signed off", [
            "assessment.analysis", "assessment.authorised", "assessment.contributors", "assessment.dates-seen", "assessment.framework-domains",
            "assessment.further-action", "assessment.history", "assessment.multi-agency", "assessment.outcome-content", "assessment.record-headings",
            "assessment.risk-analysis", "assessment.signed-off-is-complete", "assessment.sources", "assessment.views-separate"]),
    ];

    private static readonly (string Because, string[] Standards)[] SecondLate =
    [
        ("it is not extended", ["fr-assessment.extended-authorised"]),
        ("nobody visited, which is late by itself", ["fr-assessment.child-alone", "fr-assessment.first-language"]),
        ("allocating asks why, in the same step", ["fr-allocation.suitability"]),
        ("an assessment begins after the decision", ["fr-referral.first-response-route"]),
        ("the record is not submitted before its sections are finished, nor complete before it is signed off", [
            "fr-assessment.analysis", "fr-assessment.history", "fr-assessment.multi-agency-checks", "fr-assessment.plan", "fr-assessment.plan-agreed",
            "fr-assessment.practice-standards", "fr-assessment.recommendations"]),
    ];

    public static IEnumerable<string> NotRaisedInTime(string authority) => All(authority == TestData.FirstAuthority ? FirstInTime : SecondInTime);

    public static IEnumerable<string> NotBreached(string authority) => All(authority == TestData.FirstAuthority ? FirstLate : SecondLate);

    private static IEnumerable<string> All((string Because, string[] Standards)[] groups) => groups.SelectMany(group => group.Standards);
}
