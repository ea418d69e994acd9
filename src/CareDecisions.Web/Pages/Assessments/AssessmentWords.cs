using CareDecisions.Domain.Assessments;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Assessments;

/// <summary>An assessment's steps and choices as people read them.</summary>
internal static class AssessmentWords
{
    public static IReadOnlyList<Choice> Answers { get; } = [.. Enum.GetValues<FamilyAnswer>().Select(answer => new Choice(answer.ToString(), Of(answer)))];

    public static string Of(FamilyAnswer answer) => answer switch
    {
        FamilyAnswer.Agrees => "They agree with it",
        FamilyAnswer.AgreesInPart => "They agree with part of it",
        FamilyAnswer.Disagrees => "They disagree with it",
        _ => "They do not want to say anything",
    };

    public static string Of(AssessmentEntryKind kind) => kind switch
    {
        AssessmentEntryKind.Reviewed => "Progress reviewed",
        AssessmentEntryKind.Extended => "Given longer",
        _ => "Reason for the delay",
    };

    /// <summary>What a manager does to start what an outcome leads to.</summary>
    public static string StepAfter(string? outcome) => outcome switch
    {
        "section-47" => "Start the strategy discussion",
        "child-in-need" => "Start the plan",
        "family-support-service" or "further-statutory-service" => "Propose the transfer",
        "signposting" => "Close the case",
        _ => "Record the next step",
    };
}
