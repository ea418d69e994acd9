using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// A fingerprint of all of a child's kept clocks. The nightly recompute compares it with the engine's answer and opens
/// the clocks of those children only where the two part.
/// </summary>
public sealed class ClockDigest : IOwnedByAuthority
{
    private ClockDigest()
    {
    }

    public ClockDigest(ChildId childId, long digest)
    {
        ChildId = childId;
        Digest = digest;
    }

    public ChildId ChildId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public long Digest { get; private set; }

    public void Become(long digest) => Digest = digest;
}
