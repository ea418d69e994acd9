namespace CareDecisions.Domain.Standards.Engine;

/// <summary>What a rule gives one occurrence: its dates, its phase, or that none can be known yet.</summary>
internal sealed class Terms
{
    public Counted? Own { get; set; }

    public Counted? Default { get; set; }

    public DateOnly? RaisedOn { get; set; }

    public string? PhaseName { get; set; }

    /// <summary>True where the event to count from has neither happened nor been arranged.</summary>
    public bool AwaitsDate { get; set; }

    /// <summary>True where the rule has nothing more to ask: the chain is over.</summary>
    public bool IsOver { get; set; }
}

/// <summary>Works out the terms of one clock: one standard, seen from one trigger, for the children of one view.</summary>
internal sealed class TermsFinder(Run run, CaseView view, KnownEvent trigger)
{
    private static readonly Interval ToComplete = new(10, DueUnit.WorkingDays);
    private readonly References references = new(view, run.Book);

    public References References => references;

    /// <summary>The terms of a clock that does not recur.</summary>
    /// <param name="standard">The entry in force.</param>
    /// <param name="closedAt">When the clock closed; <see langword="null"/> while open.</param>
    public Terms Single(CompiledStandard standard, DateTimeOffset? closedAt)
    {
        var terms = new Terms();
        var phase = PhaseThatApplies(standard, closedAt);
        terms.PhaseName = phase?.Source.Name;
        if ((phase?.Due ?? standard.Due) is { } due)
        {
            terms.Own = CountFrom(due, standard, closedAt, terms);
        }

        if (standard.DefaultDue is { } fallback)
        {
            terms.Default = CountFrom(fallback, standard, closedAt, terms);
        }

        terms.AwaitsDate &= terms is { Own: null, Default: null };
        Raise(standard, terms);
        return terms;
    }

    /// <summary>Counts from the event named, if there is one yet.</summary>
    public Counted? CountFrom(CompiledDue due, CompiledStandard standard, DateTimeOffset? closedAt, Terms terms)
    {
        if (references.Find(due, trigger) is not { } from)
        {
            terms.AwaitsDate = true;
            return null;
        }

        if (due.IsBefore)
        {
            return Counting.Before(due.Length, from, run.Calendar);
        }

        return AtAge(standard, from)
            ?? Counting.After(due.Length, Unbroken(standard, from, closedAt), due.Rolls, run.Calendar);
    }

    /// <summary>From where an unbroken condition last began to hold, where the standard counts so.</summary>
    public Reference Unbroken(CompiledStandard standard, in Reference origin, DateTimeOffset? closedAt)
    {
        if (!standard.Source.CountsUnbroken)
        {
            return origin;
        }

        var since = new Applicability(run, view, trigger, standard.Trigger).HeldSince(standard.AppliesWhen, closedAt ?? run.Today.At);
        return since > origin.At ? origin with { At = since, Date = run.DateOf(since), IsBirthday = false } : origin;
    }

    /// <summary>For a child too young at the trigger: the next anniversary of it from the birthday on.</summary>
    public Counted? AtAge(CompiledStandard standard, in Reference from)
    {
        if (standard.Source.FromAge is not { } age || view.Facts.DateOfBirth(view.Children) is not { } born)
        {
            return null;
        }

        var birthday = Birthday.Of(born, age);
        if (birthday <= trigger.Date)
        {
            return null;
        }

        var years = birthday.Year - trigger.Date.Year;
        years += trigger.Date.AddYears(years) < birthday ? 1 : 0;
        return new Counted(DueMoment.On(trigger.Date.AddYears(years)), null, from, new Interval(years, DueUnit.Years));
    }

    /// <summary>
    /// A threshold review is due some time after the day that raises it (settled reading 6). A default stands as it
    /// is; so does a gate, which already says by when.
    /// </summary>
    public void Raise(CompiledStandard standard, Terms terms)
    {
        var source = standard.Source;
        var isGate = terms.Own is null ? standard.Due is not null || standard.DefaultDue is not null : standard.Due is { IsBefore: true };
        if (source.Kind != StandardKind.ThresholdReview || isGate)
        {
            return;
        }

        var raised = (terms.Own?.Due.Date ?? trigger.Date).AddDays(source.RaisedDayAfter ? 1 : 0);
        var origin = terms.Own?.From ?? Reference.To(trigger);
        var within = source.CompleteWithin ?? ToComplete;
        var due = Counting.After(within, origin with { Date = raised }, false, run.Calendar);
        terms.RaisedOn = raised;
        terms.Own = due with { From = origin, Length = terms.Own?.Length ?? within };
    }

    /// <summary>Of phases that only conditions tell apart, the first whose condition holds.</summary>
    private CompiledPhase? PhaseThatApplies(CompiledStandard standard, DateTimeOffset? closedAt)
    {
        if (standard.Phases.Length == 0)
        {
            return null;
        }

        var applicability = new Applicability(run, view, trigger, standard.Trigger);
        return Array.Find(standard.Phases, phase => applicability.Holds(phase.AppliesWhen, closedAt));
    }
}
