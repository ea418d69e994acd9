using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Access;

/// <summary>
/// One person kept out of one child's record, restricted or not, whatever their role: a relative, a neighbour, somebody
/// complained of. It goes before every grant, and before opening in an emergency.
/// </summary>
public sealed class AccessDenial : IOwnedByAuthority
{
    private AccessDenial()
    {
        Reason = string.Empty;
    }

    public AccessDenial(ChildId childId, Guid staffId, string reason)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        StaffId = staffId;
        Reason = reason;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public Guid StaffId { get; private set; }

    public string Reason { get; private set; }
}
