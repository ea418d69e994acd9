namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// Intervals that change at an event or after a time (settled reading 9). An interval that would end after its phase
/// gives way to the next phase's, from the same anchor but not before the phase's end. A phase that starts by event
/// counts from that event where it came later than the last satisfying one. A date that had passed by then stays.
/// </summary>
internal sealed class Phasing(Run run, Applicability applicability, CompiledStandard standard, PhaseEdges edges)
{
    public void Find(in Reference anchor, DateTimeOffset? closedAt, Terms terms)
    {
        var phase = Current(anchor, closedAt);
        var (from, notBefore) = (anchor, DateOnly.MinValue);
        terms.IsOver = edges.End(standard.Phases.Length - 1)?.At <= anchor.At;
        while (phase >= 0)
        {
            terms.PhaseName = standard.Phases[phase].Source.Name;
            terms.Own = Count(standard.Phases[phase], from, notBefore, closedAt);
            var next = phase + 1;
            if (edges.End(phase) is not { } end || next == standard.Phases.Length || !(terms.Own?.Due.Date > end.Date))
            {
                return;
            }

            from = edges.RestartOf(next) is { } restart && restart.At > from.At ? restart : from;
            notBefore = end.Date;
            phase = next;
        }
    }

    /// <summary>The phase that the anchor lies in; -1 where there is none.</summary>
    private int Current(in Reference anchor, DateTimeOffset? closedAt)
    {
        for (var phase = 0; phase < standard.Phases.Length; phase++)
        {
            var hasEnded = edges.End(phase)?.At <= anchor.At;
            var isToCome = !edges.IsOpenStart(phase) && !(edges.Start(phase)?.At <= anchor.At);
            if (!hasEnded && !isToCome
                && (edges.AreKnown(phase) || applicability.Holds(standard.Phases[phase].AppliesWhen, closedAt)))
            {
                return phase;
            }
        }

        return -1;
    }

    private Counted? Count(CompiledPhase phase, in Reference from, DateOnly notBefore, DateTimeOffset? closedAt)
    {
        var tested = closedAt is { } end ? new Moment(end, true) : run.Now;
        if (phase.Every?.Length(applicability.ReaderAt(tested)) is not { } length)
        {
            return null;
        }

        var counted = Counting.After(length, from, false, run.Calendar);
        return counted.Due.Date >= notBefore ? counted : counted with { Due = DueMoment.On(notBefore), SkippedAfter = null };
    }
}
