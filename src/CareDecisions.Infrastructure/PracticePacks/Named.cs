using System.Text;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>An enum's members as the packs write them: <c>MinimumFrequency</c> is <c>minimum-frequency</c>.</summary>
internal static class Named<T>
    where T : struct, Enum
{
    /// <summary>Joined by hyphens, as kinds, strengths, scopes, modes and homes are.</summary>
    public static IReadOnlyDictionary<string, T> Hyphenated { get; } = Names('-');

    /// <summary>Joined by underscores, as units and rolls are.</summary>
    public static IReadOnlyDictionary<string, T> Underscored { get; } = Names('_');

    private static Dictionary<string, T> Names(char joint) =>
        Enum.GetValues<T>().ToDictionary(value => Written(value.ToString(), joint), StringComparer.Ordinal);

    private static string Written(string member, char joint)
    {
        var text = new StringBuilder();
        foreach (var letter in member)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append(joint);
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
