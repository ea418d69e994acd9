namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Every kind of entry in a pack and the members it may have: the strict reader's whole grammar.</summary>
internal static class PackMembers
{
    public static MemberList Pack { get; } = MemberList.Of("pack", "id name about", "base words starting_facts teams readings");

    public static MemberList Team { get; } = MemberList.Of("team", "id name service");

    public static MemberList Reading { get; } = MemberList.Of("reading", "id text", "src");

    public static MemberList BankHolidays { get; } = MemberList.Of("bankHolidays", "first_year last_year bank_holidays");

    public static MemberList BankHoliday { get; } = MemberList.Of("bankHoliday", "date name");

    public static MemberList Calendar { get; } = MemberList.Of("calendar", "closures_move_due_dates closures");

    public static MemberList Closure { get; } = MemberList.Of("closure", "date name source");

    public static MemberList Vocabulary { get; } = MemberList.Of("vocabulary", "events facts titles");

    public static MemberList EventGroup { get; } = MemberList.Of("eventGroup", "group events");

    public static MemberList EventType { get; } = MemberList.Of("event", "name meaning", "also computed arranges permission");

    public static MemberList FactType { get; } =
        MemberList.Of("fact", "name kind meaning", "values open default about_one_event computed");

    public static MemberList Title { get; } = MemberList.Of("title", "title meaning");

    public static MemberList Standards { get; } = MemberList.Of("standards", "standards");

    public static MemberList Standard { get; } = MemberList.Of(
        "standard",
        "id area kind statement trigger satisfied_by applies_when responsible from source",
        "strength due default_due complete_within every minimum roll phases stops_when scope escalates_to evidence "
        + "statutory_limit unit_note note related apart_from basis certainty prior prior_within prior_ends raised "
        + "only_once_raised counts_unbroken from_age warning trigger_settled_by looser_because");

    public static MemberList Due { get; } = MemberList.Of("due", "amount unit direction from", "from_earlier");

    public static MemberList StatutoryLimit { get; } =
        MemberList.Of("statutoryLimit", "amount unit direction from basis certainty", "applies_when from_earlier");

    public static MemberList Interval { get; } = MemberList.Of("interval", "amount unit");

    public static MemberList Every { get; } = MemberList.Of("every", "", "amount unit field by");

    public static MemberList Minimum { get; } = MemberList.Of("minimum", "count", "per between");

    public static MemberList Phase { get; } =
        MemberList.Of("phase", "phase", "occurrence starts ends due every applies_when keeps_anchor");

    public static MemberList Comparison { get; } = MemberList.Of("comparison", "field op", "value from to");

    public static MemberList AllOf { get; } = MemberList.Of("allOf", "all");

    public static MemberList AnyOf { get; } = MemberList.Of("anyOf", "any");

    public static MemberList NoneOf { get; } = MemberList.Of("noneOf", "not");

    public static MemberList SharedRoles { get; } = MemberList.Of(
        "sharedRoles", "sources groups roles permissions separation_of_duties readings");

    public static MemberList LocalRoles { get; } = MemberList.Of("localRoles", "grants", "roles");

    public static MemberList RoleGroup { get; } = MemberList.Of("roleGroup", "id name");

    public static MemberList Role { get; } = MemberList.Of(
        "role", "id name home reach seeds", "aliases specialises signs_in titles duties src");

    public static MemberList Permission { get; } = MemberList.Of("permission", "id name area grants", "constraints");

    public static MemberList Grant { get; } = MemberList.Of("grant", "mode seed", "role group scope forums within when what src");

    public static MemberList Within { get; } = MemberList.Of("within", "amount unit from", "faster");

    public static MemberList Faster { get; } = MemberList.Of("faster", "amount unit when");

    public static MemberList Separation { get; } = MemberList.Of("separation", "id rule basis", "why src");

    public static MemberList Escalation { get; } = MemberList.Of("escalation", "escalation");

    public static MemberList EscalationStep { get; } = MemberList.Of("escalationStep", "tell when after_working_days");

    public static MemberList Template { get; } = MemberList.Of(
        "template", "id title area from source about written_with sections", "signed_off_with started submitted signed_off");

    public static MemberList TemplateSection { get; } = MemberList.Of("templateSection", "id title questions", "guidance finished when");

    public static MemberList Question { get; } = MemberList.Of(
        "question", "id kind label", "hint required max past choices columns when prefill sets per_child");

    public static MemberList StepEvent { get; } = MemberList.Of("stepEvent", "event", "date time for for_time answers facts says when");

    public static MemberList QuestionChoice { get; } = MemberList.Of("questionChoice", "value text", "hint");

    public static MemberList Prefill { get; } = MemberList.Of("prefill", "", "child answer latest_of events");

    public static MemberList PrefillAnswer { get; } = MemberList.Of("prefillAnswer", "template question");

    public static MemberList Examples { get; } = MemberList.Of("examples", "examples");

    public static MemberList Example { get; } =
        MemberList.Of("example", "standard name events as_of expect", "born facts");

    public static MemberList ExampleEvent { get; } = MemberList.Of("exampleEvent", "type at", "for data answers");

    public static MemberList ExpectedClock { get; } = MemberList.Of("expectedClock", "due state", "occurrence started_by");

    /// <summary>All of them, for the test that holds the schema against the reader.</summary>
    public static IReadOnlyList<MemberList> All { get; } =
    [
        Pack, Team, Reading, BankHolidays, BankHoliday, Calendar, Closure, Vocabulary, EventGroup, EventType, FactType, Title,
        Standards, Standard, Due, StatutoryLimit, Interval, Every, Minimum, Phase, Comparison, AllOf, AnyOf, NoneOf,
        SharedRoles, LocalRoles, RoleGroup, Role, Permission, Grant, Within, Faster, Separation,
        Escalation, EscalationStep, Template, TemplateSection, StepEvent, Question, QuestionChoice, Prefill, PrefillAnswer, Examples, Example, ExampleEvent, ExpectedClock,
        .. ForumMembers.All,
    ];
}
