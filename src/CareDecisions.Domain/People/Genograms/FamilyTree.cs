namespace CareDecisions.Domain.People.Genograms;

/// <summary>Who is in a genogram, seen from one child, and what ties them. Keys are the caller's and name each person once.</summary>
public sealed record FamilyTree
{
    /// <summary>Nearest first: where there are too many to draw, the last are left out.</summary>
    public required IReadOnlyList<FamilyMember> Members { get; init; }

    public IReadOnlyList<ParentLine> Parents { get; init; } = [];

    public IReadOnlyList<CoupleLine> Couples { get; init; } = [];
}

/// <summary>One person of a genogram.</summary>
public sealed record FamilyMember
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Below the name: "born 2018".</summary>
    public string? Years { get; init; }

    public FamilySymbol Symbol { get; init; }

    /// <summary>Children of the same parents stand in the order of their birth; those of one day hang from one point.</summary>
    public DateOnly? Born { get; init; }

    public bool IsDeceased { get; init; }

    /// <summary>The child from whom the family is seen.</summary>
    public bool IsTheChild { get; init; }

    public bool LivesWithTheChild { get; init; }

    /// <summary>0: the child's own; -1: that of the child's parents; 1: that of the child's children.</summary>
    public int Generation { get; init; }

    /// <summary>A brother or sister with the same parents, for whom no parent is recorded: whose parents they share.</summary>
    public string? SiblingOf { get; init; }

    /// <summary>True where a parent by birth is on record who is not drawn, because that relationship has ended.</summary>
    public bool HadAnotherParent { get; init; }

    /// <summary>True for a half-brother or half-sister of the child: of two parents they share one.</summary>
    public bool SharesOneParent { get; init; }
}

/// <summary>The shape that stands for somebody.</summary>
public enum FamilySymbol
{
    /// <summary>A diamond: the sex is not known.</summary>
    Unknown,

    /// <summary>A circle.</summary>
    Woman,

    /// <summary>A square.</summary>
    Man,

    /// <summary>A triangle.</summary>
    Unborn,
}

/// <summary>Whose child somebody is.</summary>
public sealed record ParentLine(string Child, string Parent, ParentKind Kind);

public enum ParentKind
{
    Birth,

    /// <summary>Drawn dashed.</summary>
    Adoptive,

    /// <summary>Foster carers, kinship carers, special guardians. Drawn dashed.</summary>
    Carer,
}

/// <summary>Two people who are or were a couple.</summary>
public sealed record CoupleLine(string First, string Second, CoupleKind Kind);
