using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>What correcting and withdrawing share: finding an event that still stands, and putting a later one over it.</summary>
public sealed class EventCorrections(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ClockKeeper clocks, TimeProvider clock)
{
    /// <summary>The event, where it is there, still stands, and is of a kind that the actor's roles may record.</summary>
    internal async Task<Result<CaseEvent>> Find(ChildId child, CaseEventId id, CancellationToken cancellationToken)
    {
        if (!await access.Children(Permission.CorrectEvent).AnyAsync(one => one.Id == child, cancellationToken))
        {
            return Result<CaseEvent>.NotFound;
        }

        await db.Children.Where(one => one.Id == child).TakeTurn(cancellationToken);
        var found = await db.CaseEvents.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.ChildId == child && !one.IsWithdrawal, cancellationToken);
        if (found is null)
        {
            return Result<CaseEvent>.NotFound;
        }

        if (!access.Pack.Vocabulary.Events.TryGetValue(found.Type, out var type) || type.IsComputed || !access.MayRecord(type))
        {
            return new CorrectionTakesAnotherRole();
        }

        var later = await db.CaseEvents.AsNoTracking()
            .Where(one => one.SupersedesId == id)
            .OrderByDescending(one => one.RecordedAt)
            .Select(one => new EventChangedSince(one.RecordedBy, one.RecordedAt, one.IsWithdrawal))
            .FirstOrDefaultAsync(cancellationToken);
        if (later is not null)
        {
            return later;
        }

        return found;
    }

    /// <summary>Adds the later event and moves the child's clocks, in the caller's transaction.</summary>
    internal async Task<CaseEventId> Supersede(CaseEvent earlier, CaseEventDetails later, Guid? form, CancellationToken cancellationToken)
    {
        var added = new CaseEvent(CaseEventId.New(), earlier.ChildId, later with
        {
            RecordedAt = clock.GetUtcNow(),
            RecordedById = actor.Value.StaffId,
            RecordedBy = actor.Value.Name,
            SupersedesId = earlier.Id,
            SourceKey = form is { } id ? CaseEvent.FormKey(id) : null,
        });
        db.CaseEvents.Add(added);
        if (!later.IsWithdrawal
            && await db.SignificantEvents.SingleOrDefaultAsync(one => one.EventId == earlier.Id, cancellationToken) is { } told)
        {
            told.Follow(added.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        await clocks.Recompute([earlier.ChildId], null, cancellationToken);
        return added.Id;
    }
}

/// <summary>The form was opened before somebody else corrected or withdrew the event.</summary>
public sealed record EventChangedSince(string By, DateTimeOffset At, bool IsWithdrawal) : Refusal
{
    public override string Message =>
        $"This entry was {(IsWithdrawal ? "withdrawn" : "corrected")} by {By} on {At.InLondon():d MMMM yyyy 'at' HH:mm}, so nothing was changed. Look at the chronology, and correct the newer entry if it is still wrong.";
}

/// <summary>A decision or sign-off that the person's role may not change.</summary>
public sealed record CorrectionTakesAnotherRole : Refusal
{
    public override string Message => "Your role may not change this entry: it is a decision for a manager or panel. Ask them to correct it.";
}
