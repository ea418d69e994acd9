using System.Text.Json;
using System.Text.Json.Serialization;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// Adds a command's audit row inside the command's own transaction, on the chain of the child it is about (else of the
/// person). Two people changing different children never wait for each other.
/// </summary>
public sealed class ChangeAudit(CareDecisionsDb db, CurrentActor actor, AuditKey key, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private bool handlerSaidWhatItDid;

    internal async Task Append(string useCase, object request, CancellationToken cancellationToken)
    {
        // What the handler left unsaved is noted as it is saved, and must be in the row.
        await db.SaveChangesAsync(cancellationToken);
        if (handlerSaidWhatItDid && db.Changes.All.Count == 0)
        {
            return;
        }

        await Append(
            new ChangeToAudit(useCase, AuditKind.Change)
            {
                ChildId = (request as IAboutChild)?.ChildId,
                ChildIds = request is IAboutChildren several ? AuditedChildren.Join(several.ChildIds) : null,
                Reason = (request as IGivesReason)?.Reason,
                Changes = Noted(),
            },
            cancellationToken);
    }

    /// <summary>For a handler that says itself what it did; what it changed so far goes into the same row.</summary>
    public async Task Append(ChangeToAudit change, CancellationToken cancellationToken)
    {
        handlerSaidWhatItDid = true;
        await db.SaveChangesAsync(cancellationToken);
        var chain = await Head(change.Chain ?? ChainOf(change.ChildId), cancellationToken);
        var entry = Entry(change with { Changes = change.Changes ?? Noted() }, chain);
        chain.Extend(entry.Sequence, entry.Hash);
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        db.Changes.Clear();
    }

    /// <summary>
    /// For a handler that counts its round trips: adds the row beside what it changed, to be saved with it in one go. It
    /// says itself what changed, and has read the chain's head with its own rows (<see langword="null"/>: there is none yet).
    /// </summary>
    internal void Add(ChangeToAudit change, AuditChain? head)
    {
        handlerSaidWhatItDid = true;
        db.Changes.IsPaused = true;
        var chain = head ?? new AuditChain(db.AuthorityId, ChainOf(change.ChildId));
        if (head is null)
        {
            db.AuditChains.Add(chain);
        }

        var entry = Entry(change, chain);
        chain.Extend(entry.Sequence, entry.Hash);
        db.AuditEntries.Add(entry);
    }

    /// <summary>The name of a child's chain.</summary>
    internal static string ChainOf(ChildId child) => $"child:{child}";

    private string? Noted() => db.Changes.All.Count == 0 ? null : JsonSerializer.Serialize(db.Changes.All, Json);

    private string ChainOf(ChildId? child) => child is { } one
        ? ChainOf(one)
        : actor.Value.StaffId is { } person ? $"staff:{person}" : "staff:system";

    private async Task<AuditChain> Head(string name, CancellationToken cancellationToken)
    {
        var head = await db.AuditChains.SingleOrDefaultAsync(chain => chain.Name == name, cancellationToken);
        if (head is null)
        {
            head = new AuditChain(db.AuthorityId, name);
            db.AuditChains.Add(head);
        }

        return head;
    }

    private AuditEntry Entry(ChangeToAudit change, AuditChain chain)
    {
        var entry = new AuditEntry
        {
            AuthorityId = db.AuthorityId,
            Chain = chain.Name,
            Sequence = chain.LastSequence + 1,
            At = clock.GetUtcNow().TruncateToMicroseconds(),
            ActorId = actor.Value.StaffId,
            ActorName = actor.Value.Name,
            Kind = change.Kind,
            Action = change.Action,
            ChildId = change.ChildId,
            ChildIds = change.ChildIds,
            Reason = change.Reason,
            Changes = change.Changes,
            PreviousHash = chain.LastHash,
            Hash = [],
        };
        return entry.Sealed(key);
    }
}

/// <summary>A change about to be put in the audit.</summary>
public sealed record ChangeToAudit(string Action, AuditKind Kind)
{
    /// <summary>The chain it joins; that of the child, else of the person, where not said.</summary>
    public string? Chain { get; init; }

    public ChildId? ChildId { get; init; }

    public string? ChildIds { get; init; }

    public string? Reason { get; init; }

    /// <summary>What was done, as JSON; the rows changed since the last row of the audit, where not said.</summary>
    public string? Changes { get; init; }
}
