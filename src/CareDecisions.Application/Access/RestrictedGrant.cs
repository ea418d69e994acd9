using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Access;

/// <summary>Leave for one person to open one restricted record. Held by the person, never by somebody acting for them.</summary>
public sealed class RestrictedGrant : IOwnedByAuthority
{
    public const int ReasonLength = 500;

    private RestrictedGrant()
    {
        Reason = string.Empty;
    }

    public RestrictedGrant(ChildId childId, Guid staffId, string reason, DateOnly reviewOn)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        StaffId = staffId;
        Reason = reason;
        ReviewOn = reviewOn;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public Guid StaffId { get; private set; }

    public string Reason { get; private set; }

    public DateOnly ReviewOn { get; private set; }
}
