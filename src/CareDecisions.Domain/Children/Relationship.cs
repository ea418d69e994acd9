using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Children;

/// <summary>
/// What somebody is to a child: another child of the authority, or a person. It is written once and read from both sides:
/// "mother of" is "child of" when it is read from the other.
/// </summary>
public sealed class Relationship : IOwnedByAuthority, IVersioned
{
    public const int NoteLength = 300;

    /// <summary>What one child of the authority can be to another: a young parent among them.</summary>
    public static IReadOnlyList<RelationshipKind> BetweenChildren { get; } =
    [
        RelationshipKind.Sibling, RelationshipKind.HalfSibling, RelationshipKind.StepSibling, RelationshipKind.SameHousehold,
        RelationshipKind.Mother, RelationshipKind.Father, RelationshipKind.Cousin, RelationshipKind.OtherRelative,
    ];

    /// <summary>Children who are brought up together or are brothers and sisters.</summary>
    public static IReadOnlyList<RelationshipKind> OfSiblings { get; } =
        [RelationshipKind.Sibling, RelationshipKind.HalfSibling, RelationshipKind.StepSibling, RelationshipKind.SameHousehold];

    /// <summary>Those who are somebody's parents by birth or in law.</summary>
    public static IReadOnlyList<RelationshipKind> OfParents { get; } =
        [RelationshipKind.Mother, RelationshipKind.Father, RelationshipKind.Parent, RelationshipKind.AdoptiveParent];

    /// <summary>Those who bring a child up in a parent's place.</summary>
    public static IReadOnlyList<RelationshipKind> OfCarers { get; } =
        [RelationshipKind.FosterCarer, RelationshipKind.KinshipCarer, RelationshipKind.SpecialGuardian];

    /// <summary>Those who are on the side of one of the child's parents.</summary>
    public static IReadOnlyList<RelationshipKind> OnASide { get; } = [RelationshipKind.Grandparent, RelationshipKind.AuntOrUncle];

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

    public Relationship(ChildId childId, PersonId personId, RelationshipKind kind)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        PersonId = personId;
        Kind = kind;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>Set where the other is a child of the authority too.</summary>
    public ChildId? OtherChildId { get; private set; }

    /// <summary>Set where the other is not a child of the authority.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>What the other is to the child.</summary>
    public RelationshipKind Kind { get; private set; }

    /// <summary>Children Act 1989, section 3. <see langword="null"/>: not established yet.</summary>
    public bool? HasParentalResponsibility { get; private set; }

    public DateOnly? Since { get; private set; }

    /// <summary>Last day, inclusive; <see langword="null"/> while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Of a grandparent, aunt or uncle: the child's parent on whose side they are; <see langword="null"/>: not recorded.</summary>
    public PersonId? ThroughId { get; private set; }

    public long Version { get; private set; }

    public void Describe(RelationshipKind kind, bool? hasParentalResponsibility, DateOnly? since, string? note)
    {
        Kind = kind;
        HasParentalResponsibility = hasParentalResponsibility;
        Since = since;
        Note = note;
    }

    /// <summary>Says on which parent's side they are.</summary>
    public void Through(PersonId? parent) => ThroughId = parent;

    /// <summary>The last day of it. An earlier end than the beginning is brought up to it.</summary>
    public void EndOn(DateOnly lastDay) => Until = Since is { } first && lastDay < first ? first : lastDay;
}

/// <summary>What the other is to the child. Names are kept in the database.</summary>
public enum RelationshipKind
{
    Sibling,
    HalfSibling,
    StepSibling,
    SameHousehold,
    Mother,
    Father,
    Parent,
    StepParent,
    AdoptiveParent,
    ParentsPartner,
    Grandparent,
    AuntOrUncle,
    Cousin,
    FosterCarer,
    KinshipCarer,
    SpecialGuardian,
    OtherRelative,
    FamilyFriend,
    Professional,
}
