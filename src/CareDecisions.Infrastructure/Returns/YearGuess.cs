using CareDecisions.Application.Returns.Care;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// Which year a return is of, which its files do not say: every episode that ended did so in the return's year, so it is the
/// year in which most of them end; without one, the year in which the most begin.
/// </summary>
internal sealed class YearGuess
{
    private readonly Dictionary<int, int> ended = [];
    private readonly Dictionary<int, int> begun = [];

    /// <summary><see langword="null"/>: no episode has a date.</summary>
    public int? Year => Commonest(ended) ?? Commonest(begun);

    public void Look(IReadOnlyList<ReturnField> episode)
    {
        foreach (var field in episode)
        {
            var years = field.Name switch
            {
                SsdaFiles.Ended => ended,
                SsdaFiles.Started => begun,
                _ => null,
            };
            if (years is not null && ReturnDates.TryRead(field.Value, out var day))
            {
                var year = ReturnScope.YearOf(day);
                years[year] = years.GetValueOrDefault(year) + 1;
            }
        }
    }

    private static int? Commonest(Dictionary<int, int> years) =>
        years.Count == 0 ? null : years.MaxBy(pair => (pair.Value, pair.Key)).Key;
}
