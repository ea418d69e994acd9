using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Care;

/// <summary>Unbroken time in care: its episodes, and what is known of its beginning and end.</summary>
/// <param name="BeginsHere">True where it began on the first episode's day; false where the return only shows it going on.</param>
internal sealed record CarePeriod(IReadOnlyList<Episode> Episodes, bool BeginsHere)
{
    public Episode First => Episodes[0];

    public Episode Last => Episodes[^1];

    public bool IsShortBreak => First.IsShortBreak;

    /// <summary>The day the child left care; <see langword="null"/> while looked after.</summary>
    public DateOnly? Ended { get; init; }

    public bool Covers(DateOnly day) => day >= First.From && (Ended is null || day <= Ended);

    /// <summary>True where the day lies in the year, before the first episode given, and care had begun some day before that.</summary>
    public bool MayReachBackTo(DateOnly day, DateOnly startOfYear) => !BeginsHere && day < First.From && day >= startOfYear;
}

/// <summary>Puts a child's episodes in order, settles where they contradict each other, and finds the periods of care.</summary>
internal static class CarePeriods
{
    public static IReadOnlyList<CarePeriod> Of(ChildReading reading)
    {
        var episodes = reading.Of(SsdaFiles.Episodes).Select(row => Episode.Read(reading, row)).OfType<Episode>()
            .OrderBy(episode => episode.From).ToList();
        episodes = WithoutContradictions(episodes);
        var periods = new List<CarePeriod>();
        for (var start = 0; start < episodes.Count;)
        {
            var end = start + 1;
            while (end < episodes.Count && Continues(episodes[end - 1], episodes[end]))
            {
                end++;
            }

            var own = episodes.GetRange(start, end - start);
            periods.Add(new CarePeriod(own, own[0].StartsCare || start > 0) { Ended = EndOf(own[^1], end < episodes.Count) });
            start = end;
        }

        return periods;
    }

    /// <summary>
    /// A child lives in one place at a time: an episode that begins inside the one before cuts it short, since it is the
    /// later news; one that also ends inside it is refused.
    /// </summary>
    private static List<Episode> WithoutContradictions(List<Episode> episodes)
    {
        var kept = new List<Episode>();
        foreach (var episode in episodes)
        {
            if (kept.Count == 0)
            {
                kept.Add(episode);
                continue;
            }

            var before = kept[^1];
            if (episode.From == before.From)
            {
                episode.Row.Refuse($"Another episode (line {before.Row.Line.Line}) starts on {RowReading.Say(episode.From)}.");
            }
            else if (before.To is { } end && episode.To < end)
            {
                episode.Row.Refuse($"It lies inside another episode (line {before.Row.Line.Line}), which lasts until {RowReading.Say(end)}.");
            }
            else
            {
                CutShort(before, episode);
                kept.Add(episode);
            }
        }

        return kept;
    }

    private static void CutShort(Episode before, Episode next)
    {
        if (before.To is null)
        {
            before.Row.Leave($"It has no end, but the next episode starts on {RowReading.Say(next.From)}: taken as ended then.");
            before.To = next.From;
        }
        else if (before.To > next.From)
        {
            before.Row.Leave($"DEC {RowReading.Say(before.To.Value)} is after the next episode's start: taken as ended on {RowReading.Say(next.From)}.");
            before.To = next.From;
        }
    }

    private static bool Continues(Episode before, Episode next)
    {
        if (before.IsShortBreak != next.IsShortBreak)
        {
            return false;
        }

        var isSameDay = before.To == next.From;
        if (!before.SaysCareEnded)
        {
            if (!isSameDay)
            {
                before.Row.Remark($"The next episode starts on {RowReading.Say(next.From)}, not the same day: taken as in care between.");
            }

            return true;
        }

        if (isSameDay && !next.StartsCare)
        {
            before.Row.Leave($"REC {before.Ceased!.Code} says that care ended, but an episode that continues it starts the same day. The reason was not taken.");
            return true;
        }

        return false;
    }

    private static DateOnly? EndOf(Episode last, bool isFollowed)
    {
        if (last.SaysCareEnded || (isFollowed && last.To is not null))
        {
            return last.To;
        }

        if (last.To is { } day)
        {
            last.Row.Remark($"It ended on {RowReading.Say(day)} and says that another followed, but none does: taken as still looked after.");
        }

        return null;
    }
}
