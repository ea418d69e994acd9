using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>A forum heard a case and said that its decision would follow: somebody gives it by a day, and until then it is open.</summary>
internal static class DecisionsToFollow
{
    /// <summary>The action that stands for it among the actions, open and then late like any other.</summary>
    public const string Action = "Give the decision that is to follow";

    /// <summary>True while nobody has given it and no new request has taken the case up instead.</summary>
    public static async Task<bool> StillFollows(this CareDecisionsDb db, ForumRequest request, ForumDecision? latest, CancellationToken cancellationToken) =>
        request.State == RequestState.Decided && latest is { Outcome: ForumOutcome.ToFollow }
        && !await db.ForumRequests.AnyAsync(
            other => other.ChildId == request.ChildId && other.ForumId == request.ForumId && other.StartedAt > latest.RecordedAt && other.State != RequestState.Withdrawn, cancellationToken);

    /// <summary>It is given: the action is done.</summary>
    public static async Task Given(this CareDecisionsDb db, ForumDecision followed, ForumOutcome outcome, DateOnly on, CancellationToken cancellationToken)
    {
        var action = await db.ForumActions.FirstOrDefaultAsync(one => one.DecisionId == followed.Id && one.Text == Action && one.DoneOn == null, cancellationToken);
        action?.Finish(on, $"Decided: {outcome.Name}");
    }
}
