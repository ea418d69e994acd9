using System.Globalization;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.People;

/// <summary>Makes the keys by which somebody is found.</summary>
public static class SearchKeys
{
    private const int Beginning = 3;
    private const int MostWords = 8;
    private const int FewestPostcodeLetters = 3;

    /// <summary>All keys of one child or person, each kind and key once.</summary>
    public static IReadOnlyList<FoundBy> Of(Findable one) =>
    [
        .. Names(one).Concat(Others(one))
            .Where(by => by.Key.Length > 0)
            .OrderBy(by => by.IsFormer)
            .DistinctBy(by => (by.Kind, by.Key)),
    ];

    /// <summary>The key of two words of which at least the first three letters are known.</summary>
    public static string Pair(string one, string other) => InOrder(Start(one), Start(other));

    public static string SoundPair(string one, string other) => InOrder(SoundsLike.Code(one), SoundsLike.Code(other));

    public static string Born(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Letters and digits only, in lower case.</summary>
    public static string Number(string number) => Cut(string.Concat(ChildName.Words(number)));

    /// <summary>The same words as names are folded to, one space between them.</summary>
    public static string Place(string typed) => Cut(string.Join(' ', ChildName.Words(typed)));

    private static IEnumerable<FoundBy> Names(Findable one)
    {
        foreach (var (name, isFormer) in one.Names)
        {
            var words = ChildName.Words(name).Distinct().Take(MostWords).Select(Cut).ToList();
            foreach (var word in words)
            {
                yield return new FoundBy(SearchKeyKind.Word, word, word, isFormer);
                yield return new FoundBy(SearchKeyKind.Sound, SoundsLike.Code(word), word, isFormer);
            }

            for (var first = 0; first < words.Count; first++)
            {
                foreach (var other in words.Skip(first + 1))
                {
                    var text = $"{words[first]} {other}";
                    yield return new FoundBy(SearchKeyKind.Pair, Pair(words[first], other), text, isFormer);
                    yield return new FoundBy(SearchKeyKind.SoundPair, SoundPair(words[first], other), text, isFormer);
                }
            }
        }
    }

    private static IEnumerable<FoundBy> Others(Findable one)
    {
        if (one.DateOfBirth is { } born)
        {
            yield return new FoundBy(SearchKeyKind.Born, Born(born), Born(born), false);
        }

        foreach (var number in one.Numbers.Where(number => !string.IsNullOrWhiteSpace(number)))
        {
            yield return new FoundBy(SearchKeyKind.Number, Number(number!), Number(number!), false);
        }

        foreach (var (lines, postcode, isFormer) in one.Places)
        {
            var street = Place(lines.Split('\n')[0]);
            yield return new FoundBy(SearchKeyKind.Place, street, street, isFormer);
            var unnumbered = Place(string.Join(' ', street.Split(' ').SkipWhile(word => word.Any(char.IsAsciiDigit))));
            yield return new FoundBy(SearchKeyKind.Place, unnumbered, street, isFormer);
            if (postcode is { Length: >= FewestPostcodeLetters })
            {
                yield return new FoundBy(SearchKeyKind.Place, Number(postcode), Number(postcode), isFormer);
            }
        }
    }

    private static string InOrder(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? $"{one} {other}" : $"{other} {one}";

    private static string Start(string word) => word.Length <= Beginning ? word : word[..Beginning];

    private static string Cut(string key) => key.Length <= SearchKey.KeyLength ? key : key[..SearchKey.KeyLength];
}

/// <summary>What somebody can be found by.</summary>
public sealed record Findable
{
    public required IReadOnlyList<(string Name, bool IsFormer)> Names { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public IReadOnlyList<string?> Numbers { get; init; } = [];

    public IReadOnlyList<(string Lines, string? Postcode, bool IsFormer)> Places { get; init; } = [];
}
