using CareDecisions.Domain.Forums.Trackers;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// A panel, tracking meeting, approval chain or review, as its authority's terms describe it. Every rule of the terms is in
/// <see cref="Rules"/>; what the engine acts on is typed beside it and points at its rule.
/// </summary>
public sealed record Forum
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Other names the sources use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required ForumKind Kind { get; init; }

    public ForumSubject Subject { get; init; }

    public Completeness Completeness { get; init; }

    /// <summary>False where it ships switched off.</summary>
    public bool IsEnabled { get; init; } = true;

    public required string Source { get; init; }

    public required string Summary { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>Every rule of its own, in file order.</summary>
    public required IReadOnlyList<ForumRule> Rules { get; init; }

    /// <summary>Rule sets that it shares with other forums.</summary>
    public IReadOnlyList<SharedRules> Shared { get; init; } = [];

    /// <summary>Id of the forum whose terms hold where its own say nothing; <see langword="null"/>: none.</summary>
    public string? Extends { get; init; }

    public IReadOnlyList<ForumPart> Parts { get; init; } = [];

    public IReadOnlyList<DecisionType> DecisionTypes { get; init; } = [];

    public IReadOnlyList<ForumGate> Gates { get; init; } = [];

    public IReadOnlyList<ForumCohort> Cohorts { get; init; } = [];

    public IReadOnlyList<ForumExclusion> Exclusions { get; init; } = [];

    public IReadOnlyList<ForumSession> Sessions { get; init; } = [];

    public IReadOnlyList<ForumSlot> Slots { get; init; } = [];

    public IReadOnlyList<ForumSeat> Seats { get; init; } = [];

    public IReadOnlyList<ForumPresenter> Presenters { get; init; } = [];

    /// <summary>Who must be there for a decision to stand; <see langword="null"/> where the terms say nothing.</summary>
    public ForumQuorum? Quorum { get; init; }

    /// <summary>The request's form; <see langword="null"/> where nothing is asked for in writing.</summary>
    public ForumForm? Form { get; init; }

    public IReadOnlyList<ForumField> Fields { get; init; } = [];

    public IReadOnlyList<ForumDocument> Documents { get; init; } = [];

    public IReadOnlyList<ForumApproval> Approvals { get; init; } = [];

    public IReadOnlyList<ForumCutOff> CutOffs { get; init; } = [];

    /// <summary>Who may take a request after its cut-off; <see langword="null"/> where the terms say nothing.</summary>
    public ForumConsent? Late { get; init; }

    /// <summary>Who agrees that a request is withdrawn; <see langword="null"/> where the terms say nothing.</summary>
    public ForumConsent? Withdrawal { get; init; }

    /// <summary>Ids of the outcomes it may record, in order; empty where it records none.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The fields of its decision.</summary>
    public IReadOnlyList<ForumField> DecisionFields { get; init; } = [];

    public IReadOnlyList<ForumAgreement> Agreements { get; init; } = [];

    public IReadOnlyList<ForumStage> Stages { get; init; } = [];

    public IReadOnlyList<ForumChecklist> Checklists { get; init; } = [];

    public IReadOnlyList<ForumTracker> Trackers { get; init; } = [];

    /// <summary>What its steps mean on the child's stream, beside the events of every forum.</summary>
    public ForumHappenings Happenings { get; init; } = ForumHappenings.None;

    /// <summary>What the source leaves open, so that a gap is not mistaken for an omission.</summary>
    public IReadOnlyList<string> NotStated { get; init; } = [];

    /// <summary>
    /// Every rule that sets a time: its own, and the shared ones that none of its own repeats. A rule that repeats a shared
    /// one without a time of its own has the shared one's.
    /// </summary>
    public IEnumerable<ForumRule> TimedRules
    {
        get
        {
            var shared = Shared.SelectMany(set => set.Rules).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
            foreach (var rule in Rules)
            {
                var from = rule.Inherits is { } of ? shared.GetValueOrDefault(of) : null;
                if ((rule.Deadline ?? from?.Deadline) is { } deadline)
                {
                    yield return rule with { Deadline = deadline, KeptBy = rule.KeptBy ?? from?.KeptBy, Responsible = rule.Responsible.Count > 0 ? rule.Responsible : from?.Responsible ?? [] };
                }
            }

            foreach (var rule in shared.Values.Where(rule => rule.Deadline is not null && !Rules.Any(own => own.Inherits == rule.Id)))
            {
                yield return rule;
            }
        }
    }

    /// <summary>The rule that has a case come back on the day that its decision names; <see langword="null"/>: only the decision says so.</summary>
    public ForumRule? ReturnRule => TimedRules.FirstOrDefault(rule => rule.Deadline is ForumDeadline.At { Anchor: var anchor }
        && anchor.StartsWith(ForumDeadline.FieldPrefix, StringComparison.Ordinal)
        && DecisionColumns.Of(anchor[ForumDeadline.FieldPrefix.Length..]) == nameof(DecisionDetails.ReturnOn));

    /// <summary>The rule that lets a return be waived, and the kind of record that must show why; <see langword="null"/>: the case comes back.</summary>
    public (ForumRule Rule, string Template)? Waiver => (
        from rule in Rules
        from detail in rule.Details
        where detail.Member == "waived_with"
        from template in detail.Values
        select ((ForumRule, string)?)(rule, template)).FirstOrDefault();

    /// <summary>
    /// True where a request can be made and heard: about a child, on a form, in a meeting. An approval chain's steps are
    /// not built yet, so nothing is taken that nobody could decide.
    /// </summary>
    public bool TakesRequests => Subject == ForumSubject.Child && Fields.Count > 0 && DecisionTypes.Count > 0 && Kind != ForumKind.ApprovalChain;

    /// <summary>True where its terms let somebody agree a thing outside the meeting, and it is on.</summary>
    public bool AgreesOutside => IsEnabled && Subject == ForumSubject.Child && Agreements.Any(one => one.Roles.Count > 0);

    /// <summary>What the terms say of one kind of agreement outside the meeting; <see langword="null"/>: the rule is no such kind.</summary>
    public AgreementTerms? AgreementTerms(string ruleId) =>
        Agreements.FirstOrDefault(one => one.Rule.Id == ruleId && one.Roles.Count > 0) is { } kind ? new AgreementTerms(this, kind) : null;

    public ForumTracker? Tracker(string key) => Trackers.FirstOrDefault(tracker => tracker.Key == key);

    public DecisionType? DecisionType(string key) => DecisionTypes.FirstOrDefault(type => type.Key == key);
}

