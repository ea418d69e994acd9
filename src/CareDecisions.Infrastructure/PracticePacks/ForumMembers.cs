namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Every kind of entry in the forums of a pack and the members it may have.</summary>
internal static class ForumMembers
{
    private const string Common = " note proposed implied basis readings enforcement src";

    public static MemberList Forum { get; } = MemberList.Of(
        "forum",
        "id name short_name kind completeness source summary not_stated",
        "aliases subject enabled events note readings uses extends members_as parts aims benefits governance decision_types must may "
        + "must_not exclusions gates cohorts routes sessions slots calendar_rules seats seat_rules quorum presenters form fields "
        + "documents per_child approvals cut_offs late withdrawal incomplete no_show submission_rules agenda notifications "
        + "outcomes decision_fields record_rules after_meeting agreements follow_up regulation_24 agreement_record stages "
        + "timeline trackers own_review checklists duties");

    public static MemberList Events { get; } = MemberList.Of("forumEvents", "", "submitted approved heard agreed refused");

    public static MemberList Part { get; } = MemberList.Of("forumPart", "id name rule", Common);

    /// <summary>A rule in words, with who and when.</summary>
    public static MemberList Rule { get; } = MemberList.Of(
        "forumRule",
        "id rule",
        "deadline responsible role part decision when unless filter max_age_years gate_role goes_to decides record record_fields "
        + "substitution attendance vice_chair chair_any_of outcome returned_to decided_by when_happens repeats_until "
        + "to where inherits creates action_needs waived_with to_forum to_stage template_points yes_means approver sets priority "
        + "frequency feeds with shared_with from expected_list of by kept_by" + Common);

    public static MemberList DecisionType { get; } = MemberList.Of(
        "forumDecisionType",
        "id name asked",
        "planned precondition part funding deadline only_if examples legal_basis filter types rule decides recommends checklist "
        + "when outcome reviewer with report_to" + Common);

    public static MemberList Gate { get; } = MemberList.Of("forumGate", "id rule", "blocks until exception excepted_by applies_when unless exempt_by lifted_by requires" + Common);

    public static MemberList Cohort { get; } = MemberList.Of("forumCohort", "id name frequency", "filter decision part group_by trigger" + Common);

    public static MemberList Exclusion { get; } = MemberList.Of(
        "forumExclusion", "id rule", "name filter when unless outcome goes_to goes_to_when" + Common);

    public static MemberList Route { get; } = MemberList.Of("forumRoute", "id rule", "from to" + Common);

    public static MemberList Session { get; } = MemberList.Of(
        "forumSession",
        "id weekday frequency",
        "part start end rule week_of_month in_place_of after back_to_back_with first_meeting duration_minutes alternates_with "
        + "alternation half period weeks" + Common);

    public static MemberList Frequency { get; } = MemberList.Of("forumFrequency", "", "every unit times a");

    public static MemberList Slot { get; } = MemberList.Of("forumSlot", "id name", "minutes rule when count" + Common);

    public static MemberList Seat { get; } = MemberList.Of("forumSeat", "id role position attendance", "shared_with delegate rota_with rule" + Common);

    public static MemberList Quorum { get; } = MemberList.Of("forumQuorum", "id rule", "members with_chair" + Common);

    public static MemberList Presenter { get; } = MemberList.Of(
        "forumPresenter",
        "id rule",
        "who and_any_of presents optional all_attend author_presents when responsible bring refuse convened_by frequency" + Common);

    public static MemberList Form { get; } = MemberList.Of("forumForm", "id name one_per", "channel rule max_pages by" + Common);

    public static MemberList Field { get; } = MemberList.Of(
        "forumField", "id field label type", "required required_when from choices recorded_by set_by expected" + Common);

    public static MemberList Document { get; } = MemberList.Of(
        "forumDocument", "id", "documents required required_when provided_by decision rule decided_by responsible fresh where to" + Common);

    public static MemberList Approval { get; } = MemberList.Of("forumApproval", "id rule", "approver all_of chain last_decides consulted decision" + Common);

    public static MemberList CutOff { get; } = MemberList.Of(
        "forumCutOff", "id rule", "applies_to deadline alternative alternative_when decision responsible to" + Common);

    public static MemberList Consent { get; } = MemberList.Of("forumConsent", "id rule", "any_of all_of mode uses" + Common);

