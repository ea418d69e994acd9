using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Auditing;

/// <summary>The head of one chain: where it ends and with what hash, so that a row cut off its end is missed.</summary>
public sealed class AuditChain : IOwnedByAuthority, IVersioned
{
    private AuditChain()
    {
        Name = string.Empty;
        LastHash = [];
    }

    public AuditChain(AuthorityId authorityId, string name)
    {
        AuthorityId = authorityId;
        Name = name;
        LastHash = new byte[32];
    }

    public string Name { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public long LastSequence { get; private set; }

    public byte[] LastHash { get; private set; }

    public long Version { get; private set; }

    public void Extend(long sequence, byte[] hash)
    {
        LastSequence = sequence;
        LastHash = hash;
    }
}
