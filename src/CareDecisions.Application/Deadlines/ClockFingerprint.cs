using System.Numerics;
using System.Runtime.InteropServices;
using CareDecisions.Domain.Deadlines;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// A 64-bit fingerprint of a child's clocks in the engine's order: the same on every machine and in every run, so that
/// it can be kept. Not against forgery; two different sheets meet by chance once in some 10^19.
/// </summary>
internal static class ClockFingerprint
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const ulong Prime = 0xFF51_AFD7_ED55_8CCD;
    private const ulong None = 0xA5A5_5A5A_0F0F_F0F0;

    public static long Of(IEnumerable<ClockReading> readings)
    {
        var hash = Seed;
        foreach (var reading in readings)
        {
            hash = Mix(hash, reading);
        }

        return unchecked((long)Mix(hash, 1UL));
    }

    private static ulong Mix(ulong hash, ClockReading reading)
    {
        hash = Mix(hash, reading.StandardId);
        hash = Mix(hash, reading.Trigger);
        hash = Mix(hash, (ulong)reading.Occurrence);
        hash = Mix(hash, reading.StartedAt);
        hash = Mix(hash, reading.DueOn is { } day ? (ulong)day.DayNumber : None);
        hash = Mix(hash, reading.DueAt);
        hash = Mix(hash, reading.LateFrom);
        hash = Mix(hash, reading.WarnFrom);
        hash = Mix(hash, reading.Outcome is { } outcome ? (ulong)outcome : None);
        hash = Mix(hash, reading.ClosedAt);
        hash = reading.SatisfiedById is { } satisfied ? Mix(hash, satisfied.Value) : Mix(hash, None);
        return Mix(hash, (reading.IsWaiting ? 1UL : 0) | (reading.IsAdvisory ? 2UL : 0) | (reading.IsStatutory ? 4UL : 0));
    }

    private static ulong Mix(ulong hash, DateTimeOffset? instant) => Mix(hash, instant is { } at ? (ulong)at.UtcTicks : None);

    private static ulong Mix(ulong hash, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return Mix(Mix(hash, MemoryMarshal.Read<ulong>(bytes)), MemoryMarshal.Read<ulong>(bytes[8..]));
    }

    private static ulong Mix(ulong hash, string text)
    {
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var word in words)
        {
            hash = Mix(hash, word);
        }

        foreach (var letter in text.AsSpan(words.Length * 4))
        {
            hash = Mix(hash, letter);
        }

        return Mix(hash, (ulong)text.Length);
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        unchecked
        {
            hash = (hash ^ word) * Prime;
            return BitOperations.RotateLeft(hash ^ (hash >> 32), 29);
        }
    }
}
