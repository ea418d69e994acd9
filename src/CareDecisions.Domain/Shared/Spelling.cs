namespace CareDecisions.Domain.Shared;

/// <summary>Finds the known name a mistyped one was most likely meant to be, so that a refusal can offer it.</summary>
public static class Spelling
{
    /// <summary>
    /// The known name with the fewest letters to change, case apart; the alphabetically first of equals.
    /// <see langword="null"/> only where <paramref name="known"/> is empty.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var name in known)
        {
            var changes = Changes(typed, name);
            if (changes < fewest || (changes == fewest && string.CompareOrdinal(name, nearest) < 0))
            {
                (nearest, fewest) = (name, changes);
            }
        }

        return nearest;
    }

    /// <summary>Letters to add, drop or change to turn one word into the other (Levenshtein distance), case apart.</summary>
    private static int Changes(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        foreach (var letter in left)
        {
            var diagonal = row[0]++;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = char.ToUpperInvariant(letter) == char.ToUpperInvariant(right[column - 1]);
                var change = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(change, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
