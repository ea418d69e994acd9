using CareDecisions.Domain.Authorities;

namespace CareDecisions.Domain.Children;

/// <summary>Who was responsible for a child, from the first day to the last. One is open at a time.</summary>
public sealed class Allocation : IOwnedByAuthority
{
    public const int ReasonLength = 500;

    private Allocation()
    {
    }

    public Allocation(ChildId childId, Guid? workerId, TeamId? teamId, DateOnly from, string? reason)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        WorkerId = workerId;
        TeamId = teamId;
        From = from;
        Reason = reason;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary><see langword="null"/>: with the team, no worker named.</summary>
    public Guid? WorkerId { get; private set; }

    public TeamId? TeamId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public string? Reason { get; private set; }

    public void EndOn(DateOnly lastDay) => To = lastDay;
}
