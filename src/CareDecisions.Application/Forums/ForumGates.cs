using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What forums' terms forbid before they have decided: which work is held back, who may let it go on, and that they did.</summary>
public sealed class ForumGates(CareDecisionsDb db, CaseAccess access, ForumAccess forums, Notices notices)
{
    private const string EndOfCare = "ChildCeasedToBeLookedAfter";
    private const int MostEvents = 5000;
    private const int Most = 200;

    /// <summary>
    /// The gates that hold an event back, and those that let it pass because somebody let it go on or the terms ask no decision in such a case.
    /// Whoever else records something for the child waits until the command ends, so that one decision, or one leave, lets one event through.
    /// </summary>
    /// <param name="child">About whom.</param>
    /// <param name="work">What is to be recorded.</param>
    public async Task<IReadOnlyList<GateIsClosed>> Holding(ChildId child, WorkToDo work, CancellationToken cancellationToken)
    {
        var kinds = KindsOf(work.Type);
        var gates = forums.Policy.All.Where(forum => forum.IsEnabled)
            .SelectMany(forum => forum.Gates.Where(gate => gate.IsHard).Select(gate => (Forum: forum, Gate: gate, Kind: kinds.FirstOrDefault(kind => gate.Blocks.Contains(kind.Id)))))
            .Where(one => one.Kind is not null).ToList();
        if (gates.Count == 0)
        {
            return [];
        }

        await db.Children.Where(one => one.Id == child).TakeTurn(cancellationToken);
        var known = await CaseOn(child, work.At, gates.ConvertAll(one => one.Forum.Id), cancellationToken);
        known.Facts.Take(new CaseHappening(work.Type, work.At.LondonDate(), FactsOf(work.Facts)));
        return
        [
            .. from one in gates
               let now = known.For(one.Forum, one.Kind!)
               where IsThisWork(one.Kind!, known.Before) && one.Gate.AppliesWhen.IsMet(now.Facts) && !one.Gate.IsOpen(now)
               select Closed(one.Forum, one.Gate, one.Kind!, one.Gate.Unless.IsMet(now.Facts)) with { Lift = known.Lifts(one.Gate, one.Kind!)?.Id },
        ];
    }

    /// <summary>How a gate stands for a child at a moment, whatever the work would say: open by the forum, or let go on by somebody and not used yet.</summary>
    public async Task<(bool IsOpen, GateExemption? Lift)> Standing(ChildId child, GateIsClosed one, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var known = await CaseOn(child, at, [one.Forum.Id], cancellationToken);
        return (one.Gate.IsOpen(known.For(one.Forum, one.Work)), known.Lifts(one.Gate, one.Work));
    }

    /// <summary>
    /// Keeps that the work goes on although these gates are closed: what was lifted before is used up by it, the rest is written down now. Or says which
    /// of them hold it back.
    /// </summary>
    /// <param name="child">About whom.</param>
    /// <param name="closed">What <see cref="Holding"/> found.</param>
    /// <param name="by">Why it went on without a decision, where somebody said so, and who did.</param>
    public async Task<IReadOnlyList<GateIsClosed>> Pass(
        ChildId child, IReadOnlyList<GateIsClosed> closed, (string? Reason, CaseRecord.Step Step) by, CancellationToken cancellationToken)
    {
        var each = closed.DistinctBy(one => (one.Gate.Rule.Id, one.Work.Id)).ToList();
        if (each.Where(one => !one.Passes && (!one.TakesReason || by.Reason is null)).ToList() is { Count: > 0 } held)
        {
            return held;
        }

        foreach (var one in each)
        {
            var exemption = one.Lift is { } lift
                ? await db.GateExemptions.SingleAsync(other => other.Id == lift, cancellationToken)
                : await Let(child, one, one.ExemptBecause ?? by.Reason!, by.Step, cancellationToken);
            exemption.Use(by.Step.At);
            await db.SaveChangesAsync(cancellationToken);
        }

        return [];
    }

    /// <summary>Writes down that one piece of work may go on, and tells whoever runs the forum; and those who may let it where nobody was asked.</summary>
    public async Task<GateExemption> Let(ChildId child, GateIsClosed one, string reason, CaseRecord.Step step, CancellationToken cancellationToken)
    {
        var exemption = new GateExemption(child, one.Gate.Rule, new GateExemption.Let(one.Work.Id, reason, one.ExemptBecause is not null, one.IsWithoutLeave), step);
        db.GateExemptions.Add(exemption);
        await db.SaveChangesAsync(cancellationToken);
        if (one.IsWithoutLeave)
        {
            await notices.Tell(
                await WhoMayLift(child, one, cancellationToken),
                new Note($"gate/{exemption.Id}", "Something happened without a panel", $"Something that waits for {one.Forum.ShortName} happened without its decision, and without leave. The forum's page says what and why.", $"forums/{one.Forum.Id}"),
                cancellationToken);
        }

        await notices.Tell(
            await notices.Holders(forums.Running(one.Forum), cancellationToken),
            new Note($"gate/{exemption.Id}", "Something goes on without a panel", $"Something that waits for {one.Forum.ShortName} goes on without its decision. The forum's page says what and why.", $"forums/{one.Forum.Id}"),
            cancellationToken);
        return exemption;
    }