/// <summary>Events of the vocabulary that a forum's steps put on the child's stream.</summary>
public sealed record ForumHappenings(
    IReadOnlyList<string> Submitted, IReadOnlyList<string> Approved, IReadOnlyList<string> Heard, IReadOnlyList<string> Agreed, IReadOnlyList<string> Refused)
{
    /// <summary>Of every forum: the request counts as in.</summary>
    public const string RequestSubmitted = "ForumRequestSubmitted";

    /// <summary>Of every forum: it sat on the case.</summary>
    public const string MeetingHeld = "ForumMeetingHeld";

    /// <summary>Of every forum: it decided.</summary>
    public const string DecisionMade = "ForumDecisionMade";

    public static ForumHappenings None { get; } = new([], [], [], [], []);
}

public enum ForumKind
{
    ResourcePanel,
    ReviewPanel,
    TrackingMeeting,
    LegalPanel,
    AllocationPanel,

    /// <summary>Steps that a form goes through; there is no meeting.</summary>
    ApprovalChain,
    StatutoryReview,
    StatutoryPanel,

    /// <summary>A clock starts it, not a request.</summary>
    ManagementReview,
}

/// <summary>Whom a forum is about.</summary>
public enum ForumSubject
{
    Child,
    FosterCarer,
}

/// <summary>How much of a forum its source describes.</summary>
public enum Completeness
{
    FullTerms,
    FullProcess,
    NamedWithRules,
    NamedOnly,
}

/// <summary>A part of one meeting with its own cohort, chair or attendance.</summary>
public sealed record ForumPart(ForumRule Rule, string Key, string Name);
