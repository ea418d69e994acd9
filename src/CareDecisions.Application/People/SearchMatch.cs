using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;

namespace CareDecisions.Application.People;

/// <summary>How good a match is, best first.</summary>
public enum MatchKind
{
    Number,
    Name,
    BeginningOfName,
    DateOfBirth,
    DateOfBirthSwapped,
    SoundsLike,
    Address,
}

/// <summary>Why a child was found.</summary>
/// <param name="IsFormer">By a former name or an earlier address.</param>
/// <param name="Through">What the person who was found is to the child; <see langword="null"/>: the child themselves.</param>
public sealed record SearchMatch(MatchKind Kind, bool IsFormer, RelationshipKind? Through)
{
    /// <summary>Smaller is better: what was matched first, then the child before a relative, then the present before the past.</summary>
    public int Rank => ((int)Kind * 4) + (Through is null ? 0 : 2) + (IsFormer ? 1 : 0);
}

/// <summary>Judges the keys found for one child against what was typed.</summary>
internal static class Matching
{
    private const int MostReasons = 2;

    /// <returns>The best reasons, best first, one of each kind; none where it is no match after all.</returns>
    public static IReadOnlyList<SearchMatch> Judge(SearchText typed, IEnumerable<FoundKey> found) =>
    [
        .. found.GroupBy(key => key.Through)
            .SelectMany(keys => Judge(typed, [.. keys]))
            .OrderBy(match => match.Rank)
            .DistinctBy(match => match.Kind)
            .Take(MostReasons),
    ];

    private static IEnumerable<SearchMatch> Judge(SearchText typed, IReadOnlyList<FoundKey> keys)
    {
        var words = Words(keys);
        var hasAllWords = typed.Words.All(one => words.Any(word => IsLike(one, word)));
        foreach (var key in keys)
        {
            var kind = KindOf(typed, key);
            var stands = kind switch
            {
                MatchKind.Number or MatchKind.Address => true,
                null => false,
                _ => hasAllWords,
            };
            if (stands)
            {
                yield return new SearchMatch(kind!.Value, key.IsFormer, key.Through);
            }
        }

        if (typed is { Born: not null, Words.Count: > 0 } && hasAllWords && keys[0].Kind == SearchKeyKind.Born)
        {
            yield return new SearchMatch(NameKind(typed, words), false, keys[0].Through);
        }
    }

    /// <summary>Every word by which the child, or the relative who was found, is known.</summary>
    private static List<string> Words(IReadOnlyList<FoundKey> keys) =>
    [
        .. keys.SelectMany(key => key.Text.Split(' '))
            .Concat(keys[0].Through is null ? keys[0].Names.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            .Distinct(),
    ];

    private static MatchKind? KindOf(SearchText typed, FoundKey key) => key.Kind switch
    {
        SearchKeyKind.Number => MatchKind.Number,
        SearchKeyKind.Place => MatchKind.Address,
        SearchKeyKind.Born => typed.Born is { } born && key.Key == SearchKeys.Born(born) ? MatchKind.DateOfBirth : MatchKind.DateOfBirthSwapped,
        SearchKeyKind.Sound or SearchKeyKind.SoundPair => MatchKind.SoundsLike,
        _ => key.Text.Split(' ') switch
        {
            var words when words.All(typed.Words.Contains) => MatchKind.Name,
            var words when words.All(word => typed.Words.Any(one => word.StartsWith(one, StringComparison.Ordinal))) => MatchKind.BeginningOfName,
            _ => null,
        },
    };

    private static MatchKind NameKind(SearchText typed, IReadOnlyList<string> words) =>
        typed.Words.All(words.Contains) ? MatchKind.Name
        : typed.Words.All(one => words.Any(word => word.StartsWith(one, StringComparison.Ordinal))) ? MatchKind.BeginningOfName
        : MatchKind.SoundsLike;

    private static bool IsLike(string typed, string word) =>
        word.StartsWith(typed, StringComparison.Ordinal) || SoundsLike.Code(word) == SoundsLike.Code(typed);
}
