using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Care;

/// <summary>Looked-after reviews.</summary>
internal sealed class CareReviews(ChildReading reading, IReadOnlyList<CarePeriod> periods)
{
    private const int ParticipationFrom = 4;

    public void Read()
    {
        var held = new Dictionary<DateOnly, RowReading>();
        foreach (var row in reading.Of(SsdaFiles.Reviews))
        {
            if (row.NeededDay("REVIEW") is not { } on)
            {
                continue;
            }

            if (held.TryGetValue(on, out var other))
            {
                row.Refuse($"A review of {RowReading.Say(on)} stands on line {other.Line.Line} already.");
            }
            else if (!periods.Any(period => !period.IsShortBreak && Holds(period, on)))
            {
                row.Refuse($"The review of {RowReading.Say(on)} is outside every period of care that could be taken.");
            }
            else
            {
                held.Add(on, row);
            }
        }

        foreach (var period in periods.Where(period => !period.IsShortBreak))
        {
            Tell(period, [.. held.Where(one => Holds(period, one.Key)).OrderBy(one => one.Key)]);
        }
    }

    private bool Holds(CarePeriod period, DateOnly on) => period.Covers(on) || period.MayReachBackTo(on, reading.Scope.Start);

    /// <summary>Reviews are numbered only where the file must hold them all: where care began in the return's own year.</summary>
    private void Tell(CarePeriod period, IReadOnlyList<KeyValuePair<DateOnly, RowReading>> held)
    {
        var isWhole = period.BeginsHere && period.First.From >= reading.Scope.Start;
        for (var i = 0; i < held.Count; i++)
        {
            var type = (isWhole, i) switch
            {
                (true, 0) => "FirstLookedAfterReviewHeld",
                (true, 1) => "SecondLookedAfterReviewHeld",
                _ => "LookedAfterReviewHeld",
            };
            Tell(held[i].Value, held[i].Key, type);
            if (!period.Covers(held[i].Key))
            {
                held[i].Value.Remark("It lies before the first episode given, in care that had begun by then.");
            }
        }
    }

    private void Tell(RowReading row, DateOnly on, string type)
    {
        var key = reading.KeyOf("review", on);
        var part = row.Code("REVIEW_CODE", "participation");
        reading.Findings.Add(new FoundEvent(row, key, "Review", type, on) { Note = part is null ? null : $"Participation: {part}." });
        reading.Findings.Add(new FoundEvent(row, key, "Recorded", "LookedAfterReviewRecorded", on)
        {
            Note = "The return shows that it is on record, not when it was entered: counted as entered that day.",
        });
        if (part?.Starts is { } absent)
        {
            reading.Findings.Add(new FoundEvent(row, key, "Absent", absent, on));
        }

        if (part is not null && reading.Born is { } born && part.Code == "PN0" != on < born.AddYears(ParticipationFrom))
        {
            row.Remark($"{part.Code} does not fit the child's age on the day.");
        }
    }
}
