using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Application.Forums;

/// <summary>Puts what a forum's steps mean on the child's stream; the clocks of the standards move in the same transaction.</summary>
public sealed class ForumEvents(CareDecisionsDb db, ClockKeeper clocks, CurrentActor actor, TimeProvider clock)
{
    /// <param name="request">About which child.</param>
    /// <param name="step">Names the step once for this request.</param>
    /// <param name="types">Events of the vocabulary.</param>
    /// <param name="note">What it was about, for the chronology.</param>
    public async Task Happened(ForumRequest request, string step, IEnumerable<string> types, string note, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        db.CaseEvents.AddRange(types.Distinct().Select(type => new CaseEvent(CaseEventId.New(), request.ChildId, new CaseEventDetails
        {
            Type = type,
            HappenedAt = now,
            RecordedAt = now,
            RecordedById = actor.Value.StaffId,
            RecordedBy = actor.Value.Name,
            Facts = new Dictionary<string, string>(),
            Note = note,
            SourceKey = $"forum:{request.Id.Value:N}:{step}:{type}",
        })));
        await db.SaveChangesAsync(cancellationToken);
        await clocks.Recompute([request.ChildId], null, cancellationToken);
    }
}
