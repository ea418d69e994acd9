using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>Puts the events of a record's step on the child's stream; the clocks move in the same transaction.</summary>
public sealed class RecordSteps(CareDecisionsDb db, ClockKeeper clocks, CurrentActor actor, TimeProvider clock)
{
    public CaseRecord.Step Now => new(actor.Value.StaffId, actor.Value.Name, clock.GetUtcNow());

    /// <param name="record">About which child.</param>
    /// <param name="step">Names the step once for this record ("started", "submitted:2"): the same step adds nothing again.</param>
    /// <param name="types">Events of the vocabulary.</param>
    /// <param name="facts">What the answers set, as written in JSON.</param>
    public async Task Happened(
        CaseRecord record, string step, IReadOnlyList<string> types, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        if (types.Count == 0)
        {
            return;
        }

        var now = Now;
        db.CaseEvents.AddRange(types.Select(type => new CaseEvent(CaseEventId.New(), record.ChildId, new CaseEventDetails
        {
            Type = type,
            HappenedAt = now.At,
            RecordedAt = now.At,
            RecordedById = now.ById,
            RecordedBy = now.By,
            Facts = facts,
            Note = record.Title,
            SourceKey = $"record:{record.Id.Value:N}:{step}:{type}",
        })));
        await db.SaveChangesAsync(cancellationToken);
        await clocks.Recompute([record.ChildId], null, cancellationToken);
    }
}
