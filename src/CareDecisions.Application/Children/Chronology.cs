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
}

/// <summary>A later event that corrects or withdraws an earlier one.</summary>
/// <param name="Because">Why, in the person's words; <see langword="null"/> where a later return corrected an earlier one.</param>
public sealed record EventChange(string By, DateTimeOffset At, bool IsWithdrawal, string? Because);

/// <summary>Reads a child's events, latest first, in one round trip.</summary>
internal static class Chronology
{
    public static async Task<IReadOnlyList<ChronologyEntry>> Latest(
        CareDecisionsDb db, ChildId child, int most, CancellationToken cancellationToken) =>
        await Select(db, db.CaseEvents.Where(one => one.ChildId == child)).Take(most).ToListAsync(cancellationToken);

    public static Task<ChronologyEntry?> Find(CareDecisionsDb db, ChildId child, CaseEventId id, CancellationToken cancellationToken) =>
        Select(db, db.CaseEvents.Where(one => one.ChildId == child && one.Id == id)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Marks the entries that the actor may correct: those that stand, of kinds that their roles may record.</summary>
    public static async Task<IReadOnlyList<ChronologyEntry>> WithRights(
        IReadOnlyList<ChronologyEntry> entries, ChildId child, CaseAccess access, CancellationToken cancellationToken)
    {
        if (!access.Rights.Has(Permission.CorrectEvent)
            || !await access.Children(Permission.CorrectEvent).AnyAsync(one => one.Id == child, cancellationToken))
        {
            return entries;
        }

        var events = access.Pack.Vocabulary.Events;
        return [.. entries.Select(entry => entry with
        {
            MayCorrect = entry.ChangedBy is null && events.TryGetValue(entry.Type, out var type) && !type.IsComputed && access.MayRecord(type),
        })];
    }

    public static async Task<Paged<ChronologyEntry>> Page(
        CareDecisionsDb db, IQueryable<CaseEvent> events, Slice slice, CancellationToken cancellationToken)
    {
        var total = await events.CountAsync(one => !one.IsWithdrawal, cancellationToken);
        var rows = await Select(db, events).Skip(slice.Skip).Take(slice.Take).ToListAsync(cancellationToken);
        return new Paged<ChronologyEntry>(rows, total);
    }

    private static IQueryable<ChronologyEntry> Select(CareDecisionsDb db, IQueryable<CaseEvent> events) => events
        .AsNoTracking()
        .Where(one => !one.IsWithdrawal)
        .OrderByDescending(one => one.HappenedAt)
        .ThenByDescending(one => one.RecordedAt)
        .ThenByDescending(one => one.Id)
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
                .FirstOrDefault()));
}
