namespace CareDecisions.Domain.Standards.Engine;

/// <summary>One entry of a standard with its names looked up, ready to be run for many children.</summary>
internal sealed class CompiledStandard
{
    public CompiledStandard(Standard source, EventCatalogue events, FactCatalogue facts)
    {
        if (source.Minimum is { Per.Amount: < 1 })
        {
            throw new ArgumentException($"{source.Id} counts in windows of no length.", nameof(source));
        }

        Source = source;
        Trigger = events.Number(source.Trigger);
        SatisfiedBy = Numbers(source.SatisfiedBy, events);
        StopsWhen = Numbers(source.StopsWhen, events);
        PriorEnds = Numbers(source.PriorEnds, events);
        AppliesWhen = Test.Of(source.AppliesWhen, facts);
        Due = CompiledDue.Of(source.Due, source.Roll, events);
        DefaultDue = CompiledDue.Of(source.DefaultDue, source.Roll, events);
        Limit = source.StatutoryLimit is { } limit ? new CompiledLimit(limit, events, facts) : null;
        Every = CompiledEvery.Of(source.Every, facts);
        Phases = [.. source.Phases.Select(phase => new CompiledPhase(phase, events, facts))];
        Between = source.Minimum?.Between is { } between ? events.Number(between) : null;
        SettledBy = source.TriggerSettledBy is { } settled ? events.Number(settled) : null;
        PhasesAreBounded = Array.Exists(Phases, phase => phase.Starts is not null || phase.Ends is not null);
        PhasesAreNumbered = Array.Exists(Phases, phase => phase.Source.FirstOccurrence is not null);
        IsCycle = source.Kind == StandardKind.Recurring && !PhasesAreBounded && !PhasesAreNumbered
            && Array.Exists(Phases, phase => phase.Due?.From == Trigger);
        IsChain = Every is not null || PhasesAreBounded || PhasesAreNumbered || IsCycle;
        IsOneChain = IsCycle || (IsChain && Array.IndexOf(SatisfiedBy, Trigger) >= 0);
    }

    public Standard Source { get; }

    public int Trigger { get; }

    public int[] SatisfiedBy { get; }

    public int[] StopsWhen { get; }

    public int[] PriorEnds { get; }

    public Test? AppliesWhen { get; }

    public CompiledDue? Due { get; }

    public CompiledDue? DefaultDue { get; }

    public CompiledLimit? Limit { get; }

    public CompiledEvery? Every { get; }

    public CompiledPhase[] Phases { get; }

    /// <summary>For a count in each cycle: the event that ends one cycle and starts the next.</summary>
    public int? Between { get; }

    public int? SettledBy { get; }

    /// <summary>True where events or moments bound the phases.</summary>
    public bool PhasesAreBounded { get; }

    /// <summary>True where occurrence numbers pick the phase.</summary>
    public bool PhasesAreNumbered { get; }

    /// <summary>True where each satisfying event starts the next occurrence.</summary>
    public bool IsChain { get; }

    /// <summary>True where each trigger after a satisfying event dates the next occurrence: "a year from each decision".</summary>
    public bool IsCycle { get; }

    /// <summary>
    /// True where later triggers belong to the chain of the first: it is started and met by the same event type
    /// (settled reading 19), or runs in cycles.
    /// </summary>
    public bool IsOneChain { get; }

    private static int[] Numbers(IReadOnlyList<string> names, EventCatalogue events) => [.. names.Select(events.Number)];
}

/// <summary>A due-shaped moment with its event looked up.</summary>
internal sealed class CompiledDue(Due source, Roll? roll, EventCatalogue events)
{
    public Due Source { get; } = source;

    public int From { get; } = events.Number(source.From);

    public Interval Length { get; } = new(source.Amount, source.Unit);

    public bool IsBefore { get; } = source.Direction == DueDirection.Before;

    /// <summary>True where something must already hold when <see cref="From"/> happens.</summary>
    public bool IsGate { get; } = source is { Direction: DueDirection.Before, Amount: 0 };

    public bool Rolls { get; } = roll == Roll.NextWorkingDay;

    public static CompiledDue? Of(Due? due, Roll? roll, EventCatalogue events) =>
        due is null ? null : new CompiledDue(due, roll, events);
}

internal sealed class CompiledLimit(StatutoryLimit source, EventCatalogue events, FactCatalogue facts)
{
    public StatutoryLimit Source { get; } = source;

    public CompiledDue Due { get; } = new(source.Due, null, events);

    public Test? AppliesWhen { get; } = Test.Of(source.AppliesWhen, facts);
}

/// <summary>A gap: fixed, or held by a fact.</summary>
internal sealed class CompiledEvery(Every source, FactCatalogue facts)
{
    private readonly int? heldBy = source.Field is { } name ? facts.Number(name) : null;

    public bool ByCalendarMonth => source.ByCalendarMonth;

    /// <summary>True where the gap is data held elsewhere, so that it may be missing.</summary>
    public bool IsHeldByFact => heldBy is not null;

    public static CompiledEvery? Of(Every? every, FactCatalogue facts) => every is null ? null : new CompiledEvery(every, facts);

    /// <summary><see langword="null"/> where the fact that holds the gap is not set.</summary>
    public Interval? Length(in FactReader reader) => heldBy is { } fact ? reader.Read(fact)?.Interval : source.Interval;
}

internal sealed class CompiledPhase(Phase source, EventCatalogue events, FactCatalogue facts)
{
    public Phase Source { get; } = source;

    public CompiledEdge? Starts { get; } = CompiledEdge.Of(source.Starts, events);

    public CompiledEdge? Ends { get; } = CompiledEdge.Of(source.Ends, events);

    public CompiledDue? Due { get; } = CompiledDue.Of(source.Due, null, events);

    public CompiledEvery? Every { get; } = CompiledEvery.Of(source.Every, facts);

    public Test? AppliesWhen { get; } = Test.Of(source.AppliesWhen, facts);

    public bool Governs(int occurrence) => occurrence >= (Source.FirstOccurrence ?? 1)
        && occurrence <= (Source.LastOccurrence ?? int.MaxValue);
}

/// <summary>The edge of a phase: an event, or a moment counted from one.</summary>
internal sealed class CompiledEdge(PhaseEdge source, EventCatalogue events)
{
    public int? Event { get; } = source.Event is { } name ? events.Number(name) : null;

    public CompiledDue? Due { get; } = CompiledDue.Of(source.Due, null, events);

    public static CompiledEdge? Of(PhaseEdge? edge, EventCatalogue events) => edge is null ? null : new CompiledEdge(edge, events);
}
