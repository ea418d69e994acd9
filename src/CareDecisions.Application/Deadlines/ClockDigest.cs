using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// What a child's kept clocks are (a fingerprint), what they were worked out from, and until when they hold. The nightly
/// recompute passes over a child for whom none of it has moved, and opens the clocks of those only where they differ.
/// </summary>
public sealed class ClockDigest : IOwnedByAuthority
{
    private ClockDigest()
    {
    }

    public ClockDigest(ChildId childId, ClockAnswer answer)
    {
        ChildId = childId;
        Become(answer);
    }

    public ChildId ChildId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>Fingerprint of the clocks.</summary>
    public long Digest { get; private set; }

    /// <summary>How many events there were. A stream is only ever added to, so its length says which it was.</summary>
    public int Events { get; private set; }

    /// <summary>The child's, as it was then.</summary>
    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>The child's, as it was then.</summary>
    public DateOnly? ExpectedDateOfBirth { get; private set; }

    /// <summary>Of the pack and the program, as <see cref="Engines.EditionOf"/> gives it.</summary>
    public long Edition { get; private set; }

    /// <summary>
    /// The first moment at which the clocks may differ with nothing else moved; <see langword="null"/> where time alone
    /// changes nothing.
    /// </summary>
    public DateTimeOffset? HoldsUntil { get; private set; }

    public void Become(ClockAnswer answer)
    {
        Digest = answer.Digest;
        Events = answer.Events;
        DateOfBirth = answer.DateOfBirth;
        ExpectedDateOfBirth = answer.ExpectedDateOfBirth;
        Edition = answer.Edition;
        HoldsUntil = answer.HoldsUntil;
    }
}

/// <summary>The engine's answer for one child, as it is remembered.</summary>
public readonly record struct ClockAnswer(
    long Digest, int Events, DateOnly? DateOfBirth, DateOnly? ExpectedDateOfBirth, long Edition, DateTimeOffset? HoldsUntil);
