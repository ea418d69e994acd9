using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>One line of the chronology.</summary>
/// <param name="IsSuperseded">True where a later event corrects or withdraws it; it stays to be seen.</param>
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
    bool IsWithdrawal,
    bool IsSuperseded);

/// <summary>Reads a child's events, latest first, in one round trip.</summary>
internal static class Chronology
{
    public static async Task<IReadOnlyList<ChronologyEntry>> Latest(
        CareDecisionsDb db, ChildId child, int most, CancellationToken cancellationToken) =>
        await Select(db, db.CaseEvents.Where(one => one.ChildId == child)).Take(most).ToListAsync(cancellationToken);

    public static async Task<Paged<ChronologyEntry>> Page(
        CareDecisionsDb db, IQueryable<CaseEvent> events, Slice slice, CancellationToken cancellationToken)
    {
        var total = await events.CountAsync(cancellationToken);
        var rows = await Select(db, events).Skip(slice.Skip).Take(slice.Take).ToListAsync(cancellationToken);
        return new Paged<ChronologyEntry>(rows, total);
    }

    private static IQueryable<ChronologyEntry> Select(CareDecisionsDb db, IQueryable<CaseEvent> events) => events
        .AsNoTracking()
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
            one.IsWithdrawal,
            db.CaseEvents.Any(later => later.SupersedesId == one.Id)));
}
