namespace CareDecisions.Domain.People.Genograms;

/// <summary>
/// Draws a family: generations in rows, couples joined by a line below them, children hanging from it, nobody on anybody.
/// The same family is always drawn alike.
/// </summary>
public static class GenogramLayout
{
    /// <summary>More people than these are not drawn, and the drawing says how many.</summary>
    public const int Most = 30;

    /// <summary>Width and height of a symbol.</summary>
    public const int Symbol = 40;

    /// <summary>Between the middles of two neighbours.</summary>
    public const int Gap = 170;

    /// <summary>From the middle of a symbol to the words beside it.</summary>
    public const int WordsBeside = 26;

    /// <summary>Letters of one line of those words.</summary>
    public const int LettersOfALine = 15;

    internal const int Margin = 16;
    internal const int WordsWidth = 110;

    private const int LinesOfAName = 2;

    public static GenogramDrawing Of(FamilyTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var drawn = FamilyUnions.WithUnknownParents(tree, Most);
        var unions = FamilyUnions.Of(drawn);
        var columns = new GenogramColumns(drawn, unions, Gap).Of();
        var left = columns.Values.DefaultIfEmpty(0).Min() - Margin - WordsBeside;
        var places = columns.ToDictionary(one => one.Key, one => (int)Math.Round(one.Value - left));
        var picture = new GenogramPicture(drawn, unions, places).Draw();
        return picture with { NotDrawn = Math.Max(0, tree.Members.Count - Most) };
    }

    /// <summary>The name on two lines at most, and the years below it.</summary>
    internal static IReadOnlyList<string> Words(FamilyMember member)
    {
        var lines = new List<string>();
        foreach (var word in member.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LettersOfALine)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        var name = lines.Take(LinesOfAName)
            .Select((line, at) => Short(at == LinesOfAName - 1 && lines.Count > LinesOfAName ? $"{line} …" : line)).ToList();
        return member.Years is { } years ? [.. name, years] : name;
    }

    private static string Short(string line) => line.Length <= LettersOfALine ? line : line[..(LettersOfALine - 1)] + "…";
}