    /// <summary>Who may let it go on and may open the child's record.</summary>
    public async Task<IReadOnlyList<Guid>> WhoMayLift(ChildId child, GateIsClosed one, CancellationToken cancellationToken) =>
        await access.MayOpen(child, await notices.Holders(ForumAccess.HoldersIn(one.Forum, ForumAccess.MayLift(one.Forum, one.Gate)), cancellationToken), cancellationToken);

    /// <summary>A gate by its rule, as it would hold back some work.</summary>
    /// <param name="ruleId">The gate's rule.</param>
    /// <param name="work">Id of the work; <see langword="null"/>: the first that it holds back.</param>
    /// <returns><see langword="null"/>: no such gate, or it does not hold that work back.</returns>
    public GateIsClosed? Find(string ruleId, string? work) => (
        from forum in forums.Policy.All
        where forum.IsEnabled
        from gate in forum.Gates
        where gate.Rule.Id == ruleId && gate is { IsHard: true, Blocks.Count: > 0 }
        let id = work ?? gate.Blocks[0]
        where gate.Blocks.Contains(id)
        select Closed(forum, gate, forums.Policy.Words.Work.First(one => one.Id == id), isExempt: false)).FirstOrDefault();

    /// <summary>What must be done before this is asked, and is not; that of hard gates first. What hangs on more than the decision asked guides only.</summary>
    public async Task<IReadOnlyList<StepMissing>> Missing(Forum forum, ForumRequest request, CancellationToken cancellationToken)
    {
        var wanted = (
            from gate in forum.Gates
            where gate.Requires.Count > 0 && !ForumRequests.GivenDecision(gate.AppliesWhen, request.DecisionKey).IsNever()
            from id in gate.Requires
            let step = forums.Policy.Words.Steps.First(one => one.Id == id)
            where step.Events.Count > 0
            orderby !IsAsked(gate, request)
            select (Gate: gate, Step: step)).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var types = wanted.SelectMany(one => one.Step.Events.Concat(one.Step.RenewedBy)).Distinct().ToList();
        var happened = await db.Standing().Where(one => one.ChildId == request.ChildId && types.Contains(one.Type))
            .OrderByDescending(one => one.HappenedAt).ThenByDescending(one => one.Id).Select(one => one.Type).Take(MostEvents).ToListAsync(cancellationToken);
        return [.. wanted.Where(one => !one.Step.Events.Contains(happened.Find(type => one.Step.Events.Contains(type) || one.Step.RenewedBy.Contains(type)) ?? "")).Select(one => new StepMissing(one.Gate.Rule, one.Step.Name, IsAsked(one.Gate, request)))];
    }

    private static bool IsAsked(ForumGate gate, ForumRequest request) => gate.IsHard && ForumRequests.GivenDecision(gate.AppliesWhen, request.DecisionKey) is Condition.AlwaysCase;

    private List<GatedWork> KindsOf(string type)
    {
        var types = access.Pack.Vocabulary.Events.TryGetValue(type, out var known) ? known.Also.Prepend(type).ToList() : [type];
        return [.. forums.Policy.Words.Work.Where(work => work.Events.Any(types.Contains))];
    }

    private async Task<CaseKnown> CaseOn(ChildId child, DateTimeOffset at, List<string> ids, CancellationToken cancellationToken)
    {
        var facts = new CaseFacts(await db.Children.Where(one => one.Id == child).Select(one => one.DateOfBirth).SingleAsync(cancellationToken));
        var before = await Before(child, at, cancellationToken);
        before.ForEach(one => facts.Take(one.Happening));
        return new CaseKnown(
            at,
            before,
            facts,
            await Decisions(child, ids, cancellationToken),
            await AgreedOutside(child, ids, cancellationToken),
            await db.GateExemptions.AsNoTracking().Where(one => one.ChildId == child && one.UsedAt == null).OrderBy(one => one.At).Take(Most).ToListAsync(cancellationToken));
    }

    private async Task<List<Earlier>> Before(ChildId child, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var found = await db.Standing().AsNoTracking().Where(one => one.ChildId == child && one.HappenedAt < at)
            .OrderBy(one => one.HappenedAt).ThenBy(one => one.Id).Select(one => new { one.Type, one.HappenedAt, one.Facts }).Take(MostEvents).ToListAsync(cancellationToken);
        return found.ConvertAll(one => new Earlier(one.HappenedAt, new CaseHappening(one.Type, one.HappenedAt.LondonDate(), FactsOf(one.Facts))));
    }

