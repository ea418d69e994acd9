namespace CareDecisions.Application.Auditing;

/// <summary>Follows one chain row by row, from its first to its last, and says what is wrong. Holds one row's hash, no more.</summary>
internal sealed class ChainCheck(string name, AuditKey key)
{
    private byte[] previous = new byte[32];
    private byte[]? hashAtHead;

    public string Name { get; } = name;

    /// <summary>Place of the last row seen; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <param name="entry">The next row of the chain, in order of sequence.</param>
    /// <param name="head">What the head said before the rows were read; null where there is none.</param>
    public IEnumerable<AuditFinding> Take(AuditEntry entry, ChainHead? head)
    {
        // One finding for a gap, however wide: its first row.
        if (entry.Sequence != Sequence + 1)
        {
            yield return Finding(Sequence + 1, AuditFault.Missing);
        }
        else if (!entry.PreviousHash.AsSpan().SequenceEqual(previous))
        {
            yield return Finding(entry.Sequence, AuditFault.DoesNotFollow);
        }

        if (!entry.Hash.AsSpan().SequenceEqual(AuditHash.Of(entry, key)))
        {
            yield return Finding(entry.Sequence, AuditFault.Changed);
        }

        Sequence = entry.Sequence;
        previous = entry.Hash;
        if (entry.Sequence == head?.Sequence)
        {
            hashAtHead = entry.Hash;
        }
    }

    /// <summary>Compares where the rows end with where the head says they do. Rows added since are not its business.</summary>
    public IEnumerable<AuditFinding> End(ChainHead head)
    {
        if (Sequence < head.Sequence)
        {
            yield return Finding(head.Sequence, AuditFault.TailMissing);
        }
        else if (hashAtHead is { } hash && !hash.AsSpan().SequenceEqual(head.Hash))
        {
            yield return Finding(head.Sequence, AuditFault.HeadDiffers);
        }
    }

    private AuditFinding Finding(long sequence, AuditFault fault) => new(Name, sequence, fault);
}

/// <summary>Where a chain ends, and with what hash.</summary>
internal sealed record ChainHead(string Chain, long Sequence, byte[] Hash);
