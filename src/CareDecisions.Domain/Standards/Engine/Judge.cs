using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Turns a draft into a clock: its effective date, which limit won, its state "as of".</summary>
internal static class Judge
{
    public static Clock Decide(ClockDraft draft, Run run)
    {
        var lateAfter = draft.LateAfter;
        var state = StateOf(draft, lateAfter, run);
        var closedAt = ClosedAt(draft, lateAfter, state);
        var warnFrom = closedAt is null && lateAfter is { } late ? Warning.From(draft, late, run.Calendar) : (DateTimeOffset?)null;
        var own = draft.Own ?? draft.Default;
        var winner = Winner(own?.Due, draft.Limit?.Due);
        var won = winner == LimitWinner.Statutory || own is null ? draft.Limit : own;
        return new Clock
        {
            Standard = draft.Standard.Source,
            Occurrence = draft.Occurrence,
            TriggerId = draft.Trigger.Id,
            TriggeredAt = draft.Trigger.At,
            ChildId = run.ChildIdOf(draft.View),
            CountedFromId = won?.From.Id,
            CountedFrom = won?.From.Date,
            Due = draft.Due,
            LateAfter = lateAfter,
            Local = own?.Due,
            Statutory = draft.Limit?.Due,
            Winner = winner,
            Limit = draft.LimitOrigin,
            State = state == ClockState.Running && warnFrom is { } warn && run.Today.ShowsAsCome(warn) ? ClockState.DueSoon : state,
            SatisfiedBy = draft.Satisfied?.Id,
            SatisfiedAt = draft.Satisfied?.At,
            ClosedAt = closedAt,
            WarnFrom = warnFrom,
            PhaseName = draft.PhaseName,
            Length = own?.Length ?? (own is null ? draft.Standard.Source.Every?.Interval : null),
            IsDefault = draft.Own is null && draft.Default is not null,
            RaisedOn = draft.RaisedOn,
            SkippedAfter = won?.SkippedAfter,
        };
    }

    private static ClockState StateOf(ClockDraft draft, DueMoment? lateAfter, Run run)
    {
        var isOptional = draft.Standard.Source.Strength == Strength.Optional;
        if (draft.Satisfied is { } satisfied)
        {
            var isLate = lateAfter?.IsOverAt(satisfied.At, satisfied.Date) == true;
            return !isLate ? ClockState.Met : isOptional ? ClockState.Cancelled : ClockState.Late;
        }

        if (draft.Stopped is { } stop)
        {
            return lateAfter?.IsOverAt(stop.At, stop.Date) == true && !isOptional ? ClockState.Breached : ClockState.Cancelled;
        }

        if (lateAfter is not { } due)
        {
            return draft.AwaitsDate ? ClockState.Waiting : ClockState.Running;
        }

        // Optional clocks and windows close when their date passes; any other stays open, and "breached" is only how it shows.
        var closesByItself = isOptional || draft.IsOver;
        return !(closesByItself ? run.Today.IsOver(due) : run.Today.ShowsAsCome(due.OverFrom())) ? ClockState.Running
            : isOptional ? ClockState.Cancelled
            : ClockState.Breached;
    }

    /// <summary>The rule's own date wins a tie: it is the one people work to.</summary>
    private static LimitWinner? Winner(DueMoment? own, DueMoment? limit) => (own, limit) switch
    {
        ({ } local, { } statutory) => local <= statutory ? LimitWinner.Local : LimitWinner.Statutory,
        _ => null,
    };

    private static DateTimeOffset? ClosedAt(ClockDraft draft, DueMoment? lateAfter, ClockState state) =>
        draft.Satisfied is { } satisfied ? (satisfied.At > draft.Trigger.At ? satisfied.At : draft.Trigger.At).InLondon()
        : draft.Stopped is { } stop ? stop.At.InLondon()
        : state == ClockState.Cancelled || (state == ClockState.Breached && draft.IsOver) ? lateAfter?.OverFrom().InLondon()
        : null;
}