    private static IReadOnlyDictionary<string, FactValue?> FactsOf(IReadOnlyDictionary<string, string> said) => TimelineReader.Read(said).Values;

    /// <summary>Some work is it only for a child to whom something has happened in this period of care.</summary>
    private static bool IsThisWork(GatedWork kind, List<Earlier> before) => kind.After.Count == 0
        || LastOf(kind.After, before) is { } last && !(LastOf([EndOfCare], before) > last);

    private static DateTimeOffset? LastOf(IReadOnlyList<string> types, List<Earlier> before) =>
        before.FindLast(one => types.Contains(one.Happening.Type))?.At;

    private async Task<ILookup<string, GateDecision>> Decisions(ChildId child, List<string> ids, CancellationToken cancellationToken)
    {
        var found = await (
            from decision in db.ForumDecisions
            where decision.ChildId == child
            join request in db.ForumRequests on decision.RequestId equals request.Id
            where ids.Contains(request.ForumId)
            orderby decision.RecordedAt descending
            select new
            {
                request.Id,
                request.ForumId,
                request.DecisionKey,
                decision.Outcome,
                decision.RecordedAt,
                decision.Until,
                MeetingOn = db.ForumMeetings.Where(meeting => meeting.Id == decision.MeetingId).Select(meeting => (DateOnly?)meeting.Date).FirstOrDefault(),
                Start = db.ForumMeetings.Where(meeting => meeting.Id == decision.MeetingId).Select(meeting => meeting.Start).FirstOrDefault(),
            }).Take(Most).ToListAsync(cancellationToken);
        var groups = forums.Policy.Words.Outcomes.ToDictionary(outcome => outcome.Id, outcome => outcome.Group);
        return found.DistinctBy(one => one.Id).ToLookup(
            one => one.ForumId,
            one => new GateDecision(
                one.DecisionKey,
                one.Outcome,
                groups.GetValueOrDefault(one.Outcome),
                one.MeetingOn ?? one.RecordedAt.LondonDate(),
                one.MeetingOn is { } day ? LondonTime.At(day, one.Start ?? TimeOnly.MinValue) : one.RecordedAt,
                one.RecordedAt,
                one.Until));
    }

    private async Task<ILookup<string, GateAgreement>> AgreedOutside(ChildId child, List<string> ids, CancellationToken cancellationToken)
    {
        var found = await db.OutsideAgreements
            .Where(one => one.ChildId == child && ids.Contains(one.ForumId) && one.AgreedAt != null && one.State != AgreementState.NotRatified && one.State != AgreementState.Withdrawn)
            .OrderBy(one => one.AgreedAt).Select(one => new { one.ForumId, one.RuleId, one.AgreedAt }).Take(Most).ToListAsync(cancellationToken);
        return found.ToLookup(one => one.ForumId, one => new GateAgreement(one.RuleId, one.AgreedAt!.Value));
    }

    private GateIsClosed Closed(Forum forum, ForumGate gate, GatedWork work, bool isExempt)
    {
        var lift = ForumAccess.MayLift(forum, gate);
        var mayLift = lift.Any(forums.RolesIn(forum).Contains);
        return new GateIsClosed(forum, gate, work)
        {
            ExemptBecause = isExempt ? forum.Rules.FirstOrDefault(rule => rule.Id == gate.ExemptBy)?.Text ?? gate.Rule.Text : null,
            MayLift = mayLift,
            TakesReason = mayLift || work.Happens,
            WhoMayLift = forums.Names(lift),
            Asks = [.. gate.Decisions.Select(forum.DecisionType).OfType<DecisionType>().Where(_ => forum.TakesRequests)],
        };
    }

    /// <summary>What is known of a child at a moment.</summary>
    /// <param name="Unused">What was let go on and not used yet.</param>
    private sealed record CaseKnown(
        DateTimeOffset At, List<Earlier> Before, CaseFacts Facts, ILookup<string, GateDecision> Decisions, ILookup<string, GateAgreement> Agreed, List<GateExemption> Unused)
    {
        public GateCase For(Forum forum, GatedWork work)
        {
            var day = At.LondonDate();
            return new(At, day, LastOf(work.RenewedBy, Before), name => Facts.On(day, name), [.. Decisions[forum.Id]], [.. Agreed[forum.Id]]);
        }

        /// <summary>Leave counts for the work it was given for, until what asks for a new decision happens.</summary>
        public GateExemption? Lifts(ForumGate gate, GatedWork work) =>
            Unused.Find(one => one.RuleId == gate.Rule.Id && one.Work == work.Id && !(LastOf(work.RenewedBy, Before) > one.At));
    }

    private sealed record Earlier(DateTimeOffset At, CaseHappening Happening);
}
