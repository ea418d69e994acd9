namespace CareDecisions.Domain.Forums;

/// <summary>What the product does with a rule of a forum's terms.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">Where it works; <see langword="null"/>: it is shown as guidance on the forum's page.</param>
public sealed record RuleCoverage(ForumRule Rule, string? Where)
{
    private const string Calendar = "the forum's calendar";
    private const string Form = "the request's form";
    private const string Request = "the request's page";
    private const string Meeting = "what is due around a meeting (its page, `forums cutoff`)";
    private const string Item = "the item's page";
    private const string Outside = "what is agreed outside the meeting";
    private const string Returns = "who is to come back";
    private const string Gates = "what may be recorded of a child";
    private const string Decision = "the record of the decision";

    /// <summary>Every rule of a forum, in file order. A rule counts as working only where code acts on it.</summary>
    public static IEnumerable<RuleCoverage> Of(Forum forum)
    {
        var where = Acted(forum).GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.First().Where, StringComparer.Ordinal);
        return forum.Rules.Concat(forum.Shared.SelectMany(set => set.Rules.Concat(set.Checklist.Select(item => item.Rule))))
            .Select(rule => new RuleCoverage(rule, where.GetValueOrDefault(rule.Id)));
    }

    private static IEnumerable<(string Id, string Where)> Acted(Forum forum) =>
    [
        .. OfTheRequest(forum),
        .. forum.Sessions.Where(session => session.Weekday is not null).Select(session => (session.Rule.Id, Calendar)),
        .. forum.Slots.Where(slot => slot is { Name: not "emergency", Minutes: not null, When: Conditions.Condition.AlwaysCase }).Select(slot => (slot.Rule.Id, "the agenda")),
        .. forum.AgreesOutside ? forum.Agreements.Where(IsActedOn).Select(one => (one.Rule.Id, Outside)) : [],
        .. forum.Rules.Where(rule => Says(rule, "creates", ForumRule.StageOneComplaint)).Select(rule => (rule.Id, "who was told of a decision")),
        .. forum.Rules.Where(rule => Says(rule, "action_needs", "evidence")).Select(rule => (rule.Id, "the actions after a meeting")),
        .. forum.TakesRequests ? forum.Presenters.Where(one => one.AuthorPresents).Select(one => (one.Rule.Id, "who is asked to come for an item")) : [],
        .. forum.Rules.Where(rule => rule.TellsOfATime).Select(rule => (rule.Id, "the times of an agenda")),
        .. forum.Quorum is { Members: not null } quorum ? [(quorum.Rule.Id, "the attendance of a meeting and the record of the decision")] : Array.Empty<(string, string)>(),
        .. forum.IsEnabled ? forum.Gates.Where(gate => gate.IsHard && gate.Blocks.Count > 0).Select(gate => (gate.Rule.Id, Gates)) : [],
        .. forum.IsEnabled ? forum.Gates.Where(gate => gate.IsHard && gate.Blocks.Count > 0).Select(gate => gate.ExemptBy).OfType<string>().Select(id => (id, Gates)) : [],
        .. forum.TakesRequests ? forum.Gates.Where(gate => gate.Requires.Count > 0).Select(gate => (gate.Rule.Id, Request)) : [],
        .. forum.ReturnRule is { } back ? [(back.Id, Returns)] : Array.Empty<(string, string)>(),
        .. forum.TakesRequests && forum.Waiver is { } waiver ? [(waiver.Rule.Id, Returns)] : Array.Empty<(string, string)>(),
        .. forum.Trackers.SelectMany(tracker => tracker.ActedOn).Select(id => (id, "the forum's trackers")),
        .. forum.Seats.Select(seat => (seat.Rule.Id, "who may open the forum's requests")),
        .. forum.TimedRules.Where(rule => rule.Deadline is { IsAroundTheMeeting: true } && !rule.HasProposedDeadline).Select(rule => (rule.Id, Meeting)),
    ];

    private static bool Says(ForumRule rule, string member, string value) => rule.Details.Any(detail => detail.Member == member && detail.Values.Contains(value));

    /// <summary>Who agrees, who writes, what is written, what follows and by when, what its note must say.</summary>
    private static bool IsActedOn(ForumAgreement one) => one.Roles.Count > 0 || one.WrittenBy.Count > 0 || one.RecordFields.Count > 0 || one.Points.Count > 0
        || one.Decisions.Count > 0 || one.Rule.Deadline is not null;

    /// <summary>Only where a request can be made.</summary>
    private static IEnumerable<(string Id, string Where)> OfTheRequest(Forum forum) => !forum.TakesRequests
        ? []
        :
        [
            .. forum.DecisionTypes.Select(type => (type.Rule.Id, "what may be asked for a child")),
            .. forum.Form is { } form ? [(form.Rule.Id, Form)] : Array.Empty<(string, string)>(),
            .. forum.Fields.Select(field => (field.Rule.Id, Form)),
            .. forum.Documents.Where(document => document.Documents.Count > 0).Select(document => (document.Rule.Id, Form)),
            .. forum.Approvals.Where(approval => approval.Roles.Count > 0).Select(approval => (approval.Rule.Id, Request)),
            .. forum.CutOffs.Where(one => one.AppliesTo.Contains("request") && one.Rule is { Enforcement: Enforcement.Hard, HasProposedDeadline: false }).Select(one => (one.Rule.Id, Request)),
            .. forum.Late is { } late ? [(late.Rule.Id, Request)] : Array.Empty<(string, string)>(),
            .. forum.Checklists.SelectMany(list => list.Items).Select(item => (item.Rule.Id, Item)),
            .. forum.Shared.SelectMany(set => set.Checklist).Select(item => (item.Rule.Id, Item)),
            .. forum.Rules.Where(rule => rule.Section == ForumSection.Outcome).Select(rule => (rule.Id, Decision)),
            .. forum.DecisionFields.Where(field => DecisionColumns.Of(field) is not null).Select(field => (field.Rule.Id, Decision)),
            .. forum.Withdrawal is { } withdrawal ? [(withdrawal.Rule.Id, Request)] : Array.Empty<(string, string)>(),
        ];
}
