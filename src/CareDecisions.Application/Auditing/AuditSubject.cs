using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// An index over the audit: which entries named a child. Made from the chained rows (which alone are evidence) by a job;
/// what it has not reached yet is read from the rows themselves.
/// </summary>
public sealed class AuditSubject : IOwnedByAuthority
{
    public AuthorityId AuthorityId { get; init; }

    public required ChildId ChildId { get; init; }

    public required long EntryId { get; init; }
}

/// <summary>How far the index over the audit has got.</summary>
public sealed class AuditIndexMark : IOwnedByAuthority
{
    public AuthorityId AuthorityId { get; init; }

    public long LastEntryId { get; set; }
}
