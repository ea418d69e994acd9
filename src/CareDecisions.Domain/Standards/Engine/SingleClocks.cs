namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Clocks that do not recur: one for each trigger.</summary>
internal static class SingleClocks
{
    public static void Add(Run run, Rule rule, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        var finder = new TermsFinder(run, view, trigger);
        var stop = view.FirstAfter(standard.StopsWhen, trigger.At);
        var raised = standard.Source.OnlyOnceRaised ? finder.Single(standard, null).RaisedOn : null;
        var satisfied = Satisfaction.Of(standard, view, trigger, raised);
        satisfied = stop is not null && satisfied?.At > stop.At ? null : satisfied;
        var closedAt = satisfied is null ? stop?.At : satisfied.At < trigger.At ? trigger.At : satisfied.At;
        if (!new Applicability(run, view, trigger, standard.Trigger).Holds(standard.AppliesWhen, closedAt))
        {
            return;
        }

        var terms = finder.Single(standard, closedAt);
        var draft = new ClockDraft
        {
            Rule = rule,
            Standard = standard,
            View = view,
            Trigger = trigger,
            Anchor = trigger,
            Occurrence = 1,
            Own = terms.Own,
            Default = terms.Default,
            RaisedOn = terms.RaisedOn,
            PhaseName = terms.PhaseName,
            AwaitsDate = terms.AwaitsDate,
            Satisfied = satisfied,
            Stopped = satisfied is null ? stop : null,
        };
        Limits.Bind(run, draft, finder, closedAt);
        run.Drafts.Add(draft);
    }
}
