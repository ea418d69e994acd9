using System.Globalization;
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
        var digests = await db.ClockDigests.Where(one => ids.Contains(one.ChildId))
            .ToDictionaryAsync(one => one.ChildId, cancellationToken);
        var differing = new List<(ChildId Child, IReadOnlyList<ClockReading> Readings)>();
        foreach (var child in people)
        {
            var mine = events[child.Id].ToList();
            var (readings, answer) = Work(child, mine);
            var digest = digests.GetValueOrDefault(child.Id);
            if (digest?.Digest != answer.Digest)
            {
                differing.Add((child.Id, readings));
            }

            KeepAnswer(child.Id, digest, answer);
            child.Summarise(CaseSummaries.Of(mine));
        }

        return await Save(differing, cancellationToken);
    }

    private (IReadOnlyList<ClockReading> Readings, ClockAnswer Answer) Work(Child child, IReadOnlyList<CaseEvent> events)
    {
        var pack = authority.Entry.Pack;
        var sheet = engines.For(pack).Compute(TimelineReader.Read(child, events), clock.GetUtcNow());
        var readings = sheet.Clocks.Select(ClockReadings.Of).ToList();
        var digest = ClockFingerprint.Of(readings);
        var until = sheet.HoldsUntil?.ToUniversalTime();
        return (readings, new ClockAnswer(digest, events.Count, child.DateOfBirth, child.ExpectedDateOfBirth, engines.EditionOf(pack), until));
    }

    /// <summary>Opens the kept clocks of those children only whose fingerprint differs.</summary>
    private async Task<ClockDifferences> Save(
        List<(ChildId Child, IReadOnlyList<ClockReading> Readings)> differing, CancellationToken cancellationToken)
    {
        var total = new ClockDifferences();
        var (added, changed) = (new List<StoredClock>(), new List<StoredClock>());
        if (differing.Count > 0)
        {
            var ids = differing.ConvertAll(one => one.Child);
            var kept = (await db.Clocks.AsNoTracking().Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken)).ToLookup(one => one.ChildId);
            foreach (var (child, readings) in differing)
            {
                total += Keep((child, readings), kept[child], added, changed);
            }
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

        // A command of several steps computes more than once, and reads the clocks anew each time.
        foreach (var one in isBulk ? changed : added.Concat(changed))
        {
            db.Entry(one).State = EntityState.Detached;
        }

        return total;
    }

    private ClockDifferences Keep(
        (ChildId Id, IReadOnlyList<ClockReading> Readings) child, IEnumerable<StoredClock> kept, List<StoredClock> fresh, List<StoredClock> touched)
    {
        var left = kept.ToDictionary(one => (one.StandardId, one.Trigger, one.Occurrence));
        var (added, changed) = (0, 0);
        foreach (var reading in child.Readings)
        {
            if (!left.Remove((reading.StandardId, reading.Trigger, reading.Occurrence), out var known))
            {
                fresh.Add(new StoredClock(ClockId.New(), child.Id, reading));
                added++;
            }
            else if (known.Take(reading))
            {
                db.Clocks.Update(known);
                touched.Add(known);
                changed++;
            }
        }

        db.Clocks.RemoveRange(left.Values);
        return new ClockDifferences(1, added, changed, left.Count);
    }

    private void KeepAnswer(ChildId child, ClockDigest? kept, ClockAnswer answer)
    {
        if (kept is null)
        {
            db.ClockDigests.Add(new ClockDigest(child, answer));
        }
        else
        {
            kept.Become(answer);
        }
    }
}

/// <summary>What a recompute wrote.</summary>
/// <param name="Children">Those whose clocks were not what they should have been.</param>
public readonly record struct ClockDifferences(int Children, int Added, int Changed, int Removed)
{
    public static ClockDifferences operator +(ClockDifferences left, ClockDifferences right) => new(
        left.Children + right.Children, left.Added + right.Added, left.Changed + right.Changed, left.Removed + right.Removed);

    /// <summary>For a job's summary.</summary>
    public override string ToString() => string.Create(
        CultureInfo.GetCultureInfo("en-GB"),
        $"{Children:N0} with differences: {Added:N0} clocks added, {Changed:N0} changed, {Removed:N0} removed.");
}
