namespace CareDecisions.Domain.Standards.Engine;

/// <summary>The standard's own statutory limit (settled reading 10).</summary>
internal static class Limits
{
    /// <summary>
    /// A limit counted from the satisfying event binds each occurrence, from the last such event before it and at first
    /// from the trigger; any other binds the first occurrence only.
    /// </summary>
    public static void Bind(Run run, ClockDraft draft, TermsFinder finder, DateTimeOffset? closedAt)
    {
        if (draft.Standard.Limit is not { } limit)
        {
            return;
        }

        var applicability = new Applicability(run, draft.View, draft.Trigger, draft.Standard.Trigger);
        if (applicability.Holds(limit.AppliesWhen, closedAt) && From(run, draft, limit.Due, finder) is { } from)
        {
            var counted = limit.Due.IsBefore
                ? Counting.Before(limit.Due.Length, from, run.Calendar)
                : Counting.After(limit.Due.Length, from, limit.Due.Rolls, run.Calendar);
            draft.Bind(counted, new LimitOrigin(limit.Source.Basis, null, limit.Due.Length)
            {
                IsToBeConfirmed = limit.Source.Certainty == Certainty.FromKnowledge,
            });
        }
    }

    private static Reference? From(Run run, ClockDraft draft, CompiledDue due, TermsFinder finder)
    {
        if (!run.Book.Events.IsAmong(due.From, draft.Standard.SatisfiedBy) || draft.Trigger.Has(due.From))
        {
            return draft.Occurrence == 1 ? finder.References.Find(due, draft.Trigger) : null;
        }

        var previous = draft.View.LastAtOrBefore(due.From, draft.Anchor.At);
        var counts = previous is not null && (due.Source.FromEarlier || previous.At >= draft.Trigger.At);
        return counts ? Reference.To(previous!)
            : draft.Occurrence == 1 ? Reference.To(draft.Trigger)
            : null;
    }
}
