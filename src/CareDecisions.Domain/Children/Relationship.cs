using CareDecisions.Domain.Authorities;

namespace CareDecisions.Domain.Children;

/// <summary>A tie between two children of the authority, seen from both sides: brothers and sisters share a home or a parent.</summary>
public sealed class Relationship : IOwnedByAuthority
{
    private Relationship()
    {
    }

    public Relationship(ChildId childId, ChildId otherChildId, RelationshipKind kind)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        OtherChildId = otherChildId;
        Kind = kind;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public ChildId OtherChildId { get; private set; }

    public RelationshipKind Kind { get; private set; }
}

public enum RelationshipKind
{
    Sibling,
    HalfSibling,
    StepSibling,
    SameHousehold,
}
