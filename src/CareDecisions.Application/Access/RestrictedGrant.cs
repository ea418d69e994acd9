using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Access;

/// <summary>
/// Leave for one person to open one restricted record, where their role sees that child. Held by the person, never by
/// somebody acting for them.
/// </summary>
public sealed class RestrictedGrant : IOwnedByAuthority
{
    private RestrictedGrant()
    {
        Reason = string.Empty;
    }

    /// <param name="until">Opened in an emergency until then; <see langword="null"/>: until it is taken back.</param>
    public RestrictedGrant(ChildId childId, Guid staffId, string reason, DateTimeOffset? until = null)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        StaffId = staffId;
        Reason = reason;
        Until = until;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public Guid StaffId { get; private set; }

    public string Reason { get; private set; }

    /// <summary>That moment itself is too late.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>One person holds one grant for a record: a later one takes the place of an earlier.</summary>
    public void Become(string reason, DateTimeOffset? until)
    {
        Reason = reason;
        Until = until;
    }
}
