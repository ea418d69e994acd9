namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Which occurrences of its trigger start a clock.</summary>
internal static class StartingPoints
{
    public static bool IsOne(RuleBook book, Rule rule, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        if (standard.SettledBy is { } settledBy && !IsTheOneThatLedTo(settledBy, standard, view, trigger))
        {
            return false;
        }

        return !(standard.IsOneChain && ContinuesChain(rule, standard, view, trigger))
            && IsOwnMeeting(book, standard, view, trigger);
    }

    /// <summary>
    /// Of several triggers before an event, the last at or before it (settled reading 17). One that follows it within
    /// the same matter starts nothing; until the event happens each does.
    /// </summary>
    private static bool IsTheOneThatLedTo(int settledBy, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        if (view.FirstAtOrAfter(settledBy, trigger.At) is { } settled)
        {
            return view.LastAtOrBefore(standard.Trigger, settled.At) == trigger;
        }

        if (view.LastBefore(settledBy, trigger.At) is not { } earlier)
        {
            return true;
        }

        // A new matter begins once the earlier one was discharged.
        return view.FirstAfter(standard.SatisfiedBy, earlier.At) is { } discharged && discharged.At <= trigger.At;
    }

    /// <summary>True where an earlier trigger's chain is still running.</summary>
    private static bool ContinuesChain(Rule rule, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        foreach (var earlier in view.Of(standard.Trigger))
        {
            if (earlier.Order >= trigger.Order)
            {
                return false;
            }

            var stop = view.FirstAfter(standard.StopsWhen, earlier.At);
            if ((stop is null || stop.At > trigger.At) && rule.InForceOn(earlier.Date) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A rule that counts back from the meeting its trigger arranges: one clock for each meeting, however often it is
    /// re-dated, and none for a meeting of another kind (settled reading 11).
    /// </summary>
    private static bool IsOwnMeeting(RuleBook book, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        if ((standard.Due ?? standard.DefaultDue) is not { IsBefore: true } due || book.Events.Arranges(trigger.Types[0]).Length == 0)
        {
            return true;
        }

        var meetings = new Meetings(view, book);
        return !meetings.Arranges(trigger, due.From)
            || (meetings.Of(trigger).First == trigger && !meetings.RulesOut(trigger, due.From));
    }
}
