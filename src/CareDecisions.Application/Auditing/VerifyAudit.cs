using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>Says whether an authority's audit is as it was written: no row changed, missing or inserted, no chain gone.</summary>
[Requires(Permission.ReadAccessLog)]
public static class VerifyAudit
{
    /// <summary>The most findings named; what is wrong in one place often shows in many.</summary>
    public const int MostFindings = 1000;

    public sealed record Query : IQuery<View>;

    /// <param name="AnchorHash">
    /// Hash of the last anchor, in hexadecimal; null before the first. Noted outside the database, it shows an audit that
    /// was replaced whole.
    /// </param>
    public sealed record View(long Chains, long Entries, IReadOnlyList<AuditFinding> Findings, long Anchors, string? AnchorHash)
    {
        public bool IsSound => Findings.Count == 0;

        public bool HasMore => Findings.Count == MostFindings;

        /// <summary>True where every row read differs from its hash: the key given is more likely at fault than all of them.</summary>
        public bool LooksLikeAnotherKey => Entries > 0 && Findings.Count(finding => finding.Fault == AuditFault.Changed) == Entries;
    }

    internal sealed class Handler(CareDecisionsDb db, AuditKey key) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var verifier = new AuditVerifier(db, key);
            var findings = new List<AuditFinding>();
            await foreach (var finding in verifier.Findings(cancellationToken))
            {
                findings.Add(finding);
                if (findings.Count == MostFindings)
                {
                    break;
                }
            }

            var anchor = await db.AuditChains.AsNoTracking().SingleOrDefaultAsync(chain => chain.Name == Anchor.Chain, cancellationToken);
            return new View(
                verifier.Chains,
                verifier.Entries,
                findings,
                anchor?.LastSequence ?? 0,
                anchor is null ? null : Convert.ToHexString(anchor.LastHash));
        }
    }
}
