namespace CareDecisions.Application.Access;

/// <summary>The permissions code asks for: ids of the packs' matrix. A test holds that each is there.</summary>
public static class Permission
{
    public const string ViewCase = "case.view";
    public const string RecordEvent = "case.record-event";
    public const string CorrectEvent = "case.correct-event";
    public const string CurateChronology = "chronology.curate";
    public const string AddDocument = "document.add";
    public const string WithdrawDocument = "document.withdraw";
    public const string WriteRecord = "record.write";
    public const string ReviewRecord = "record.review";
    public const string SearchCases = "case.search";
    public const string AllocateCase = "case.allocate";
    public const string CreateChild = "child.create";
    public const string MergeRecords = "child.merge";
    public const string RecordReferral = "referral.record";
    public const string ViewReferral = "referral.view";
    public const string DecideReferral = "referral.decide";
    public const string AuthoriseExtension = "assessment.authorise-extension";
    public const string ViewRestricted = "restricted.view";
    public const string ManageRestricted = "restricted.manage";
    public const string OpenRestrictedInEmergency = "restricted.open-in-emergency";
    public const string OverseeTeam = "oversight.view-team";
    public const string OverseeAuthority = "oversight.view-authority";
    public const string BrowseStandards = "standards.browse";
    public const string ViewAlerts = "alerts.view";
    public const string ViewJobs = "jobs.view";
    public const string RunJobs = "jobs.run";
    public const string ImportReturns = "returns.import";
    public const string ReadAccessLog = "audit.access-log";
    public const string CreateForumRequest = "panel.request.create";
    public const string ApproveForumRequest = "panel.request.approve";
    public const string BuildAgenda = "panel.agenda.build";
    public const string RecordForumDecision = "panel.decision.record";
    public const string ConfigureForums = "configure.forum";
    public const string ConfigureTemplates = "configure.templates";
    public const string ConfigureUsers = "configure.users";
}
