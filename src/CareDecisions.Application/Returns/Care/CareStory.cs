using CareDecisions.Application.Returns.Findings;
using CareDecisions.Domain.Placements;

namespace CareDecisions.Application.Returns.Care;

/// <summary>Tells the episodes of a child as events, legal statuses and placements.</summary>
internal sealed class CareStory(ChildReading reading)
{
    public void Tell(IReadOnlyList<CarePeriod> periods)
    {
        foreach (var period in periods)
        {
            Statuses(period);
            Placements(period);
            if (period.IsShortBreak)
            {
                period.First.Row.Remark("Short breaks: the legal status and the placement were taken. The standards for looked-after children do not start from them.");
            }
            else
            {
                new CareEvents(reading, period).Tell();
                Sum(period);
            }
        }
    }

    private void Sum(CarePeriod period)
    {
        if (period.Ended is not { } day)
        {
            reading.Findings.ShowOpen(period.First.From);
            return;
        }

        var reason = period.Last.Ceased;
        var kind = reason?.Means == "final" ? EndKind.Everything : EndKind.Care;
        reading.Findings.ShowEnded(new EndOfWork(day, reason is null ? "Care ended" : $"Care ended: {reason.Meaning}", kind));
    }

    private void Statuses(CarePeriod period)
    {
        foreach (var run in Runs(period, (before, next) => before.Status.Code == next.Status.Code))
        {
            reading.Findings.Statuses.Add(new FoundStatus(run[0].Row, run[0].Status.Code, run[0].From, run[^1].To));
        }
    }

    private void Placements(CarePeriod period)
    {
        foreach (var run in Runs(period, (before, next) => !next.PlaceIsNew && next.IsSamePlaceAs(before)))
        {
            if (run[0].Place is { } place)
            {
                reading.Findings.Placements.Add(new FoundPlacement(run[0].Row, new PlacementDetails
                {
                    TypeCode = place.Code,
                    ProviderCode = run[0].Provider?.Code,
                    From = run[0].From,
                    To = run[^1].To,
                    EndReasonCode = run[^1].To is null ? null : (run[^1].WhyMoved ?? run[^1].Ceased)?.Code is { Length: <= Placement.CodeLength } code ? code : null,
                    HomePostcode = run[0].HomePostcode,
                    Postcode = run[0].Postcode,
                    Urn = run[0].Urn,
                }));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Episode>> Runs(CarePeriod period, Func<Episode, Episode, bool> isSame)
    {
        var run = new List<Episode> { period.First };
        foreach (var episode in period.Episodes.Skip(1))
        {
            if (run[^1].To != episode.From || !isSame(run[^1], episode))
            {
                yield return run;
                run = [];
            }

            run.Add(episode);
        }

        yield return run;
    }
}
