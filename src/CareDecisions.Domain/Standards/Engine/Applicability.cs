namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// Whether a condition holds for a clock: on the day tested while it is open, at its end once it is closed (settled
/// reading 1). For several children together it is enough that it holds for one.
/// </summary>
internal readonly struct Applicability(Run run, CaseView view, KnownEvent trigger, int triggerType)
{
    /// <summary>A clock that closed while its condition held stays; what ends it may itself change the facts.</summary>
    public bool Holds(Test? test, DateTimeOffset? closedAt)
    {
        if (test is null)
        {
            return true;
        }

        return closedAt is not { } end
            ? HoldsAt(test, run.Now)
            : HoldsAt(test, new Moment(end, true)) || HoldsAt(test, new Moment(end, false));
    }

    public bool HoldsAt(Test? test, Moment moment)
    {
        if (test is null)
        {
            return true;
        }

        var about = test.AsksAboutOneEvent ? MomentAboutTrigger() : moment;
        for (var rest = view.Children; rest != 0; rest &= rest - 1)
        {
            if (test.Holds(new FactReader(run, view, rest & (~rest + 1), trigger, moment, about)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads facts at one moment; of several children, those of the first.</summary>
    public FactReader ReaderAt(Moment moment) =>
        new(run, view, view.Children & (~view.Children + 1), trigger, moment, MomentAboutTrigger());

    /// <summary>
    /// Since when the condition has held without a break, up to a moment at which it does: the trigger, or the last
    /// change after it that made it hold.
    /// </summary>
    public DateTimeOffset HeldSince(Test? test, DateTimeOffset upTo)
    {
        var since = HoldsAt(test, new Moment(trigger.At, true)) ? trigger.At : (DateTimeOffset?)null;
        foreach (var change in view.Facts.ChangesBetween(view.Children, trigger.At, upTo))
        {
            since = HoldsAt(test, new Moment(change, true)) ? since ?? change : null;
        }

        return since ?? trigger.At;
    }

    /// <summary>Just before the next event of the trigger's type, or "as of" where there is none.</summary>
    private Moment MomentAboutTrigger() =>
        view.FirstAfter(triggerType, trigger.At) is { } next ? new Moment(next.At, false) : run.Now;
}
