using System.Runtime.CompilerServices;
using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// Reads an authority's whole audit, a few hundred chains at a time, and finds what was changed, removed or put in. The
/// product may go on writing meanwhile: heads are read before rows, so rows added since are followed and accepted.
/// </summary>
internal sealed class AuditVerifier(CareDecisionsDb db, AuditKey key)
{
    private const int ChainsAtOnce = 200;

    public long Chains { get; private set; }

    public long Entries { get; private set; }

    public async IAsyncEnumerable<AuditFinding> Findings([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = string.Empty;
        while (await Heads(after, cancellationToken) is { Count: > 0 } heads)
        {
            after = heads[^1].Chain;
            Chains += heads.Count;
            await foreach (var finding in Follow(heads, cancellationToken))
            {
                yield return finding;
            }
        }

        await foreach (var chain in ChainsWithoutHead().WithCancellation(cancellationToken))
        {
            yield return new AuditFinding(chain, 1, AuditFault.HeadMissing);
        }

        await foreach (var finding in new AnchorCheck(db, key).Findings(cancellationToken))
        {
            yield return finding;
        }
    }

    private Task<List<ChainHead>> Heads(string after, CancellationToken cancellationToken) => db.AuditChains.AsNoTracking()
        .Where(chain => string.Compare(chain.Name, after) > 0)
        .OrderBy(chain => chain.Name)
        .Take(ChainsAtOnce)
        .Select(chain => new ChainHead(chain.Name, chain.LastSequence, chain.LastHash))
        .ToListAsync(cancellationToken);

    private IAsyncEnumerable<string> ChainsWithoutHead() => db.AuditEntries.AsNoTracking()
        .Where(entry => !db.AuditChains.Any(chain => chain.Name == entry.Chain))
        .Select(entry => entry.Chain)
        .Distinct()
        .AsAsyncEnumerable();

    private async IAsyncEnumerable<AuditFinding> Follow(
        List<ChainHead> heads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var byName = heads.ToDictionary(head => head.Chain);
        var checks = heads.ToDictionary(head => head.Chain, head => new ChainCheck(head.Chain, key));
        var rows = db.AuditEntries.AsNoTracking()
            .Where(entry => byName.Keys.Contains(entry.Chain))
            .OrderBy(entry => entry.Chain).ThenBy(entry => entry.Sequence)
            .AsAsyncEnumerable();
        await foreach (var entry in rows.WithCancellation(cancellationToken))
        {
            Entries++;
            foreach (var finding in checks[entry.Chain].Take(entry, byName[entry.Chain]))
            {
                yield return finding;
            }
        }

        foreach (var finding in checks.Values.SelectMany(check => check.End(byName[check.Name])))
        {
            yield return finding;
        }

        await foreach (var finding in BeyondHeads(checks, byName, cancellationToken))
        {
            yield return finding;
        }
    }

    /// <summary>Where rows go on after the head read first, the head must have moved on with them.</summary>
    private async IAsyncEnumerable<AuditFinding> BeyondHeads(
        Dictionary<string, ChainCheck> checks, Dictionary<string, ChainHead> heads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var check in checks.Values.Where(check => check.Sequence > heads[check.Name].Sequence))
        {
            var now = await db.AuditChains.AsNoTracking()
                .Where(chain => chain.Name == check.Name)
                .Select(chain => chain.LastSequence)
                .SingleOrDefaultAsync(cancellationToken);
            if (now < check.Sequence)
            {
                yield return new AuditFinding(check.Name, check.Sequence, AuditFault.AfterHead);
            }
        }
    }
}