    public static MemberList Notification { get; } = MemberList.Of(
        "forumNotification", "id event to", "by channel expects_reply rule deadline then" + Common);

    public static MemberList Outcomes { get; } = MemberList.Of("forumOutcomes", "id options", "rule" + Common);

    public static MemberList Agreement { get; } = MemberList.Of(
        "forumAgreement",
        "id rule",
        "name all_of any_of record by per record_fields deadline creates decision condition length no_gate of events" + Common);

    public static MemberList Stage { get; } = MemberList.Of(
        "forumStage", "id rule order stage", "by on_fail ends_chain deadline to contributors" + Common);

    public static MemberList Tracker { get; } = MemberList.Of("forumTracker", "id name columns rules", "rows updated_by updates must keeps" + Common);

    public static MemberList TrackerUpdate { get; } = MemberList.Of("forumTrackerUpdate", "rule every", "from until column is");

    public static MemberList TrackerMust { get; } = MemberList.Of("forumTrackerMust", "rule column", "when is");

    public static MemberList TrackerColumns { get; } = MemberList.Of("forumTrackerColumns", "columns");

    public static MemberList TrackerColumn { get; } = MemberList.Of("forumTrackerColumn", "id name kind", "fed event from choices");

    public static MemberList Checklist { get; } = MemberList.Of("forumChecklist", "id name items", "decision" + Common);

    public static MemberList ChecklistItem { get; } = MemberList.Of(
        "forumChecklistItem", "id item answer", "evidence required applies_when assured_by asked_by" + Common);

    public static MemberList Duty { get; } = MemberList.Of("forumDuty", "id role duties", Common);

    public static MemberList Deadline { get; } = MemberList.Of(
        "forumDeadline", "kind", "weekday time occurrence direction anchor pick value unit forum after_cutoff event");

    public static MemberList SettingTest { get; } = MemberList.Of("forumSettingTest", "setting is");

    public static MemberList Shared { get; } = MemberList.Of("forumSharedRules", "id name source aims checklist governance");

    public static MemberList Settings { get; } = MemberList.Of("forumSettings", "settings readings", "elsewhere");

    public static MemberList Setting { get; } = MemberList.Of("forumSetting", "id meaning type", "value choices readings note");

    public static MemberList Reading { get; } = MemberList.Of("forumReading", "id forums kind issue reading", "changes src");

    public static MemberList Elsewhere { get; } = MemberList.Of("forumElsewhere", "id name about", "aliases src");

    public static MemberList Words { get; } = MemberList.Of(
        "forumWords", "outcomes placement_types legal_bases funding_sources permanence_options", "agreement_fields agreement_record gated_work gate_steps");

    public static MemberList Outcome { get; } = MemberList.Of("forumOutcome", "id name", "group");

    public static MemberList Word { get; } = MemberList.Of("forumWord", "id name", "src");

    public static MemberList AgreementField { get; } = MemberList.Of("forumAgreementField", "id name", "kind src");

    public static MemberList GatedWork { get; } = MemberList.Of("gatedWork", "id name events", "after renewed_by happens");

    public static MemberList GateStep { get; } = MemberList.Of("gateStep", "id name", "events renewed_by");

    public static MemberList DecisionTest { get; } = MemberList.Of("decisionTest", "decision");

    public static MemberList OutcomeTest { get; } = MemberList.Of("outcomeTest", "outcome");

    public static MemberList OutcomeGroupTest { get; } = MemberList.Of("outcomeGroupTest", "outcome_group");

    public static IReadOnlyList<MemberList> All { get; } =
    [
        Forum, Events, Part, Rule, DecisionType, Gate, Cohort, Exclusion, Route, Session, Frequency, Slot, Seat, Quorum, Presenter, Form, Field,
        Document, Approval, CutOff, Consent, Notification, Outcomes, Agreement, Stage, Tracker, TrackerUpdate, TrackerMust, TrackerColumns, TrackerColumn, Checklist, ChecklistItem, Duty,
        Deadline, SettingTest, Shared, Settings, Setting, Reading, Elsewhere, Words, Outcome, Word, AgreementField, GatedWork, GateStep, DecisionTest, OutcomeTest,
        OutcomeGroupTest,
    ];
}
