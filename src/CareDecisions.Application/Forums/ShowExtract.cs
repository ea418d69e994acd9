using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// One child's own part of a meeting's minutes: what was asked, what was decided and why, who does what by when, who was told.
/// No other child of the same meeting is in it.
/// </summary>
[OpenTo(Audience.SignedIn, "Shown are decisions about children the reader may see, or of forums they sit in.")]
public static class ShowExtract
{
    public sealed record Query(ForumRequestId Id) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required ForumRequest Request { get; init; }

        public required ChildBanner Child { get; init; }

        public required Forum Forum { get; init; }

        public required DecisionType Asked { get; init; }

        public ForumMeeting? Meeting { get; init; }

        public required ForumDecision Decision { get; init; }

        public required string Outcome { get; init; }

        /// <summary>What was recorded on the request before, in the order of time: that a decision was to follow.</summary>
        public IReadOnlyList<EarlierDecision> Before { get; init; } = [];

        /// <summary>Name of the kind of placement.</summary>
        public string? Placement { get; init; }

        /// <summary>What the forum said to its questions.</summary>
        public required IReadOnlyList<Weighed> Weighed { get; init; }

        public required IReadOnlyList<ForumAction> Actions { get; init; }

        public required IReadOnlyList<DecisionTold> Told { get; init; }

        /// <summary>What the terms want during and after the meeting, with the time each gives, and whether it was kept.</summary>
        public required IReadOnlyList<MeetingDuty> Duties { get; init; }

        /// <summary>The rule on what becomes of a family's disagreement; <see langword="null"/> where the terms do not say.</summary>
        public ForumRule? Disagreement { get; init; }

        /// <summary>Who is responsible for the child, for the letter.</summary>
        public string? Worker { get; init; }

        public bool MayWrite { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, EarlierDecisions earlier, MeetingDuties duties, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = await forums.Requests().AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id && one.State == RequestState.Decided, cancellationToken);
            if (request is null || forums.Policy.Find(request.ForumId) is not { } forum || forum.DecisionType(request.DecisionKey) is not { } asked
                || await ChildBanners.Find(db, db.Children, request.ChildId, clock.LondonToday(), cancellationToken) is not { } banner
                || await db.LatestOn(request.Id, cancellationToken) is not { } decision)
            {
                return Result<View>.NotFound;
            }

            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == decision.MeetingId, cancellationToken);
            return new View
            {
                Request = request,
                Child = banner,
                Forum = forum,
                Asked = asked,
                Meeting = meeting,
                Decision = decision,
                Outcome = forums.Policy.Words.Outcomes.FirstOrDefault(one => one.Id == decision.Outcome)?.Name ?? decision.Outcome,
                Before = await earlier.On(request.Id, decision, cancellationToken),
                Placement = forums.Policy.Words.Lists.GetValueOrDefault("placement_types", []).FirstOrDefault(type => type.Id == decision.PlacementType)?.Name,
                Weighed = ItemChecklists.Said(forum, request.DecisionKey, (await ItemChecklists.Answers(db, request.Id, cancellationToken)).Values),
                Actions = await db.ForumActions.AsNoTracking().Where(one => one.DecisionId == decision.Id).OrderBy(one => one.DueOn).Take(100).ToListAsync(cancellationToken),
                Told = await db.DecisionsTold.AsNoTracking().Where(one => db.ForumDecisions.Any(said => said.Id == one.DecisionId && said.RequestId == request.Id)).OrderBy(one => one.ToldOn).Take(100).ToListAsync(cancellationToken),
                Duties = meeting is null ? [] : await duties.Of(forum, meeting, decision, cancellationToken),
                Disagreement = RuleOnDisagreement(forum),
                Worker = await db.Users.Where(person => db.Children.Any(child => child.Id == request.ChildId && child.ResponsibleWorkerId == person.Id))
                    .Select(person => person.DisplayName).FirstOrDefaultAsync(cancellationToken),
                MayWrite = await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == request.ChildId, cancellationToken),
            };
        }
    }

    /// <summary>The rule that makes a family's disagreement a complaint.</summary>
    internal static ForumRule? RuleOnDisagreement(Forum forum) =>
        forum.Rules.FirstOrDefault(rule => rule.Details.Any(detail => detail.Member == "creates" && detail.Values.Contains(ForumRule.StageOneComplaint)));
}
