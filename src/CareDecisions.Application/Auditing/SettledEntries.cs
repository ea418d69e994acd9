using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// Ids are given out before their transactions commit, so a lower one may appear after a higher one was read. A row is
/// settled once it is a minute old: whatever was numbered before it is there, or never will be.
/// </summary>
internal static class SettledEntries
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    public static DateTimeOffset Before(DateTimeOffset now) => now - Settling;

    /// <summary>Id of the last row before the first that is not settled; <paramref name="since"/> where none is.</summary>
    public static async Task<long> Last(CareDecisionsDb db, long since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settled = Before(now);
        var firstUnsettled = await db.AuditEntries
            .Where(entry => entry.Id > since && entry.At > settled)
            .MinAsync(entry => (long?)entry.Id, cancellationToken) ?? long.MaxValue;
        return await db.AuditEntries
            .Where(entry => entry.Id > since && entry.Id < firstUnsettled)
            .MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? since;
    }
}
