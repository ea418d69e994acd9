namespace CareDecisions.Domain.Authorities;

/// <summary>
/// Held by every row that belongs to an authority. The filter, the write guard and row-level security all rest on it;
/// it is stamped when the row is first saved and never changes.
/// </summary>
public interface IOwnedByAuthority
{
    AuthorityId AuthorityId { get; }
}
