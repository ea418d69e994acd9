using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Children;

/// <summary>Which entries of a chronology are asked for.</summary>
public sealed record ChronologyFilter
{
    /// <summary>Groups of the vocabulary ("Visits"); none: all of them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public bool SignificantOnly { get; init; }

    /// <summary>True to show what says only that somebody worked on the chronology.</summary>
    public bool WithWorkOnIt { get; init; }

    /// <summary>The first day, in London, itself included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in London, itself included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Part of the name of who recorded it.</summary>
    public string? By { get; init; }

    /// <summary>Oldest first: as a story is told.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>What marking an entry puts on the stream: it happened to the record, not to the child.</summary>
    internal static IReadOnlyList<string> WorkOnIt { get; } = ["ChronologyUpdated", "ChronologyEntryEdited"];

    internal IQueryable<CaseEvent> Of(CareDecisionsDb db, ChildId child, Vocabulary vocabulary)
    {
        var events = db.CaseEvents.Where(one => one.ChildId == child);
        if (!WithWorkOnIt)
        {
            events = events.Where(one => !WorkOnIt.Contains(one.Type));
        }

        if (Kinds.Count > 0)
        {
            var types = vocabulary.Events.Values.Where(type => Kinds.Contains(type.Group)).Select(type => type.Name).ToList();
            events = events.Where(one => types.Contains(one.Type));
        }

        if (SignificantOnly)
        {
            events = events.Where(one => db.SignificantEvents.Any(told => told.EventId == one.Id && !told.IsTakenOut)
                && !db.CaseEvents.Any(later => later.SupersedesId == one.Id));
        }

        return Between(events);
    }

    internal IQueryable<CaseEvent> Between(IQueryable<CaseEvent> events)
    {
        if (From is { } from)
        {
            var first = LondonTime.At(from, TimeOnly.MinValue).ToUniversalTime();
            events = events.Where(one => one.HappenedAt >= first);
        }

        if (To is { } to)
        {
            var after = LondonTime.At(to.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
            events = events.Where(one => one.HappenedAt < after);
        }

        if (By is { Length: > 0 } by)
        {
            var sought = by.Trim().ToUpperInvariant();
            events = events.Where(one => one.RecordedBy.ToUpper().Contains(sought));
        }

        return events;
    }
}
