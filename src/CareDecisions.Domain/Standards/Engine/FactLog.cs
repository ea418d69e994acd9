using System.Numerics;
using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>What was supplied about each child, and from when it held.</summary>
internal sealed class FactLog
{
    private readonly List<Entry> entries = [];
    private readonly IReadOnlyList<TimelineChild> children;

    public FactLog(IReadOnlyList<TimelineChild> children, IReadOnlyList<KnownEvent> ordered, FactCatalogue facts)
    {
        this.children = children;
        for (var child = 0; child < children.Count; child++)
        {
            foreach (var (name, value) in children[child].Facts)
            {
                entries.Add(new Entry(facts.Number(name), 1UL << child, DateTimeOffset.MinValue, value));
            }
        }

        foreach (var happening in ordered)
        {
            foreach (var (name, value) in happening.Record?.Facts ?? EmptyFacts)
            {
                entries.Add(new Entry(facts.Number(name), happening.Children, happening.At, value));
            }
        }
    }

    private static IReadOnlyDictionary<string, FactValue?> EmptyFacts { get; } = new Dictionary<string, FactValue?>();

    public TimelineChild Child(int child) => children[child];

    /// <summary>The value as it stood; <see langword="null"/> where none was supplied or the last one unset it.</summary>
    /// <param name="fact">Number of the fact.</param>
    /// <param name="about">The bit of the child asked about.</param>
    /// <param name="moment">When.</param>
    public FactValue? Supplied(int fact, ulong about, Moment moment)
    {
        for (var index = entries.Count - 1; index >= 0; index--)
        {
            var entry = entries[index];
            if (entry.Fact == fact && (entry.Children & about) != 0 && moment.Includes(entry.From))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>When anything supplied about the children changed after one moment, up to another; earliest first.</summary>
    public IEnumerable<DateTimeOffset> ChangesBetween(ulong about, DateTimeOffset after, DateTimeOffset upTo)
    {
        foreach (var entry in entries)
        {
            if ((entry.Children & about) != 0 && entry.From > after && entry.From <= upTo)
            {
                yield return entry.From;
            }
        }
    }

    /// <summary>The first child of the group whose date of birth is known.</summary>
    public DateOnly? DateOfBirth(ulong about)
    {
        for (var rest = about; rest != 0; rest &= rest - 1)
        {
            if (children[BitOperations.TrailingZeroCount(rest)].DateOfBirth is { } born)
            {
                return born;
            }
        }

        return null;
    }

    private readonly record struct Entry(int Fact, ulong Children, DateTimeOffset From, FactValue? Value);
}

/// <summary>A point on the timeline, with or without what happened at that very instant.</summary>
internal readonly record struct Moment(DateTimeOffset At, bool IsInclusive)
{
    public bool Includes(DateTimeOffset happened) => IsInclusive ? happened <= At : happened < At;
}
