using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>What the use cases that change a child's relationships share.</summary>
public sealed class ChildPeople(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ClockKeeper clocks, TimeProvider clock)
{
    public DateOnly Today => clock.LondonToday();

    /// <summary>Whether the actor may change who is in the child's life.</summary>
    public Task<bool> MayChange(ChildId child, CancellationToken cancellationToken) =>
        access.Children(Permission.RecordEvent).AnyAsync(one => one.Id == child, cancellationToken);

    /// <summary>A relationship of the child, read from either side; <see langword="null"/> where the other is a child the actor may not see.</summary>
    public Task<Relationship?> Find(ChildId child, Guid relationship, CancellationToken cancellationToken)
    {
        var visible = access.Children(Permission.ViewCase);
        return db.Relationships.SingleOrDefaultAsync(
            tie => tie.Id == relationship
                && (tie.ChildId == child || tie.OtherChildId == child)
                && (tie.OtherChildId == null || (visible.Any(one => one.Id == tie.ChildId) && visible.Any(one => one.Id == tie.OtherChildId))),
            cancellationToken);
    }

    /// <summary>Puts on each child's stream that a link changed and that the page was brought up to date; the clocks move with it.</summary>
    public async Task Changed(IReadOnlyList<ChildId> children, string note, CancellationToken cancellationToken)
    {
        foreach (var child in children)
        {
            db.CaseEvents.Add(Event(child, "RelationshipChanged", note));
            db.CaseEvents.Add(Event(child, "RelationshipsUpdated", note));
        }

        await db.SaveChangesAsync(cancellationToken);
        await clocks.Recompute(children, null, cancellationToken);
    }

    /// <summary>Puts on the stream that somebody looked through the child's people and found them right.</summary>
    public async Task Confirmed(ChildId child, CancellationToken cancellationToken)
    {
        db.CaseEvents.Add(Event(child, "RelationshipsUpdated", "Family and professionals confirmed as up to date"));
        await db.SaveChangesAsync(cancellationToken);
        await clocks.Recompute([child], null, cancellationToken);
    }

    /// <summary>Begins or ends the time they live together, so that it says what is true from the day given.</summary>
    public async Task LiveTogether(Relationship tie, bool together, DateOnly? from, CancellationToken cancellationToken)
    {
        var open = await db.SharedHomes.SingleOrDefaultAsync(home => home.RelationshipId == tie.Id && home.To == null, cancellationToken);
        if (together && open is null)
        {
            db.SharedHomes.Add(new Domain.People.SharedHome(tie.Id, from));
        }
        else if (!together)
        {
            open?.EndOn(from ?? Today);
        }
    }

    private CaseEvent Event(ChildId child, string type, string note) => new(CaseEventId.New(), child, new CaseEventDetails
    {
        Type = type,
        HappenedAt = clock.GetUtcNow(),
        RecordedAt = clock.GetUtcNow(),
        RecordedById = actor.Value.StaffId,
        RecordedBy = actor.Value.Name,
        Note = note,
    });
}
