namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Which event discharges a clock.</summary>
internal static class Satisfaction
{
    /// <summary>
    /// The earliest qualifying event at or after the trigger; before it, only where the standard counts what was
    /// already on file (settled reading 8).
    /// </summary>
    public static KnownEvent? Of(CompiledStandard standard, CaseView view, KnownEvent trigger, DateOnly? notBefore = null) =>
        (standard.Source.PriorCounts ? Prior(standard, view, trigger) : null)
        ?? First(standard, view, trigger, after: null, notBefore);

    /// <summary>The next qualifying event of a chain, after the one before it; never the chain's own trigger.</summary>
    public static KnownEvent? Next(CompiledStandard standard, CaseView view, KnownEvent trigger, KnownEvent anchor, DateOnly? notBefore) =>
        First(standard, view, trigger, standard.IsOneChain || anchor != trigger ? anchor : null, notBefore);

    /// <summary>True where the event discharges the standard: a service manager's review answers only the one it names.</summary>
    public static bool Answers(KnownEvent happening, CompiledStandard standard, int mustName) =>
        happening.AnswersStandard is { } named ? named == standard.Source.Id : !happening.Has(mustName);

    private static KnownEvent? First(
        CompiledStandard standard, CaseView view, KnownEvent trigger, KnownEvent? after, DateOnly? notBefore)
    {
        KnownEvent? first = null;
        foreach (var type in standard.SatisfiedBy)
        {
            foreach (var happening in view.FromOn(type, trigger.At))
            {
                if (first is not null && happening.Order >= first.Order)
                {
                    break;
                }

                if ((after is null || happening.Order > after.Order)
                    && (notBefore is null || happening.Date >= notBefore)
                    && Answers(happening, standard, view.MustName))
                {
                    first = happening;
                    break;
                }
            }
        }

        return first;
    }

    /// <summary>The latest qualifying event before the trigger that still stands.</summary>
    private static KnownEvent? Prior(CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        KnownEvent? latest = null;
        foreach (var type in standard.SatisfiedBy)
        {
            var happening = view.LastBefore(type, trigger.At);
            latest = happening is not null && (latest is null || happening.Order > latest.Order) ? happening : latest;
        }

        return latest is not null && Answers(latest, standard, view.MustName) && Stands(latest, standard, view, trigger)
            ? latest
            : null;
    }

    private static bool Stands(KnownEvent onFile, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        if (standard.Source.PriorWithin is { } within && onFile.Date < Counting.Shift(trigger.Date, within, -1))
        {
            return false;
        }

        if (standard.PriorEnds.Length > 0)
        {
            return view.FirstAfter(standard.PriorEnds, onFile.At) is not { } ended || ended.At > trigger.At;
        }

        // A document counts once: not the one that discharged the trigger before this.
        return view.LastBefore(standard.Trigger, trigger.At) is not { } before
            || (onFile.At >= before.At && Of(standard, view, before) != onFile);
    }
}
