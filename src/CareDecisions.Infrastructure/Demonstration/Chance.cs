namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>
/// A repeatable source of chance (SplitMix64): the same seed gives the same authority on every machine and version.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A source of its own for one part of the work, so that adding to one part does not change another.</summary>
    public Chance Fork() => new(Next());

    /// <summary>Another that will decide the same from here on.</summary>
    public Chance Copy() => new(state);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + (int)(Next() % (ulong)(last - first + 1));

    /// <summary>From 0, included, to 1, not included.</summary>
    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    public bool Happens(double probability) => Fraction() < probability;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>An id that is the same each time the same authority is made.</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
