namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// Clocks that recur: each satisfying event closes one occurrence and starts the next, counted from the day it really
/// happened.
/// </summary>
internal sealed class ChainClocks(Run run, Rule rule, CaseView view, KnownEvent trigger)
{
    private readonly TermsFinder finder = new(run, view, trigger);

    public void Add(CompiledStandard first)
    {
        var stop = view.FirstAfter(first.StopsWhen, trigger.At);
        var anchor = trigger;
        for (var occurrence = 1; stop is null || anchor.At < stop.At; occurrence++)
        {
            var standard = rule.InForceOn(anchor.Date) ?? first;
            var raised = standard.Source.OnlyOnceRaised ? Find(standard, occurrence, anchor, null).RaisedOn : null;
            var satisfied = Satisfaction.Next(standard, view, trigger, anchor, raised);
            satisfied = stop is not null && satisfied?.At > stop.At ? null : satisfied;
            if (!AddOne(standard, occurrence, anchor, satisfied, stop) || satisfied is null)
            {
                return;
            }

            anchor = satisfied;
        }
    }

    /// <returns>False where the rule has nothing more to ask.</returns>
    private bool AddOne(CompiledStandard standard, int occurrence, KnownEvent anchor, KnownEvent? satisfied, KnownEvent? stop)
    {
        var closedAt = (satisfied ?? stop)?.At;
        var applies = new Applicability(run, view, trigger, standard.Trigger).Holds(standard.AppliesWhen, closedAt);
        if (!applies && !standard.PhasesAreBounded)
        {
            return !HasEnded(standard, occurrence, closedAt);
        }

        var terms = Find(standard, occurrence, anchor, closedAt);
        if (applies && !terms.IsOver)
        {
            Draft(standard, occurrence, anchor, satisfied, stop, terms);
        }

        return !terms.IsOver;
    }

    private void Draft(
        CompiledStandard standard, int occurrence, KnownEvent anchor, KnownEvent? satisfied, KnownEvent? stop, Terms terms)
    {
        var draft = new ClockDraft
        {
            Rule = rule,
            Standard = standard,
            View = view,
            Trigger = trigger,
            Anchor = anchor,
            Occurrence = occurrence,
            Own = terms.Own,
            Default = terms.Default,
            RaisedOn = terms.RaisedOn,
            PhaseName = terms.PhaseName,
            AwaitsDate = terms.AwaitsDate,
            Satisfied = satisfied,
            Stopped = satisfied is null ? stop : null,
        };
        Limits.Bind(run, draft, finder, (satisfied ?? stop)?.At);
        run.Drafts.Add(draft);
    }

    private Terms Find(CompiledStandard standard, int occurrence, KnownEvent anchor, DateTimeOffset? closedAt)
    {
        var terms = new Terms();
        var from = finder.Unbroken(standard, Reference.To(anchor), closedAt);
        if (standard.PhasesAreBounded)
        {
            var edges = new PhaseEdges(run.Book, view, trigger, standard.Phases, finder.References);
            var applicability = new Applicability(run, view, trigger, standard.Trigger);
            new Phasing(run, applicability, standard, edges).Find(from, closedAt, terms);
        }
        else if (standard.PhasesAreNumbered || standard.IsCycle)
        {
            FromChosenPhase(standard, occurrence, from, closedAt, terms);
        }
        else if (occurrence == 1 && (standard.Due is not null || standard.DefaultDue is not null))
        {
            return finder.Single(standard, closedAt);
        }
        else
        {
            terms.Own = Count(standard, standard.Every!, occurrence, from, closedAt);
            terms.IsOver = HasEnded(standard, occurrence, closedAt);
        }

        finder.Raise(standard, terms);
        return terms;
    }

    private void FromChosenPhase(CompiledStandard standard, int occurrence, in Reference from, DateTimeOffset? closedAt, Terms terms)
    {
        var applicability = new Applicability(run, view, trigger, standard.Trigger);
        var phase = Array.Find(standard.Phases, candidate =>
            candidate.Governs(occurrence) && applicability.Holds(candidate.AppliesWhen, closedAt));
        terms.PhaseName = phase?.Source.Name;
        terms.IsOver = phase is null;
        if (phase?.Every is { } every)
        {
            terms.Own = Count(standard, every, occurrence, from, closedAt);
        }
        else if (standard.IsCycle && occurrence > 1)
        {
            FromNextTrigger(phase!.Due!, from, terms);
        }
        else if (phase?.Due is { } due)
        {
            // "Three months from the first review" is three months from what met the occurrence before.
            var isOwnEvent = occurrence > 1 && run.Book.Events.IsAmong(due.From, standard.SatisfiedBy);
            terms.Own = isOwnEvent
                ? Counting.After(due.Length, from, due.Rolls, run.Calendar)
                : finder.CountFrom(due, standard, closedAt, terms);
        }
    }

    private void FromNextTrigger(CompiledDue due, in Reference from, Terms terms)
    {
        if (view.FirstAtOrAfter(due.From, from.At) is { } started)
        {
            terms.Own = Counting.After(due.Length, Reference.To(started), due.Rolls, run.Calendar);
        }
        else
        {
            terms.AwaitsDate = true;
        }
    }

    private Counted? Count(CompiledStandard standard, CompiledEvery every, int occurrence, in Reference from, DateTimeOffset? closedAt)
    {
        if (every.Length(Reader(standard, closedAt)) is not { } length)
        {
            return null;
        }

        return (occurrence == 1 ? finder.AtAge(standard, from) : null)
            ?? (every.ByCalendarMonth ? Counting.ToMonthEnd(length, from) : Counting.After(length, from, false, run.Calendar));
    }

    /// <summary>A rule with its own first date and no interval on file is one clock for each trigger.</summary>
    private bool HasEnded(CompiledStandard standard, int occurrence, DateTimeOffset? closedAt) =>
        occurrence > 1 && standard is { Due: not null, Every: { IsHeldByFact: true } every }
        && every.Length(Reader(standard, closedAt)) is null;

    private FactReader Reader(CompiledStandard standard, DateTimeOffset? closedAt) =>
        new Applicability(run, view, trigger, standard.Trigger).ReaderAt(closedAt is { } end ? new Moment(end, true) : run.Now);
}
