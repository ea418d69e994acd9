namespace CareDecisions.Application.Returns.Cin;

/// <summary>The modules of the census that become rows of the report, and the fields each may hold.</summary>
public static class CinModules
{
    public const string Child = "Child";
    public const string Referral = "CINdetails";
    public const string Assessment = "Assessments";
    public const string NeedPlan = "CINPlanDates";
    public const string Enquiry = "Section47";
    public const string ProtectionPlan = "ChildProtectionPlans";
    public const string PreProceedings = "PreProceedingsandFGDM";

    private static readonly Dictionary<string, IReadOnlySet<string>> Fields = new()
    {
        [Child] = Names("LAchildID UPN FormerUPN UPNunknown PersonBirthDate ExpectedPersonBirthDate Sex GenderCurrent PersonDeathDate Ethnicity Disability"),
        [Referral] = Names("CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate ReasonForClosure DateOfInitialCPC ReferralNFA"),
        [Assessment] = Names("AssessmentActualStartDate AssessmentInternalReviewDate AssessmentAuthorisationDate AssessmentFactors"),
        [NeedPlan] = Names("CINPlanStartDate CINPlanEndDate"),
        [Enquiry] = Names("S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired"),
        [ProtectionPlan] = Names("CPPstartDate CPPendDate InitialCategoryOfAbuse LatestCategoryOfAbuse NumberOfPreviousCPP CPPreviewDate"),
        [PreProceedings] = Names("PPStartDate LBPSentDate FGDMMeetingOffer FGDMMeetingFac InitialPPMeetingDate ReviewMeetingsCount StepDecisionDate PPOutcome CourtAppDate LetterInitCPDate"),
    };

    public static bool IsModule(string element) => element != Child && Fields.ContainsKey(element);

    public static bool HasField(string module, string field) => Fields[module].Contains(field);

    private static HashSet<string> Names(string names) => [.. names.Split(' ')];
}
