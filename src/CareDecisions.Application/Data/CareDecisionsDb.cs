using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Jobs;
using CareDecisions.Application.Leave;
using CareDecisions.Application.People;
using CareDecisions.Application.People.Merging;
using CareDecisions.Application.Returns;
using CareDecisions.Application.SavedFilters;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.Documents;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using CareDecisions.Domain.Forums.Papers;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Referrals;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Data;

/// <summary>
/// Everything one database holds. Handlers use it directly. It is leased from a pool, so the authority is read at each
/// query from <see cref="Authority"/>, which every lease sets.
/// </summary>
public sealed class CareDecisionsDb(DbContextOptions<CareDecisionsDb> options) : IdentityUserContext<StaffMember, Guid>(options)
{
    public CurrentAuthority? Authority { get; set; }

    /// <summary>The authority whose rows this lease sees; none set, none seen.</summary>
    public AuthorityId AuthorityId => Authority is { IsSet: true } set ? set.Id : default;

    /// <summary>What the commands of this unit of work changed, for their audit row.</summary>
    public ChangeLog Changes { get; } = new();

    public DbSet<Child> Children => Set<Child>();

    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    public DbSet<SignificantEvent> SignificantEvents => Set<SignificantEvent>();

    public DbSet<SignificantStep> SignificantSteps => Set<SignificantStep>();

    public DbSet<StoredClock> Clocks => Set<StoredClock>();

    public DbSet<ClockDigest> ClockDigests => Set<ClockDigest>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<Relationship> Relationships => Set<Relationship>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<FormerName> FormerNames => Set<FormerName>();

    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<Couple> Couples => Set<Couple>();

    public DbSet<EcomapTie> EcomapTies => Set<EcomapTie>();

    public DbSet<SharedHome> SharedHomes => Set<SharedHome>();

    public DbSet<SearchKey> SearchKeys => Set<SearchKey>();

    public DbSet<Merge> Merges => Set<Merge>();

    public DbSet<MovedRow> MovedRows => Set<MovedRow>();

    public DbSet<LegalStatusPeriod> LegalStatuses => Set<LegalStatusPeriod>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<ChildPlan> Plans => Set<ChildPlan>();

    public DbSet<CaseRecord> Records => Set<CaseRecord>();

    public DbSet<RecordAnswer> RecordAnswers => Set<RecordAnswer>();

    public DbSet<RivalAnswer> RivalAnswers => Set<RivalAnswer>();

    public DbSet<RecordEditor> RecordEditors => Set<RecordEditor>();

    public DbSet<RecordCopy> RecordCopies => Set<RecordCopy>();

    public DbSet<TemplateEdition> TemplateEditions => Set<TemplateEdition>();

    public DbSet<TemplateDraft> TemplateDrafts => Set<TemplateDraft>();

    public DbSet<ChildDocument> Documents => Set<ChildDocument>();

    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralChild> ReferralChildren => Set<ReferralChild>();

    public DbSet<ScreeningTask> ScreeningTasks => Set<ScreeningTask>();

    public DbSet<ForumMeeting> ForumMeetings => Set<ForumMeeting>();

    public DbSet<ForumRequest> ForumRequests => Set<ForumRequest>();

    public DbSet<ForumSignature> ForumSignatures => Set<ForumSignature>();

    public DbSet<ForumDecision> ForumDecisions => Set<ForumDecision>();

    public DbSet<ForumAction> ForumActions => Set<ForumAction>();

    public DbSet<ActionNote> ActionNotes => Set<ActionNote>();

    public DbSet<DecisionTold> DecisionsTold => Set<DecisionTold>();

    public DbSet<ForumMember> ForumMembers => Set<ForumMember>();

    public DbSet<MeetingAttendance> MeetingAttendances => Set<MeetingAttendance>();

    public DbSet<ItemInvitation> ItemInvitations => Set<ItemInvitation>();

    public DbSet<ConflictOfInterest> ConflictsOfInterest => Set<ConflictOfInterest>();

    public DbSet<ItemAnswer> ItemAnswers => Set<ItemAnswer>();

    public DbSet<MeetingStep> MeetingSteps => Set<MeetingStep>();

    public DbSet<PaperPack> PaperPacks => Set<PaperPack>();

    public DbSet<PaperPackContent> PaperPackContents => Set<PaperPackContent>();

    public DbSet<ReturnWaiver> ReturnWaivers => Set<ReturnWaiver>();

    public DbSet<GateExemption> GateExemptions => Set<GateExemption>();
    public DbSet<ConfirmedValue> ConfirmedValues => Set<ConfirmedValue>();

    public DbSet<DecisionShare> DecisionShares => Set<DecisionShare>();

    public DbSet<ForumBudget> ForumBudgets => Set<ForumBudget>();

    public DbSet<TrackerRow> TrackerRows => Set<TrackerRow>();

    public DbSet<TrackerCell> TrackerCells => Set<TrackerCell>();

    public DbSet<OutsideAgreement> OutsideAgreements => Set<OutsideAgreement>();

    public DbSet<AgreementStep> AgreementSteps => Set<AgreementStep>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<AssessmentEntry> AssessmentEntries => Set<AssessmentEntry>();

    public DbSet<AssessmentShare> AssessmentShares => Set<AssessmentShare>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<StaffLeave> StaffLeave => Set<StaffLeave>();

    public DbSet<RestrictedGrant> RestrictedGrants => Set<RestrictedGrant>();

    public DbSet<AccessDenial> AccessDenials => Set<AccessDenial>();

    public DbSet<Restriction> Restrictions => Set<Restriction>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ReturnImport> ReturnImports => Set<ReturnImport>();

    public DbSet<ReturnRow> ReturnRows => Set<ReturnRow>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditChain> AuditChains => Set<AuditChain>();

    public DbSet<AuditSubject> AuditSubjects => Set<AuditSubject>();

    public DbSet<AuditIndexMark> AuditIndexMarks => Set<AuditIndexMark>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override Version SchemaVersion => Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CareDecisionsDb).Assembly);
        AuthorityWall.Build(builder, this);
        MergedRecords.Hide(builder);
        SearchKeyMapping.Collate(builder, Database.ProviderName);
        if (Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            SqliteConversions.Apply(builder);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.ComplexProperties<CaseSummary>();
        configurationBuilder.ComplexProperties<Particulars>();
        StrongIds.Map(configurationBuilder);
    }
}
