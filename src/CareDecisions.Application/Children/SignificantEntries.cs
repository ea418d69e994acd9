using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>What marking an entry and taking it out share.</summary>
[PutsOnStream("the chronology", "ChronologyUpdated", "ChronologyEntryEdited")]
public sealed class SignificantEntries(CareDecisionsDb db, CaseAccess access, CurrentActor actor, CaseSteps steps, TimeProvider clock)
{
    internal SignificantAct Act() => new(actor.Value.StaffId, actor.Value.Name, clock.GetUtcNow());

    /// <summary>What was told of an entry that stands; not found where there is no such entry to be seen by somebody who may tell it.</summary>
    /// <returns>A new one, not yet told, where nothing was.</returns>
    internal async Task<Result<SignificantEvent>> Find(ChildId child, CaseEventId id, CancellationToken cancellationToken)
    {
        if (!await access.Children(Permission.CurateChronology).AnyAsync(one => one.Id == child, cancellationToken)
            || !await db.CaseEvents.AnyAsync(one => one.Id == id && one.ChildId == child && !one.IsWithdrawal, cancellationToken))
        {
            return Result<SignificantEvent>.NotFound;
        }

        await db.Children.Where(one => one.Id == child).TakeTurn(cancellationToken);
        if (!await db.Standing().AnyAsync(one => one.Id == id, cancellationToken))
        {
            return new EntryNoLongerStands();
        }

        var told = await db.SignificantEvents.SingleOrDefaultAsync(one => one.EventId == id, cancellationToken);
        return told ?? new SignificantEvent(child, id);
    }

    /// <summary>Keeps the step and puts on the stream that the chronology was worked on; the clocks move with it.</summary>
    internal Task Keep(SignificantEvent told, SignificantStep step, CancellationToken cancellationToken)
    {
        if (db.Entry(told).State == EntityState.Detached)
        {
            db.SignificantEvents.Add(told);
        }

        db.SignificantSteps.Add(step);
        var source = $"significant:{told.Id:N}:{step.Number}";
        IEnumerable<CaseStep> happened = step.Kind == SignificantStepKind.TakenOut
            ? [new CaseStep("ChronologyUpdated")]
            : [new CaseStep("ChronologyEntryEdited"), new CaseStep("ChronologyUpdated")];
        return steps.Happened(told.ChildId, source, happened, cancellationToken);
    }
}
