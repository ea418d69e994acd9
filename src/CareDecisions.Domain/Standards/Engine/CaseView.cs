using System.Numerics;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// What counts for one child, or for several children together: their events in order, indexed by type, and their
/// facts. Built once per computation for each group of children that a clock is about.
/// </summary>
internal sealed class CaseView
{
    private readonly KnownEvent[] byType;
    private readonly int[] starts;

    public CaseView(ulong children, KnownEvent[] ordered, FactLog facts, RuleBook book)
    {
        Children = children;
        Facts = facts;
        MustName = book.Names.ServiceManagerReviewHeld;
        starts = new int[book.Events.Count + 1];
        byType = Index(ordered);
    }

    /// <summary>One bit for each child the view is about.</summary>
    public ulong Children { get; }

    public FactLog Facts { get; }

    /// <summary>The event that discharges only the standard it names.</summary>
    public int MustName { get; }

    /// <summary>The child, where the view is about one only.</summary>
    public int? OnlyChild => BitOperations.PopCount(Children) == 1 ? BitOperations.TrailingZeroCount(Children) : null;

    /// <summary>Every event that is of the type, its own or also, in order.</summary>
    public ReadOnlySpan<KnownEvent> Of(int type) =>
        type < 0 ? [] : byType.AsSpan(starts[type], starts[type + 1] - starts[type]);

    /// <summary>Those at or after the moment.</summary>
    public ReadOnlySpan<KnownEvent> FromOn(int type, DateTimeOffset at) => Of(type)[CountBefore(Of(type), at)..];

    public KnownEvent? FirstAtOrAfter(int type, DateTimeOffset at) => FromOn(type, at) is [var first, ..] ? first : null;

    public KnownEvent? FirstAfter(int type, DateTimeOffset at)
    {
        foreach (var happening in FromOn(type, at))
        {
            if (happening.At > at)
            {
                return happening;
            }
        }

        return null;
    }

    public KnownEvent? LastBefore(int type, DateTimeOffset at)
    {
        var events = Of(type);
        var index = CountBefore(events, at);
        return index > 0 ? events[index - 1] : null;
    }

    public KnownEvent? LastAtOrBefore(int type, DateTimeOffset at)
    {
        var events = Of(type);
        for (var index = events.Length - 1; index >= 0; index--)
        {
            if (events[index].At <= at)
            {
                return events[index];
            }
        }

        return null;
    }

    /// <summary>The first event of any of the types strictly after the moment.</summary>
    public KnownEvent? FirstAfter(int[] types, DateTimeOffset at)
    {
        KnownEvent? first = null;
        foreach (var type in types)
        {
            var found = FirstAfter(type, at);
            first = found is not null && (first is null || found.Order < first.Order) ? found : first;
        }

        return first;
    }

    private static int CountBefore(ReadOnlySpan<KnownEvent> events, DateTimeOffset at)
    {
        var (low, high) = (0, events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = events[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Counting sort: it keeps the order of the events within each type.</summary>
    private KnownEvent[] Index(KnownEvent[] ordered)
    {
        foreach (var happening in ordered)
        {
            foreach (var type in happening.Types)
            {
                starts[type + 1]++;
            }
        }

        for (var type = 1; type < starts.Length; type++)
        {
            starts[type] += starts[type - 1];
        }

        var indexed = new KnownEvent[starts[^1]];
        Span<int> next = starts.Length <= 1024 ? stackalloc int[starts.Length] : new int[starts.Length];
        starts.CopyTo(next);
        foreach (var happening in ordered)
        {
            foreach (var type in happening.Types)
            {
                indexed[next[type]++] = happening;
            }
        }

        return indexed;
    }
}
