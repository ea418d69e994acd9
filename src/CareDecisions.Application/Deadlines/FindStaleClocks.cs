using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// Works out the clocks of every open child anew, whatever is kept about them, and says whose kept answer is not the
/// engine's now. It writes nothing and locks nobody out; reading and computing overlap, on every core.
/// </summary>
[Requires(Permission.RunJobs)]
public static class FindStaleClocks
{
    private const int ChildrenAtATime = 32;

    /// <param name="Progress">Told how many children are done so far.</param>
    public sealed record Query(IProgress<int>? Progress) : IQuery<View>;

    /// <param name="Children">Open children looked at.</param>
    /// <param name="Stale">Those whose kept answer is not what the engine says now, or may not hold as long as it says.</param>
    public sealed record View(int Children, IReadOnlyList<ChildId> Stale);

    internal sealed class Handler(CareDecisionsDb db, Engines engines, CurrentAuthority authority, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var known = await OpenChildren(cancellationToken);
            var now = clock.GetUtcNow();
            var (engine, edition) = (engines.For(authority.Entry.Pack), engines.EditionOf(authority.Entry.Pack));
            var stale = new ConcurrentBag<ChildId>();
            var done = 0;
            await Parallel.ForEachAsync(
                Batches(cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken },
                (batch, _) =>
                {
                    foreach (var child in batch.Where(child => known[child.Child].Differs(child, engine, edition, now)))
                    {
                        stale.Add(child.Child);
                    }

                    query.Progress?.Report(Interlocked.Add(ref done, batch.Count));
                    return ValueTask.CompletedTask;
                });

            // Children without events are not on the stream; a birthday may start clocks for them all the same.
            var eventless = known
                .Where(child => !child.Value.HasEvents && child.Value.Differs(new ChildEvents(child.Key, []), engine, edition, now))
                .Select(child => child.Key);
            return new View(known.Count, [.. stale.Concat(eventless).OrderBy(id => id.Value)]);
        }

        private async Task<Dictionary<ChildId, KnownChild>> OpenChildren(CancellationToken cancellationToken) => await (
            from child in db.Children
            where child.IsOpen
            join digest in db.ClockDigests on child.Id equals digest.ChildId into digests
            from digest in digests.DefaultIfEmpty()
            select new { child.Id, child.DateOfBirth, child.ExpectedDateOfBirth, Kept = digest })
            .AsNoTracking()
            .ToDictionaryAsync(
                child => child.Id,
                child => new KnownChild(child.DateOfBirth, child.ExpectedDateOfBirth, child.Kept),
                cancellationToken);

        private async IAsyncEnumerable<IReadOnlyList<ChildEvents>> Batches([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var batch = new List<ChildEvents>(ChildrenAtATime);
            await foreach (var child in EventStream.Read(db, cancellationToken))
            {
                batch.Add(child);
                if (batch.Count == ChildrenAtATime)
                {
                    yield return batch;
                    batch = new List<ChildEvents>(ChildrenAtATime);
                }
            }

            yield return batch;
        }
    }

    private sealed class KnownChild(DateOnly? dateOfBirth, DateOnly? expectedDateOfBirth, ClockDigest? kept)
    {
        public bool HasEvents { get; private set; }

        public bool Differs(ChildEvents child, DeadlineEngine engine, long edition, DateTimeOffset now)
        {
            HasEvents = true;
            var timeline = new Timeline(
                [new TimelineChild { Id = child.Child.ToString(), DateOfBirth = dateOfBirth, ExpectedDateOfBirth = expectedDateOfBirth }],
                child.Events);
            var sheet = engine.Compute(timeline, now);
            return kept is null
                || kept.Digest != ClockFingerprint.Of(sheet.Clocks.Select(ClockReadings.Of))
                || kept.Edition != edition || kept.Events != child.Events.Count
                || kept.DateOfBirth != dateOfBirth || kept.ExpectedDateOfBirth != expectedDateOfBirth
                || (sheet.HoldsUntil is { } end && !(kept.HoldsUntil <= end));
        }
    }
}
