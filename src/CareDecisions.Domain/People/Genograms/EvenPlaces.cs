namespace CareDecisions.Domain.People.Genograms;

/// <summary>Puts things in a row as near as may be to where each would stand by itself, none nearer to the next than a gap.</summary>
internal static class EvenPlaces
{
    /// <param name="wanted">Where each would stand, in the order in which they stand.</param>
    /// <param name="gap">The least distance between two neighbours.</param>
    /// <returns>
    /// In the same order, each at least <paramref name="gap"/> from the one before, and the sum of the squares of how far each
    /// was moved as small as can be (pool adjacent violators).
    /// </returns>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> wanted, double gap)
    {
        var pools = new List<(double Sum, int Count)>();
        for (var at = 0; at < wanted.Count; at++)
        {
            pools.Add((wanted[at] - (at * gap), 1));
            while (pools.Count > 1 && Mean(pools[^2]) > Mean(pools[^1]))
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (before.Sum + last.Sum, before.Count + last.Count);
            }
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(Mean(pool), pool.Count)).Select((place, at) => place + (at * gap))];
    }

    private static double Mean((double Sum, int Count) pool) => pool.Sum / pool.Count;
}
