using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>One line of the chronology. A withdrawal is no line of its own: it is said of what it withdraws.</summary>
/// <param name="ChangedBy">Who corrected or withdrew it since; it stays to be seen. <see langword="null"/>: it stands.</param>
public sealed record ChronologyEntry(
    CaseEventId Id,
    string Type,
    DateTimeOffset HappenedAt,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    DateTimeOffset? MeetingAt,
    IReadOnlyDictionary<string, string> Facts,
    string? Note,
    CaseEventId? SupersedesId,
    EventChange? ChangedBy)
{
    /// <summary>True where the person looking may correct or withdraw it.</summary>
    public bool MayCorrect { get; init; }

    /// <summary>What somebody told of it in the chronology; <see langword="null"/>: it is not among the significant events.</summary>
    public Significance? Significant { get; init; }
}

/// <summary>The words in which a significant event is told, and whose they are.</summary>
public sealed record Significance(string Synopsis, string Outcome, string By, DateTimeOffset At);

/// <summary>A later event that corrects or withdraws an earlier one.</summary>
/// <param name="Because">Why, in the person's words; <see langword="null"/> where a later return corrected an earlier one.</param>
public sealed record EventChange(string By, DateTimeOffset At, bool IsWithdrawal, string? Because);

/// <summary>Reads a child's events, latest first, in one round trip.</summary>
internal static class Chronology
{
    private const int MostArranged = 5;

    /// <summary>The latest entries, and the meetings arranged that are still to come, the soonest first, in one round trip.</summary>
    public static async Task<(IReadOnlyList<ChronologyEntry> Latest, IReadOnlyList<ChronologyEntry> Arranged)> LatestAndArranged(
        CareDecisionsDb db, ChildId child, (int Most, DateTimeOffset Now) asked, CancellationToken cancellationToken)
    {
        var (most, now) = asked;
        var told = db.CaseEvents.Where(one => one.ChildId == child && !one.IsWithdrawal && !ChronologyFilter.WorkOnIt.Contains(one.Type));
        var latest = InOrder(told).Select(one => one.Id).Take(most);
        var arranged = db.Standing().Where(one => one.ChildId == child && one.MeetingAt >= now)
            .OrderBy(one => one.MeetingAt).ThenBy(one => one.Id).Select(one => one.Id).Take(MostArranged);
        var rows = await Select(db, InOrder(db.CaseEvents.Where(one => latest.Contains(one.Id) || arranged.Contains(one.Id))))
            .Take(most + MostArranged).ToListAsync(cancellationToken);

        // A meeting arranged long ago stands after the latest, which come first.
        return ([.. rows.Take(most)], [.. rows.Where(row => row.ChangedBy is null && row.MeetingAt >= now).OrderBy(row => row.MeetingAt)]);
    }

    public static Task<ChronologyEntry?> Find(CareDecisionsDb db, ChildId child, CaseEventId id, CancellationToken cancellationToken) =>
        Select(db, db.CaseEvents.Where(one => one.ChildId == child && one.Id == id && !one.IsWithdrawal)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Marks the entries that the actor may correct: those that stand, of kinds that their roles may record.</summary>
    public static async Task<IReadOnlyList<ChronologyEntry>> WithRights(
        IReadOnlyList<ChronologyEntry> entries, ChildId child, CaseAccess access, CancellationToken cancellationToken)
    {
        var mayCorrect = access.Rights.Has(Permission.CorrectEvent)
            && await access.Children(Permission.CorrectEvent).AnyAsync(one => one.Id == child, cancellationToken);
        return mayCorrect ? Correctable(entries, access) : entries;
    }

    /// <summary>The same for who is known to be allowed to correct entries of this child.</summary>
    public static IReadOnlyList<ChronologyEntry> Correctable(IReadOnlyList<ChronologyEntry> entries, CaseAccess access)
    {
        var events = access.Pack.Vocabulary.Events;
        return [.. entries.Select(entry => entry with
        {
            MayCorrect = entry.ChangedBy is null && events.TryGetValue(entry.Type, out var type) && !type.IsComputed && access.MayRecord(type),
        })];
    }

    public static async Task<Paged<ChronologyEntry>> Page(
        CareDecisionsDb db, IQueryable<CaseEvent> events, (Slice Slice, bool OldestFirst) asked, CancellationToken cancellationToken)
    {
        var told = events.Where(one => !one.IsWithdrawal);
        var total = await told.CountAsync(cancellationToken);
        var ordered = asked.OldestFirst
            ? told.OrderBy(one => one.HappenedAt).ThenBy(one => one.RecordedAt).ThenBy(one => one.Id)
            : InOrder(told);
        var rows = await Select(db, ordered).Skip(asked.Slice.SkipOf(total)).Take(asked.Slice.Take).ToListAsync(cancellationToken);
        return new Paged<ChronologyEntry>(rows, total);
    }

    private static IOrderedQueryable<CaseEvent> InOrder(IQueryable<CaseEvent> events) => events
        .OrderByDescending(one => one.HappenedAt)
        .ThenByDescending(one => one.RecordedAt)
        .ThenByDescending(one => one.Id);

    private static IQueryable<ChronologyEntry> Select(CareDecisionsDb db, IQueryable<CaseEvent> events) => events
        .AsNoTracking()
        .Select(one => new ChronologyEntry(
            one.Id,
            one.Type,
            one.HappenedAt,
            one.RecordedAt,
            one.RecordedBy,
            one.MeetingAt,
            one.Facts,
            one.Note,
            one.SupersedesId,
            db.CaseEvents.Where(later => later.SupersedesId == one.Id)
                .OrderByDescending(later => later.RecordedAt)
                .Select(later => new EventChange(later.RecordedBy, later.RecordedAt, later.IsWithdrawal, later.Reason))
                .FirstOrDefault())
        {
            Significant = db.SignificantEvents.Where(told => told.EventId == one.Id && !told.IsTakenOut)
                .Select(told => new Significance(told.Synopsis, told.OutcomeInWords, told.MarkedBy, told.MarkedAt))
                .FirstOrDefault(),
        });
}
