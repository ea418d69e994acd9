using CareDecisions.Domain.Authorities;

namespace CareDecisions.Domain.Children;

/// <summary>
/// A child's record closed to all but named people: since when, why, and by when somebody has to say that it must stay so.
/// One that was lifted stays to be seen.
/// </summary>
public sealed class Restriction : IOwnedByAuthority
{
    public const int ReasonLength = 500;

    /// <summary>Calendar days; the day it began, or was last looked at, does not count. Unit and figure are ours, no statute's.</summary>
    public const int ReviewDays = 90;

    private Restriction()
    {
        Reason = string.Empty;
    }

    /// <param name="today">In London.</param>
    public Restriction(ChildId childId, string reason, Guid? byId, DateOnly today)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        BeganOn = today;
        Reason = reason;
        Keep(reason, byId, today);
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public DateOnly BeganOn { get; private set; }

    /// <summary>Why it is restricted, as said when it began or was last looked at.</summary>
    public string Reason { get; private set; }

    /// <summary>Who said so last; <see langword="null"/>: the system.</summary>
    public Guid? KeptById { get; private set; }

    /// <summary>The last day by which somebody has to look at it again, that day included.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary><see langword="null"/>: it stands.</summary>
    public DateOnly? LiftedOn { get; private set; }

    /// <summary>Looked at, and still needed.</summary>
    public void Keep(string reason, Guid? byId, DateOnly today)
    {
        Reason = reason;
        KeptById = byId;
        ReviewOn = today.AddDays(ReviewDays);
    }

    public void Lift(DateOnly today) => LiftedOn = today;
}
