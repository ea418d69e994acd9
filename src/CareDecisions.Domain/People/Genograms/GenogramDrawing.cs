namespace CareDecisions.Domain.People.Genograms;

/// <summary>A family as symbols and lines, in units of a picture whose corner is at the top left.</summary>
/// <param name="NotDrawn">How many of the family found no room.</param>
public sealed record GenogramDrawing(
    int Width, int Height, IReadOnlyList<DrawnPerson> People, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<DrawnHome> Homes, int NotDrawn);

/// <param name="X">Middle of the symbol.</param>
/// <param name="Y">Top of the symbol.</param>
/// <param name="Words">The lines that stand beside it.</param>
public sealed record DrawnPerson(FamilyMember Member, int X, int Y, IReadOnlyList<string> Words);

/// <summary>A line from point to point; of a slash, two points.</summary>
public sealed record DrawnLine(DrawnLineKind Kind, IReadOnlyList<DrawnPoint> Points);

public readonly record struct DrawnPoint(int X, int Y);

public enum DrawnLineKind
{
    /// <summary>Two who are married, or have been.</summary>
    Married,

    /// <summary>Two who live or lived as a couple.</summary>
    Together,

    /// <summary>Parents of whom no couple is recorded.</summary>
    Parents,

    /// <summary>To a child by birth.</summary>
    Birth,

    /// <summary>To a child who was adopted or is cared for.</summary>
    Care,

    /// <summary>Across a couple's line: once for separated, twice for divorced.</summary>
    Slash,
}

/// <summary>An outline round people who live with the child and stand side by side.</summary>
public sealed record DrawnHome(int X, int Y, int Width, int Height);
