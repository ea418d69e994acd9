using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What a forum decided on a child before the meeting that is looked at.</summary>
public sealed class EarlierDecisions(CareDecisionsDb db, ForumAccess forums)
{
    /// <summary>At most so many actions of one decision are read.</summary>
    public const int MostActions = 100;

    /// <summary>The forum's decisions that stood before a meeting: those of its meetings before, and what was recorded before it begins.</summary>
    public IQueryable<ForumDecision> Of(ForumMeeting meeting)
    {
        var begins = meeting.Begins.ToUniversalTime();
        return db.ForumDecisions.Where(one => one.MeetingId != meeting.Id
            && db.ForumRequests.Any(other => other.Id == one.RequestId && other.ForumId == meeting.ForumId)
            && (one.RecordedAt < begins || db.ForumMeetings.Any(other => other.Id == one.MeetingId && other.Date < meeting.Date)));
    }

    /// <returns>The last; <see langword="null"/>: it never decided on the child.</returns>
    public async Task<EarlierDecision?> Before(ForumMeeting meeting, ForumRequest request, CancellationToken cancellationToken)
    {
        var decision = await Of(meeting).AsNoTracking().Where(one => one.ChildId == request.ChildId).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        return decision is null ? null : await WithActions(decision, cancellationToken);
    }

    /// <summary>What was recorded on a request before its latest decision, in the order of time.</summary>
    public async Task<IReadOnlyList<EarlierDecision>> On(ForumRequestId request, ForumDecision latest, CancellationToken cancellationToken)
    {
        var decisions = await db.ForumDecisions.AsNoTracking().Where(one => one.RequestId == request && one.Id != latest.Id)
            .OrderBy(one => one.RecordedAt).Take(20).ToListAsync(cancellationToken);
        var found = new List<EarlierDecision>();
        foreach (var decision in decisions)
        {
            found.Add(await WithActions(decision, cancellationToken));
        }

        return found;
    }

    private async Task<EarlierDecision> WithActions(ForumDecision decision, CancellationToken cancellationToken) => new(
        decision,
        forums.Policy.Words.Outcomes.FirstOrDefault(one => one.Id == decision.Outcome)?.Name ?? decision.Outcome,
        await db.ForumActions.AsNoTracking().Where(one => one.DecisionId == decision.Id).OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(MostActions).ToListAsync(cancellationToken));
}

/// <param name="Outcome">In words.</param>
public sealed record EarlierDecision(ForumDecision Said, string Outcome, IReadOnlyList<ForumAction> Actions);
