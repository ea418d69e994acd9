using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// When the phases of one chain start and end. An event that has not happened bounds nothing yet; a birthday is known
/// in advance.
/// </summary>
internal sealed class PhaseEdges
{
    private readonly RuleBook book;
    private readonly CaseView view;
    private readonly KnownEvent trigger;
    private readonly References references;
    private readonly CompiledPhase[] phases;
    private readonly Reference?[] starts;
    private readonly Reference?[] ends;

    public PhaseEdges(RuleBook book, CaseView view, KnownEvent trigger, CompiledPhase[] phases, References references)
    {
        this.book = book;
        this.view = view;
        this.trigger = trigger;
        this.phases = phases;
        this.references = references;
        starts = Array.ConvertAll(phases, phase => Find(phase.Starts));
        ends = Array.ConvertAll(phases, phase => Find(phase.Ends));
    }

    public Reference? Start(int phase) => starts[phase];

    public Reference? End(int phase) => ends[phase];

    /// <summary>True where nothing says when it starts, or only a birthday that cannot be known.</summary>
    public bool IsOpenStart(int phase) => phases[phase].Starts is null || IsUnknownBirthday(phases[phase].Starts, starts[phase]);

    /// <summary>Without a date of birth only a phase's condition can tell whether it governs.</summary>
    public bool AreKnown(int phase) =>
        !IsUnknownBirthday(phases[phase].Starts, starts[phase]) && !IsUnknownBirthday(phases[phase].Ends, ends[phase]);

    /// <summary>The event that the phase counts from anew; <see langword="null"/> where it keeps the anchor.</summary>
    public Reference? RestartOf(int phase) =>
        phases[phase] is { Starts.Event: not null, Source.KeepsAnchor: false } ? starts[phase] : null;

    private bool IsUnknownBirthday(CompiledEdge? edge, Reference? found) =>
        found is null && edge?.Event is { } type && book.Events.Birthdays.Any(birthday => birthday.Type == type);

    private Reference? Find(CompiledEdge? edge)
    {
        if (edge?.Event is { } type)
        {
            return trigger.Has(type) ? Reference.To(trigger)
                : references.BirthdayOf(type)
                ?? (view.FirstAtOrAfter(type, trigger.At) is { } happened ? Reference.To(happened) : Earlier(type));
        }

        if (edge?.Due is not { } due || references.Find(due, trigger) is not { } origin)
        {
            return null;
        }

        var counted = due.IsBefore
            ? Counting.Before(due.Length, origin, book.Calendar)
            : Counting.After(due.Length, origin, false, book.Calendar);
        var at = counted.Due.Time ?? counted.Due.Date.StartInLondon();
        return origin with { At = at, Date = counted.Due.Date };
    }

    /// <summary>"The first review" may have been held before the trigger, in the same period of care.</summary>
    private Reference? Earlier(int type) =>
        book.Ordinals.HeldInPeriod(view, type, trigger.At) is { } held ? Reference.To(held) : null;
}
