using System.Globalization;
using System.Text;

namespace CareDecisions.Domain.Children;

/// <summary>How a child's name is shown and found. Many children have one name, or one in another script.</summary>
public static class ChildName
{
    /// <summary>"Given Family", "Preferred (Given Family)", one name alone, or the reference where no name is known.</summary>
    public static string Display(string? given, string? family, string? preferred, string reference)
    {
        var full = string.Join(' ', new[] { given, family }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (full.Length == 0)
        {
            return string.IsNullOrWhiteSpace(preferred) ? $"Child {reference}" : preferred;
        }

        return string.IsNullOrWhiteSpace(preferred) || preferred == given ? full : $"{preferred} ({full})";
    }

    /// <summary>All parts in lower case, without accents, apostrophes or hyphens, each preceded by a space.</summary>
    public static string ForSearch(params string?[] parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            foreach (var word in Words(part))
            {
                text.Append(' ').Append(word);
            }
        }

        return text.ToString();
    }

    /// <summary>The searchable words of what somebody typed, folded in the same way.</summary>
    public static IReadOnlyList<string> Words(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var folded = new StringBuilder();
        foreach (var c in typed.Normalize(NormalizationForm.FormD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '`')
            {
                continue;
            }

            folded.Append(char.IsLetterOrDigit(c) || category == UnicodeCategory.SpacingCombiningMark
                ? char.ToLowerInvariant(c)
                : ' ');
        }

        return folded.ToString().Normalize(NormalizationForm.FormC)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
