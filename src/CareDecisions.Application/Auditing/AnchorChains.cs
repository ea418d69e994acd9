using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// Writes where every chain that grew since the last anchor now ends into the authority's anchor chain. Run hourly; a run
/// that finds nothing still writes a row, so that a missing hour is seen.
/// </summary>
[Requires(Permission.RunJobs)]
public static class AnchorChains
{
    private const int HeadsInARow = 500;

    public sealed record Command : ICommand<Anchored>;

    /// <param name="Chains">How many chains had grown.</param>
    public sealed record Anchored(int Chains);

    internal sealed class Handler(CareDecisionsDb db, ChangeAudit audit, TimeProvider clock) : IRequestHandler<Command, Result<Anchored>>
    {
        public async Task<Result<Anchored>> Handle(Command command, CancellationToken cancellationToken)
        {
            var since = await LastUpTo(cancellationToken);
            var upTo = await SettledEntries.Last(db, since, clock.GetUtcNow(), cancellationToken);
            var heads = await Heads(since, cancellationToken);
            foreach (var part in heads.Chunk(HeadsInARow).DefaultIfEmpty([]))
            {
                await audit.Append(
                    new ChangeToAudit(nameof(AnchorChains), AuditKind.Anchor) { Chain = Anchor.Chain, Changes = new Anchor(upTo, part).ToJson() },
                    cancellationToken);
            }

            return new Anchored(heads.Count);
        }

        private async Task<long> LastUpTo(CancellationToken cancellationToken)
        {
            var last = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Chain == Anchor.Chain)
                .OrderByDescending(entry => entry.Sequence)
                .Select(entry => entry.Changes)
                .FirstOrDefaultAsync(cancellationToken);
            return last is null ? 0 : Anchor.FromJson(last).UpTo;
        }

        // From the rows, not the heads: a head says nothing of when it last moved.
        private async Task<IReadOnlyList<AnchoredHead>> Heads(long since, CancellationToken cancellationToken)
        {
            var grown = db.AuditEntries.Where(entry => entry.Id > since && entry.Chain != Anchor.Chain).Select(entry => entry.Chain).Distinct();
            var heads = await db.AuditChains.AsNoTracking()
                .Where(chain => grown.Contains(chain.Name))
                .OrderBy(chain => chain.Name)
                .Select(chain => new { chain.Name, chain.LastSequence, chain.LastHash })
                .ToListAsync(cancellationToken);
            return [.. heads.Select(head => new AnchoredHead(head.Name, head.LastSequence, Convert.ToHexString(head.LastHash)))];
        }
    }
}
