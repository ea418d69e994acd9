using System.Runtime.CompilerServices;
using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>Looks for every row that an anchor named. An anchor that was itself changed is reported with its chain and not believed.</summary>
internal sealed class AnchorCheck(CareDecisionsDb db, AuditKey key)
{
    public async IAsyncEnumerable<AuditFinding> Findings([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = 0;
        while (await Next(last, cancellationToken) is { } row)
        {
            last = row.Sequence;
            if (row.Changes is null || !row.Hash.AsSpan().SequenceEqual(AuditHash.Of(row, key)))
            {
                continue;
            }

            foreach (var finding in await Missing(Anchor.FromJson(row.Changes), cancellationToken))
            {
                yield return finding;
            }
        }
    }

    private Task<AuditEntry?> Next(long after, CancellationToken cancellationToken) => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.Chain == Anchor.Chain && entry.Sequence > after)
        .OrderBy(entry => entry.Sequence)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<AuditFinding>> Missing(Anchor anchor, CancellationToken cancellationToken)
    {
        var sought = anchor.Heads.ToDictionary(head => head.Chain);
        var places = anchor.Heads.Select(head => head.Sequence).Distinct().ToList();
        var there = db.AuditEntries.AsNoTracking()
            .Where(entry => sought.Keys.Contains(entry.Chain) && places.Contains(entry.Sequence))
            .Select(entry => new { entry.Chain, entry.Sequence, entry.Hash })
            .AsAsyncEnumerable();
        var found = new HashSet<string>();
        await foreach (var row in there.WithCancellation(cancellationToken))
        {
            if (sought[row.Chain] is { } head && head.Sequence == row.Sequence && head.Hash == Convert.ToHexString(row.Hash))
            {
                found.Add(row.Chain);
            }
        }

        var missing = anchor.Heads.Where(head => !found.Contains(head.Chain)).ToList();
        var names = missing.Select(head => head.Chain).ToList();
        var present = await db.AuditEntries.AsNoTracking()
            .Where(entry => names.Contains(entry.Chain) && entry.Sequence >= 1)
            .Select(entry => entry.Chain)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. missing.Select(head => new AuditFinding(
            head.Chain, head.Sequence, present.Contains(head.Chain) ? AuditFault.NotAsAnchored : AuditFault.ChainMissing))];
    }
}
