using System.Collections.Concurrent;
using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>
/// Each authority's practice with the values that it has confirmed, as of a day. What is confirmed is kept in memory, since every
/// page asks for the practice; this process asks again after a change, and after half a minute in case another process made one. Whoever
/// is at work meanwhile goes on with what they were given.
/// </summary>
public sealed class ConfirmedPacks(IPackLibrary packs, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<AuthorityId, WhatIsConfirmed> known = new();
    private readonly ConcurrentDictionary<AuthorityId, long> changes = new();
    private readonly ConcurrentDictionary<(string Pack, string Values), PackReading> read = new();

    /// <summary>Steps with every change of the authority's values: what was asked for before one is out of date after it.</summary>
    public long ChangesOf(AuthorityId authority) => changes.GetValueOrDefault(authority);

    /// <returns><see langword="null"/>: nothing is known, or it is out of date and has to be asked for.</returns>
    public WhatIsConfirmed? Known(AuthorityId authority) =>
        known.TryGetValue(authority, out var found) && found.AsOf == ChangesOf(authority) && clock.GetUtcNow() - found.At < GoodFor ? found : null;

    /// <param name="authority">Whose values.</param>
    /// <param name="values">Those that are not undone.</param>
    /// <param name="asOf"><see cref="ChangesOf"/> before the values were asked for.</param>
    public WhatIsConfirmed Learn(AuthorityId authority, IReadOnlyList<ConfirmedValue> values, long asOf)
    {
        var learnt = new WhatIsConfirmed(clock.GetUtcNow(), values, asOf);
        known.AddOrUpdate(authority, learnt, (_, there) => there.AsOf > asOf ? there : learnt);
        return learnt;
    }

    public void Changed(AuthorityId authority) => changes.AddOrUpdate(authority, 1, (_, before) => before + 1);

    /// <summary>The practice of a day. A value that the pack cannot be read with leaves the pack as it is.</summary>
    /// <param name="authority">Whose practice.</param>
    /// <param name="held">What this piece of work was given; <see langword="null"/>: what this process knows.</param>
    /// <param name="day">London's date.</param>
    public PracticePack On(AuthorityEntry authority, WhatIsConfirmed? held, DateOnly day)
    {
        var confirmed = held ?? known.GetValueOrDefault(authority.Id);
        return confirmed is null || confirmed.Values.Count == 0
            ? packs.Get(authority.Pack)
            : confirmed.ByDay.GetOrAdd(day, on => Read(authority.Pack, ConfirmedValues.On(confirmed.Values, on)).Pack ?? packs.Get(authority.Pack));
    }

    public IEnumerable<(DateOnly From, DateOnly To, PracticePack Pack)> Stretches(AuthorityEntry authority, WhatIsConfirmed? held, DateOnly from, DateOnly to)
    {
        var confirmed = held ?? known.GetValueOrDefault(authority.Id);
        return ConfirmedValues.Stretches(confirmed?.Values ?? [], from, to).Select(days => (days.From, days.To, On(authority, confirmed, days.From)));
    }

    public PackReading Read(string pack, ConfirmedValues values) => values.IsEmpty
        ? new PackReading(packs.Get(pack), [])
        : read.GetOrAdd((pack, values.Fingerprint), _ => packs.With(pack, values));
}

/// <summary>What an authority had confirmed when it was asked for; it does not change any more.</summary>
/// <param name="At">When it was asked for.</param>
/// <param name="Values">Those that were not undone.</param>
/// <param name="AsOf">How many changes this process had seen before it asked.</param>
public sealed record WhatIsConfirmed(DateTimeOffset At, IReadOnlyList<ConfirmedValue> Values, long AsOf)
{
    internal ConcurrentDictionary<DateOnly, PracticePack> ByDay { get; } = new();
}
