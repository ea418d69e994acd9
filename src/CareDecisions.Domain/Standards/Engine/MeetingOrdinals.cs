namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// Which meetings are "the first" or "the second" of a period. A review recorded under its general name is the first
/// of its period of care all the same, and one review can be the first after entry and the first after a birthday.
/// </summary>
internal sealed class MeetingOrdinals
{
    private readonly List<Ordinal> ordinals = [];

    public MeetingOrdinals(EventCatalogue events)
    {
        Add(events, "FirstLookedAfterReviewHeld", 1, "LookedAfterReviewHeld", "ChildBecameLookedAfter");
        Add(events, "SecondLookedAfterReviewHeld", 2, "LookedAfterReviewHeld", "ChildBecameLookedAfter");
        Add(events, "FirstReviewAfter15Held", 1, "LookedAfterReviewHeld", "PersonTurned15");
        Add(events, "FirstReviewAfter16Held", 1, "LookedAfterReviewHeld", "PersonTurned16");
        Add(events, "FirstAdoptionReviewHeld", 1, "AdoptionReviewHeld", "ChildPlacedForAdoption");
        Add(events, "SecondAdoptionReviewHeld", 2, "AdoptionReviewHeld", "ChildPlacedForAdoption");
        Add(events, "FirstReviewConferenceHeld", 1, "ReviewConferenceHeld", "InitialConferenceHeld");
    }

    public bool Knows(int specific) => ordinals.Exists(ordinal => ordinal.Specific == specific);

    /// <summary>The types that the events' places in their periods give them, beyond those they were recorded under.</summary>
    /// <param name="ordered">Events in order, those of the period starts among them.</param>
    public void Mark(KnownEvent[] ordered)
    {
        foreach (var ordinal in ordinals)
        {
            if (Array.Exists(ordered, happening => happening.Has(ordinal.General)))
            {
                Mark(ordinal, ordered);
            }
        }
    }

    /// <summary>True where a meeting still to be held would be the one asked for.</summary>
    public bool IsNext(CaseView view, int specific)
    {
        var ordinal = ordinals.Find(candidate => candidate.Specific == specific);
        var starts = view.Of(ordinal.PeriodStart);
        if (starts.IsEmpty)
        {
            return false;
        }

        var held = 0;
        foreach (var meeting in view.Of(ordinal.General))
        {
            held += meeting.At >= starts[^1].At ? 1 : 0;
        }

        return held + 1 == ordinal.Place;
    }

    /// <summary>The meeting, where it was held before the moment and in the period that the moment lies in.</summary>
    public KnownEvent? HeldInPeriod(CaseView view, int specific, DateTimeOffset at)
    {
        if (!Knows(specific) || view.LastAtOrBefore(specific, at) is not { } held)
        {
            return null;
        }

        var ordinal = ordinals.Find(candidate => candidate.Specific == specific);
        return view.LastAtOrBefore(ordinal.PeriodStart, at) is { } start && start.At > held.At ? null : held;
    }

    private static void Mark(Ordinal ordinal, KnownEvent[] ordered)
    {
        KnownEvent? place = null;
        var (isInPeriod, count, isNamed) = (false, 0, false);
        foreach (var happening in ordered)
        {
            if (happening.Has(ordinal.PeriodStart))
            {
                Name(place, isNamed, ordinal.Specific);
                (isInPeriod, count, place, isNamed) = (true, 0, null, false);
            }
            else if (isInPeriod && happening.Has(ordinal.General))
            {
                place = ++count == ordinal.Place ? happening : place;
                isNamed |= happening.Has(ordinal.Specific);
            }
        }

        Name(place, isNamed, ordinal.Specific);
    }

    /// <summary>Where someone recorded which meeting it was, that stands.</summary>
    private static void Name(KnownEvent? meeting, bool isNamed, int specific)
    {
        if (meeting is not null && !isNamed)
        {
            meeting.Types = [.. meeting.Types, specific];
        }
    }

    private void Add(EventCatalogue events, string specific, int place, string general, string periodStart)
    {
        var ordinal = new Ordinal(
            events.NumberOrNone(specific), place, events.NumberOrNone(general), events.NumberOrNone(periodStart));
        if (ordinal is { Specific: >= 0, General: >= 0, PeriodStart: >= 0 })
        {
            ordinals.Add(ordinal);
        }
    }

    private readonly record struct Ordinal(int Specific, int Place, int General, int PeriodStart);
}
