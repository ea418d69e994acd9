using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What a forum decided on a child before the meeting that is looked at.</summary>
public sealed class EarlierDecisions(CareDecisionsDb db, ForumAccess forums)
{
    /// <returns>The last; <see langword="null"/>: it never decided on the child.</returns>
    public async Task<EarlierDecision?> Before(ForumMeeting meeting, ForumRequest request, CancellationToken cancellationToken)
    {
        var decision = await db.ForumDecisions.AsNoTracking()
            .Where(one => one.ChildId == request.ChildId && one.MeetingId != meeting.Id && db.ForumRequests.Any(other => other.Id == one.RequestId && other.ForumId == meeting.ForumId))
            .OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        return decision is null ? null : new EarlierDecision(
            decision,
            forums.Policy.Words.Outcomes.FirstOrDefault(one => one.Id == decision.Outcome)?.Name ?? decision.Outcome,
            await db.ForumActions.AsNoTracking().Where(one => one.DecisionId == decision.Id).OrderBy(one => one.DueOn).Take(100).ToListAsync(cancellationToken));
    }
}

/// <param name="Outcome">In words.</param>
public sealed record EarlierDecision(ForumDecision Said, string Outcome, IReadOnlyList<ForumAction> Actions);
