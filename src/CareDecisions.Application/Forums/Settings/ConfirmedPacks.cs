using System.Collections.Concurrent;
using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>
/// Each authority's practice with the values that it has confirmed, as of a day. What is confirmed is kept in memory, since every
/// page asks for the practice; this process forgets it when it changes, and asks again after half a minute in case another did.
/// </summary>
public sealed class ConfirmedPacks(IPackLibrary packs, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<AuthorityId, Known> known = new();
    private readonly ConcurrentDictionary<(string Pack, string Values), PackReading> read = new();
    private long changes;

    /// <summary>Steps with every change: what was asked for before one is not kept after it.</summary>
    public long Changes => Interlocked.Read(ref changes);

    public bool Knows(AuthorityId authority) => known.TryGetValue(authority, out var found) && clock.GetUtcNow() - found.At < GoodFor;

    /// <param name="asOf"><see cref="Changes"/> before the values were asked for.</param>
    public void Learn(AuthorityId authority, IReadOnlyList<ConfirmedValue> values, long asOf)
    {
        if (asOf == Changes)
        {
            known[authority] = new Known(clock.GetUtcNow(), values);
        }
    }

    public void Forget(AuthorityId authority)
    {
        Interlocked.Increment(ref changes);
        known.TryRemove(authority, out _);
    }

    /// <summary>The practice of a day. A value that the pack cannot be read with leaves the pack as it is.</summary>
    public PracticePack On(AuthorityEntry authority, DateOnly day)
    {
        if (!known.TryGetValue(authority.Id, out var found) || found.Values.Count == 0)
        {
            return packs.Get(authority.Pack);
        }

        return found.ByDay.GetOrAdd(day, on => Read(authority.Pack, ConfirmedValues.On(found.Values, on)).Pack ?? packs.Get(authority.Pack));
    }

    public IEnumerable<(DateOnly From, DateOnly To, PracticePack Pack)> Stretches(AuthorityEntry authority, DateOnly from, DateOnly to) =>
        ConfirmedValues.Stretches(known.GetValueOrDefault(authority.Id)?.Values ?? [], from, to).Select(days => (days.From, days.To, On(authority, days.From)));

    public PackReading Read(string pack, ConfirmedValues values) => values.IsEmpty
        ? new PackReading(packs.Get(pack), [])
        : read.GetOrAdd((pack, values.Fingerprint), _ => packs.With(pack, values));

    private sealed record Known(DateTimeOffset At, IReadOnlyList<ConfirmedValue> Values)
    {
        public ConcurrentDictionary<DateOnly, PracticePack> ByDay { get; } = new();
    }
}
