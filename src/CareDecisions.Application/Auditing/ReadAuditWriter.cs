using System.Threading.Channels;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;

namespace CareDecisions.Application.Auditing;

/// <summary>One authority's writer of looks on this node: takes all that wait, commits them in one go, lets them through.</summary>
internal sealed class ReadAuditWriter
{
    private const int LargestBatch = 256;

    private readonly string chainName;
    private readonly AuthorityDatabases databases;
    private readonly AuditKey key;
    private readonly TimeProvider clock;
    private readonly CurrentAuthority authority = new();
    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task loop;
    private AuditChain? head;

    public ReadAuditWriter(AuthorityEntry entry, string chainName, AuthorityDatabases databases, AuditKey key, TimeProvider clock)
    {
        this.chainName = chainName;
        this.databases = databases;
        this.key = key;
        this.clock = clock;
        authority.Use(entry);
        loop = Task.Run(Run);
    }

    public Task Enqueue(Look look)
    {
        var waiting = new Waiting(look, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return queue.Writer.TryWrite(waiting)
            ? waiting.Committed.Task
            : Task.FromException(new InvalidOperationException("The audit is closing down, so nothing more may be read."));
    }

    public Task Stop()
    {
        queue.Writer.TryComplete();
        return loop;
    }

    private async Task Run()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
            }

            await Commit(batch);
        }
    }

    private async Task Commit(List<Waiting> batch)
    {
        var write = Write(batch);
        await write.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (write.IsCompletedSuccessfully)
        {
            batch.ForEach(waiting => waiting.Committed.TrySetResult());
            return;
        }

        // Every waiting reader is refused its view; the chain's head is read again before the next batch.
        head = null;
        var fault = write.Exception?.InnerException ?? new OperationCanceledException("The audit could not be written.");
        batch.ForEach(waiting => waiting.Committed.TrySetException(fault));
    }

    private async Task Write(List<Waiting> batch)
    {
        await using var db = databases.Lease(authority);
        var chain = await Head(db);
        foreach (var waiting in batch)
        {
            var entry = Entry(waiting.Look, chain).Sealed(key);
            chain.Extend(entry.Sequence, entry.Hash);
            db.AuditEntries.Add(entry);
        }

        await db.SaveChangesAsync();
        head = chain;
    }

    private async Task<AuditChain> Head(CareDecisionsDb db)
    {
        if (head is not null)
        {
            db.AuditChains.Attach(head);
            return head;
        }

        var found = await db.AuditChains.FindAsync(authority.Id, chainName);
        if (found is null)
        {
            found = new AuditChain(authority.Id, chainName);
            db.AuditChains.Add(found);
        }

        return found;
    }

    private AuditEntry Entry(Look look, AuditChain chain) => new()
    {
        AuthorityId = authority.Id,
        Chain = chain.Name,
        Sequence = chain.LastSequence + 1,
        At = clock.GetUtcNow().TruncateToMicroseconds(),
        ActorId = look.Actor.StaffId,
        ActorName = look.Actor.Name,
        Kind = AuditKind.Read,
        Action = look.Action,
        ChildId = look.Children is [var only] ? only : null,
        ChildIds = look.Children.Count > 1 ? AuditedChildren.Join(look.Children) : null,
        Changes = look.Opened is { } opened ? AuditedFields.Write(opened) : null,
        PreviousHash = chain.LastHash,
        Hash = [],
    };

    private sealed record Waiting(Look Look, TaskCompletionSource Committed);
}
