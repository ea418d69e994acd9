using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Facts that the engine works out from the events (settled reading 3). Ordinals are those of the trigger.</summary>
internal static class ComputedFacts
{
    /// <summary>Completed years on the day tested.</summary>
    public static int? Age(in FactReader reader)
    {
        if (reader.View.Facts.DateOfBirth(reader.About) is not { } born)
        {
            return null;
        }

        var age = Birthday.Age(born, reader.Run.DateOf(reader.Tested.At));
        reader.ChangesOn(Birthday.Of(born, age + 1));
        return age;
    }

    /// <summary>1 until the first anniversary of the placement's start, 2 from that day, and so on.</summary>
    public static int? PlacementYear(in FactReader reader)
    {
        var placementStarted = reader.Run.Names.PlacementStarted;
        var placement = placementStarted >= 0 && reader.Trigger.Has(placementStarted)
            ? reader.Trigger
            : reader.View.LastAtOrBefore(placementStarted, reader.Tested.At);
        if (placement is null)
        {
            return null;
        }

        var on = reader.Run.DateOf(reader.Tested.At);
        var years = on.Year - placement.Date.Year;
        var year = (placement.Date.AddYears(years) <= on ? years : years - 1) + 1;
        reader.ChangesOn(placement.Date.AddYears(year));
        return year;
    }

    /// <summary>Of this period of care.</summary>
    public static int? ReviewOrdinal(in FactReader reader) =>
        Ordinal(reader, reader.Run.Names.LookedAfterReviewHeld, reader.Run.Names.ChildBecameLookedAfter);

    /// <summary>Of this protection plan.</summary>
    public static int? CoreGroupOrdinal(in FactReader reader) =>
        Ordinal(reader, reader.Run.Names.CoreGroupHeld, reader.Run.Names.ChildProtectionPlanStarted);

    /// <summary>Which protection plan of the child's life is current at the trigger; none yet is not set.</summary>
    public static int? PlanOrdinal(in FactReader reader)
    {
        var plans = CountUpTo(reader.View.Of(reader.Run.Names.ChildProtectionPlanStarted), reader.Trigger.At);
        return plans == 0 ? null : plans;
    }

    /// <summary>Medicals in the twelve months that end with the latest one at the trigger; both ends included.</summary>
    public static int? MedicalsInTwelveMonths(in FactReader reader)
    {
        var medicals = reader.View.Of(reader.Run.Names.MedicalHeld);
        var upTo = CountUpTo(medicals, reader.Trigger.At);
        if (upTo == 0)
        {
            return 0;
        }

        var windowStart = medicals[upTo - 1].Date.AddMonths(-12);
        var count = 0;
        foreach (var medical in medicals[..upTo])
        {
            count += medical.Date >= windowStart ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Unbroken working days looked after, up to the day tested; once care has ended, up to that day. Day 0 is not
    /// counted. Care older than the holiday data counts from where the data starts: earlier days can only add to it.
    /// </summary>
    public static int? LookedAfterWorkingDays(in FactReader reader)
    {
        var (run, view) = (reader.Run, reader.View);
        if (view.LastAtOrBefore(run.Names.ChildBecameLookedAfter, reader.Tested.At) is not { } entry)
        {
            return null;
        }

        var left = view.FirstAfter(run.Names.ChildCeasedToBeLookedAfter, entry.At);
        var tested = run.DateOf(reader.Tested.At);
        var last = left is not null && left.Date < tested ? left.Date : tested;
        var dataStarts = new DateOnly(run.Calendar.FirstYear, 1, 1);
        var days = run.Calendar.WorkingDaysBetween(Later(entry.Date, dataStarts), Later(last, dataStarts));
        if (last == tested)
        {
            // Longer than any condition asks about: then only the end of the holiday data can change the answer.
            var isSettled = !(days <= run.Book.MostLookedAfterDaysAskedFor);
            reader.ChangesOn(isSettled ? new DateOnly(run.Calendar.LastYear + 1, 1, 1) : tested.AddDays(1));
        }

        return days;
    }

    public static FactValue? IsOverdue(in FactReader reader) =>
        reader.View.LastAtOrBefore(reader.Run.Names.AssessmentOverdue, reader.Tested.At) is null ? null : FactValue.Of(true);

    /// <summary>
    /// The trigger's own number where it is such a meeting, else that of the meeting it leads up to: one more than
    /// those held since the period began.
    /// </summary>
    private static int? Ordinal(in FactReader reader, int held, int periodStart)
    {
        if (held < 0)
        {
            return null;
        }

        var start = reader.View.LastAtOrBefore(periodStart, reader.Trigger.At)?.At ?? DateTimeOffset.MinValue;
        var ordinal = reader.Trigger.Has(held) ? 0 : 1;
        foreach (var meeting in reader.View.Of(held))
        {
            ordinal += meeting.At >= start && meeting.Order <= reader.Trigger.Order ? 1 : 0;
        }

        return ordinal;
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static int CountUpTo(ReadOnlySpan<KnownEvent> events, DateTimeOffset at)
    {
        var count = 0;
        while (count < events.Length && events[count].At <= at)
        {
            count++;
        }

        return count;
    }
}
