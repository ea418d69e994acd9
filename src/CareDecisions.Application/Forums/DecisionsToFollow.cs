using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>A forum heard a case and said that its decision would follow: somebody gives it by a day, and until then it is open.</summary>
internal static class DecisionsToFollow
{
    /// <summary>The action that stands for it among the actions, open and then late like any other.</summary>
    public const string Action = "Give the decision that is to follow";

    /// <summary>True while nobody has given it and no new request that asks the same has been handed in instead. A draft takes nothing up.</summary>
    public static async Task<bool> StillFollows(this CareDecisionsDb db, ForumRequest request, ForumDecision? latest, CancellationToken cancellationToken) =>
        request.State == RequestState.Decided && latest is { Outcome: ForumOutcome.ToFollow }
        && !await db.ForumRequests.AnyAsync(
            other => other.ChildId == request.ChildId && other.ForumId == request.ForumId && other.DecisionKey == request.DecisionKey && other.StartedAt > latest.RecordedAt
                && other.State != RequestState.Draft && other.State != RequestState.Returned && other.State != RequestState.Withdrawn,
            cancellationToken);

    /// <inheritdoc cref="StillFollows(CareDecisionsDb, ForumRequest, ForumDecision?, CancellationToken)"/>
    public static async Task<bool> StillFollows(this CareDecisionsDb db, ForumRequest request, CancellationToken cancellationToken) =>
        request.State == RequestState.Decided && await db.StillFollows(request, await db.LatestOn(request.Id, cancellationToken), cancellationToken);

    /// <summary>What was recorded last on a request; <see langword="null"/>: nothing. To be read only.</summary>
    public static Task<ForumDecision?> LatestOn(this CareDecisionsDb db, ForumRequestId request, CancellationToken cancellationToken) =>
        db.ForumDecisions.AsNoTracking().Where(one => one.RequestId == request).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>It is given: the action is done.</summary>
    public static async Task Given(this CareDecisionsDb db, ForumDecision followed, ForumOutcome outcome, DateOnly on, CancellationToken cancellationToken)
    {
        var action = await db.ForumActions.FirstOrDefaultAsync(one => one.DecisionId == followed.Id && one.Text == Action && one.DoneOn == null, cancellationToken);
        action?.Finish(on, $"Decided: {outcome.Name}");
    }

    /// <summary>A new request is handed in that asks the same: nobody waits for the decision any more, and its action says so.</summary>
    public static async Task TakenUp(this CareDecisionsDb db, ForumRequest by, DateOnly on, CancellationToken cancellationToken)
    {
        var actions = await db.ForumActions
            .Where(action => action.Text == Action && action.DoneOn == null && action.ChildId == by.ChildId
                && db.ForumDecisions.Any(decision => decision.Id == action.DecisionId && decision.Outcome == ForumOutcome.ToFollow && decision.RecordedAt < by.StartedAt
                    && db.ForumRequests.Any(request => request.Id == decision.RequestId && request.ForumId == by.ForumId && request.DecisionKey == by.DecisionKey)))
            .OrderBy(action => action.Id).Take(20).ToListAsync(cancellationToken);
        foreach (var action in actions)
        {
            action.Finish(on, $"A new request, handed in on {on:d MMMM yyyy}, takes it up");
        }
    }
}
