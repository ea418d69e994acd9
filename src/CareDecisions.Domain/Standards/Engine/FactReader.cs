using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// Reads one child's facts for one clock. Facts about one event are read as they stood just before the next event of
/// the trigger's type, all others at the moment tested (settled reading 1). A supplied value wins over a computed one.
/// </summary>
/// <param name="Run">The computation: calendar, catalogues, "as of".</param>
/// <param name="View">What counts for the clock's children.</param>
/// <param name="About">The bit of the child asked about.</param>
/// <param name="Trigger">The event that started the clock.</param>
/// <param name="Tested">The moment tested.</param>
/// <param name="AboutEvent">When facts about the trigger are read.</param>
internal readonly record struct FactReader(Run Run, CaseView View, ulong About, KnownEvent Trigger, Moment Tested, Moment AboutEvent)
{
    public FactValue? Read(int fact)
    {
        var moment = Run.Facts.IsAboutOneEvent(fact) ? AboutEvent : Tested;
        return View.Facts.Supplied(fact, About, moment) ?? Computed(fact);
    }

    /// <summary>
    /// Says that what was just worked out is another from the start of the day on. It matters only where it was read as
    /// of now: a moment that has passed stays as it was.
    /// </summary>
    public void ChangesOn(DateOnly day)
    {
        if (Tested.At == Run.Today.At)
        {
            Run.Today.HoldsAtMostUntil(day.StartInLondon());
        }
    }

    private FactValue? Computed(int fact)
    {
        var facts = Run.Facts;
        return fact == facts.Age ? Number(ComputedFacts.Age(this))
            : fact == facts.PlacementYear ? Number(ComputedFacts.PlacementYear(this))
            : fact == facts.ReviewOrdinal ? Number(ComputedFacts.ReviewOrdinal(this))
            : fact == facts.CoreGroupOrdinal ? Number(ComputedFacts.CoreGroupOrdinal(this))
            : fact == facts.PlanOrdinal ? Number(ComputedFacts.PlanOrdinal(this))
            : fact == facts.Medicals ? Number(ComputedFacts.MedicalsInTwelveMonths(this))
            : fact == facts.LookedAfterWorkingDays ? Number(ComputedFacts.LookedAfterWorkingDays(this))
            : fact == facts.Overdue ? ComputedFacts.IsOverdue(this)
            : facts.Default(fact);
    }

    private static FactValue? Number(int? count) => count is { } number ? FactValue.Of((decimal)number) : null;
}
