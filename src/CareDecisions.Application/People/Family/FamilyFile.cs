using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.People.Genograms;

namespace CareDecisions.Application.People.Family;

/// <summary>A child's family as far as the reader may see it: what is drawn, and the table that the drawing stands for.</summary>
public sealed record FamilyFile(FamilyTree Tree, IReadOnlyList<FamilyRow> Rows, IReadOnlyList<CoupleRow> Couples)
{
    /// <summary>Whether somebody besides the child is in it.</summary>
    public bool HasAnybody => Rows.Count > 1;

    /// <summary>The adults who can be said to be a couple.</summary>
    public IEnumerable<FamilyRow> Adults => Rows.Where(row => row.PersonId is not null);
}

/// <summary>Somebody of a child's family.</summary>
public sealed record FamilyRow
{
    /// <summary>The same as in the drawing.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Set where they are a child of the authority.</summary>
    public ChildId? ChildId { get; init; }

    public PersonId? PersonId { get; init; }

    /// <summary>What they are to the child; none where they are of the family through somebody else.</summary>
    public IReadOnlyList<(RelationshipKind Kind, bool IsReversed)> Kinds { get; init; } = [];

    /// <summary>Where they are of the family through somebody else: whose parent or child they are.</summary>
    public string? Through { get; init; }

    /// <summary>True where they are that one's parent, false where they are that one's child.</summary>
    public bool IsParentOfThem { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public DateOnly? ExpectedDateOfBirth { get; init; }

    public bool IsDeceased { get; init; }

    public DateOnly? DiedOn { get; init; }

    public bool LivesWithTheChild { get; init; }

    /// <summary>The relationship by which they can be changed, and the child whose it is; <see langword="null"/>: it is the child itself.</summary>
    public (ChildId Child, Guid Relationship)? ChangedAt { get; init; }
}

/// <summary>Two people of a family who are or were a couple.</summary>
public sealed record CoupleRow(Guid Id, PersonId FirstId, string First, PersonId SecondId, string Second, CoupleDetails Details, long Version);
