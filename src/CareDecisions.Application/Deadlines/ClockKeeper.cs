using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Deadlines;

/// <summary>Works out children's clocks anew from their events and keeps the differences, in the caller's transaction.</summary>
public sealed class ClockKeeper(CareDecisionsDb db, Engines engines, CurrentAuthority authority, TimeProvider clock)
{
    private const int ChildrenAtATime = 200;

    // Below this the change tracker is as quick.
    private const int FewRows = 500;

    /// <summary>Saves the differences. Running it again at the same moment changes nothing.</summary>
    /// <param name="children">Whose clocks; those the authority does not have are passed over.</param>
    /// <param name="progress">Told how many children are done so far.</param>
    public async Task<ClockDifferences> Recompute(
        IReadOnlyCollection<ChildId> children, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var total = new ClockDifferences();
        var done = 0;
        foreach (var chunk in children.Chunk(ChildrenAtATime))
        {
            total += await RecomputeChunk(chunk, cancellationToken);
            done += chunk.Length;
            progress?.Report(done);
        }

        return total;
    }

    private async Task<ClockDifferences> RecomputeChunk(ChildId[] ids, CancellationToken cancellationToken)
    {
        var people = await db.Children.Where(child => ids.Contains(child.Id)).ToListAsync(cancellationToken);
        var events = (await db.CaseEvents.AsNoTracking().Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
            .ToLookup(one => one.ChildId);
        var kept = (await db.Clocks.Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
            .ToLookup(one => one.ChildId);
        var total = new ClockDifferences();
        var added = new List<StoredClock>();
        foreach (var child in people)
        {
            var mine = events[child.Id].ToList();
            var sheet = engines.For(authority.Entry.Pack).Compute(TimelineReader.Read(child, mine), clock.GetUtcNow());
            total += Keep(child.Id, kept[child.Id], sheet, added);
            child.Summarise(CaseSummaries.Of(mine));
        }

        var isBulk = added.Count >= FewRows && db.Database.CurrentTransaction is not null;
        if (!isBulk)
        {
            db.Clocks.AddRange(added);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (isBulk)
        {
            await new BulkInsert(db).Add(added, cancellationToken);
        }

        return total;
    }

    private ClockDifferences Keep(ChildId child, IEnumerable<StoredClock> kept, ClockSheet sheet, List<StoredClock> fresh)
    {
        var left = kept.ToDictionary(one => (one.StandardId, one.Trigger, one.Occurrence));
        var (added, changed) = (0, 0);
        foreach (var reading in sheet.Clocks.Select(ClockReadings.Of))
        {
            if (!left.Remove((reading.StandardId, reading.Trigger, reading.Occurrence), out var known))
            {
                fresh.Add(new StoredClock(ClockId.New(), child, reading));
                added++;
            }
            else if (known.Take(reading))
            {
                changed++;
            }
        }

        db.Clocks.RemoveRange(left.Values);
        return new ClockDifferences(added, changed, left.Count);
    }
}

/// <summary>What a recompute wrote.</summary>
public readonly record struct ClockDifferences(int Added, int Changed, int Removed)
{
    public static ClockDifferences operator +(ClockDifferences left, ClockDifferences right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Removed + right.Removed);
}
