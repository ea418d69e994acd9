using CareDecisions.Domain.People;

namespace CareDecisions.Application.People;

/// <summary>Which keys are looked up for what was typed.</summary>
internal static class SearchPlan
{
    private const int ShortWord = 3;
    private const int FewestPlaceLetters = 4;

    public static ChildFinder For(ChildFinder finder, SearchText typed)
    {
        if (typed.Born is { } born)
        {
            finder.Exactly(SearchKeyKind.Born, SearchKeys.Born(born));
            return typed.BornSwapped is { } swapped ? finder.Exactly(SearchKeyKind.Born, SearchKeys.Born(swapped)) : finder;
        }

        finder.Exactly(SearchKeyKind.Number, typed.RunTogether);
        AddNames(finder, typed.Words);
        if (typed.RunTogether.Any(char.IsAsciiDigit) && typed.RunTogether.Length >= FewestPlaceLetters)
        {
            finder.Beginning(SearchKeyKind.Place, typed.RunTogether);
        }

        return typed.Words.Count > 1 ? finder.Beginning(SearchKeyKind.Place, string.Join(' ', typed.Words)) : finder;
    }

    public static void AddNames(ChildFinder finder, IReadOnlyList<string> words)
    {
        var names = words.Where(word => !word.Any(char.IsAsciiDigit)).OrderByDescending(word => word.Length).ToList();
        if (names.Count == 0)
        {
            return;
        }

        if (names.Count == 1)
        {
            finder.Beginning(SearchKeyKind.Word, names[0]).Exactly(SearchKeyKind.Sound, SoundsLike.Code(names[0]));
            return;
        }

        // The two longest words are the rarest; the others are judged on what is found.
        finder.Exactly(SearchKeyKind.Pair, SearchKeys.Pair(names[0], names[1]))
            .Exactly(SearchKeyKind.SoundPair, SearchKeys.SoundPair(names[0], names[1]));
        if (names[1].Length < ShortWord)
        {
            finder.Beginning(SearchKeyKind.Word, names[0]);
        }
    }
}
