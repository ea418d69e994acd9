using System.Text;

namespace CareDecisions.Domain.People;

/// <summary>
/// A short code that spellings of one spoken name share: consonants only, in the sounds of British and South Asian names.
/// "Mohammed", "Muhammad" and "Mohamed" are all MMT. It errs towards one code for two names: a person judges the matches.
/// </summary>
public static class SoundsLike
{
    public const int CodeLength = 8;

    /// <summary>Names that are not said as they are spelt, respelt as they are said.</summary>
    private static readonly Dictionary<string, string> Respelt = new(StringComparer.Ordinal)
    {
        ["sean"] = "shawn",
        ["siobhan"] = "shivawn",
        ["niamh"] = "neev",
        ["aoife"] = "eefa",
        ["caoimhe"] = "keeva",
        ["saoirse"] = "seersha",
        ["sinead"] = "shinade",
        ["tadhg"] = "tige",
        ["oisin"] = "usheen",
        ["eoghan"] = "owen",
        ["roisin"] = "rosheen",
        ["michael"] = "mikal",
        ["michaela"] = "mikala",
        ["nicholas"] = "nikolas",
        ["nicola"] = "nikola",
        ["stephen"] = "steven",
        ["geoffrey"] = "jeffrey",
        ["zachary"] = "zakary",
        ["rachel"] = "raychel",
        ["isaac"] = "izak",
        ["featherstonehaugh"] = "fanshaw",
        ["cholmondeley"] = "chumley",
        ["marjoribanks"] = "marchbanks",
        ["mcleod"] = "mcloud",
    };

    /// <summary>Letters that make one sound, longest first. A capital is the sound itself, so that no later rule reads it.</summary>
    private static readonly (string Letters, string Sound)[] Sounds =
    [
        ("tch", "X"), ("sch", "X"), ("chr", "KR"), ("chl", "KL"), ("mps", "MS"), ("sh", "X"), ("ch", "X"), ("cz", "X"), ("ph", "F"),
        ("kh", "K"), ("bh", "B"), ("dh", "T"), ("th", "T"), ("jh", "J"), ("ck", "K"), ("dg", "J"), ("rh", "R"), ("wh", "W"),
    ];

    /// <param name="word">One word, folded to lower case without accents or apostrophes.</param>
    /// <returns>At most <see cref="CodeLength"/> capitals; the word itself where it has letters other than a to z.</returns>
    public static string Code(string word)
    {
        if (word.Length == 0 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        var said = Beginning(Respelt.GetValueOrDefault(word, word));
        foreach (var (letters, sound) in Sounds)
        {
            said = said.Replace(letters, sound, StringComparison.Ordinal);
        }

        var code = new StringBuilder();
        for (var at = 0; at < said.Length && code.Length < CodeLength; at++)
        {
            if (at > 0 && said[at] == said[at - 1])
            {
                continue;
            }

            code.Append(SoundAt(said, at));
        }

        return code.Length <= CodeLength ? code.ToString() : code.ToString(0, CodeLength);
    }

    /// <summary>What is silent or said differently at the beginning of a name.</summary>
    private static string Beginning(string word) => word switch
    {
        ['k' or 'g' or 'p', 'n', ..] => word[1..],
        ['p', 's', ..] or ['w', 'r', ..] => word[1..],
        ['m', 'a', 'c', not ('e' or 'i' or 'y'), ..] => string.Concat("mK", word.AsSpan(3)),
        ['m', 'c', ..] => string.Concat("mK", word.AsSpan(2)),
        _ => word,
    };

    private static string SoundAt(string said, int at)
    {
        var next = at + 1 < said.Length ? said[at + 1] : ' ';
        return said[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => at == 0 ? "A" : string.Empty,
            'y' => at == 0 ? "Y" : string.Empty,
            'h' => at == 0 ? "H" : string.Empty,
            'w' or 'W' => at == 0 ? "F" : string.Empty,
            'c' => next is 'e' or 'i' or 'y' ? "S" : "K",
            'g' => G(said, at, next),
            'q' or 'k' => "K",
            'x' => "KS",
            'z' or 's' => "S",
            'v' or 'f' => "F",
            'd' or 't' => "T",
            var other => char.ToUpperInvariant(other).ToString(),
        };
    }

    /// <summary>"gh" is silent after a vowel (Wright, Hughes) and hard elsewhere (Singh, Ghulam); g is soft before e and i.</summary>
    private static string G(string said, int at, char next) => next switch
    {
        'h' when at > 0 && "aeiou".Contains(said[at - 1], StringComparison.Ordinal) => string.Empty,
        'e' or 'i' when at == 0 => "J",
        _ => "K",
    };
}
