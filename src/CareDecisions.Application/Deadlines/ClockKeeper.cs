using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
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
        // Whoever else recomputes one of these children waits here, and then reads the events that we have added.
        await db.Children.Where(child => ids.Contains(child.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(child => child.Version, child => child.Version), cancellationToken);
        var people = await db.Children.Where(child => ids.Contains(child.Id)).ToListAsync(cancellationToken);
        var events = (await db.CaseEvents.AsNoTracking().Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
            .ToLookup(one => one.ChildId);
        var kept = (await db.Clocks.Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
            .ToLookup(one => one.ChildId);
        var digests = await db.ClockDigests.Where(one => ids.Contains(one.ChildId))
            .ToDictionaryAsync(one => one.ChildId, cancellationToken);
        var engine = engines.For(authority.Entry.Pack);
        var total = new ClockDifferences();
        var added = new List<StoredClock>();
        foreach (var child in people)
        {
            var mine = events[child.Id].ToList();
            var readings = engine.Compute(TimelineReader.Read(child, mine), clock.GetUtcNow()).Clocks.Select(ClockReadings.Of).ToList();
            total += Keep(child.Id, kept[child.Id], readings, added);
            KeepDigest(child.Id, digests.GetValueOrDefault(child.Id), ClockFingerprint.Of(readings));
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

    private ClockDifferences Keep(
        ChildId child, IEnumerable<StoredClock> kept, IReadOnlyList<ClockReading> readings, List<StoredClock> fresh)
    {
        var left = kept.ToDictionary(one => (one.StandardId, one.Trigger, one.Occurrence));
        var (added, changed) = (0, 0);
        foreach (var reading in readings)
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

    private void KeepDigest(ChildId child, ClockDigest? kept, long digest)
    {
        if (kept is null)
        {
            db.ClockDigests.Add(new ClockDigest(child, digest));
        }
        else
        {
            kept.Become(digest);
        }
    }
}

/// <summary>What a recompute wrote.</summary>
public readonly record struct ClockDifferences(int Added, int Changed, int Removed)
{
    public static ClockDifferences operator +(ClockDifferences left, ClockDifferences right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Removed + right.Removed);
}
