using System.Collections.Concurrent;
using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// Makes looks durable before they happen, without one lock for everybody: each node keeps one chain of reads per
/// authority, and one writer commits the rows of all who are waiting together (ADR 0006).
/// </summary>
public sealed class ReadAudit(AuthorityDatabases databases, AuditKey key, TimeProvider clock) : IAsyncDisposable
{
    private readonly string chainName = $"reads:{Guid.CreateVersion7():N}";
    private readonly ConcurrentDictionary<AuthorityId, Lazy<ReadAuditWriter>> writers = new();

    /// <summary>Returns once the row is committed; throws if it could not be.</summary>
    public Task Record(AuthorityEntry authority, Look look, CancellationToken cancellationToken)
    {
        var writer = writers.GetOrAdd(
            authority.Id,
            _ => new Lazy<ReadAuditWriter>(() => new ReadAuditWriter(authority, chainName, databases, key, clock)));
        return writer.Value.Enqueue(look).WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers.Values)
        {
            await writer.Value.Stop();
        }
    }
}

/// <summary>Somebody about to see some children.</summary>
public sealed record Look(Actor Actor, string Action, IReadOnlyList<ChildId> Children)
{
    public OpenedThing? Opened { get; init; }
}
