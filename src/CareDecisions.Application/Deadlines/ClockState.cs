using System.Linq.Expressions;
using CareDecisions.Domain.Deadlines;

namespace CareDecisions.Application.Deadlines;

/// <summary>How a clock stands at a moment, in the words people see.</summary>
public enum ClockState
{
    /// <summary>Nothing to compute a date from yet.</summary>
    NoDateYet,
    OnTrack,
    DueSoon,

    /// <summary>Missed, where the rule says "should".</summary>
    Late,

    /// <summary>Missed, where the rule says "must".</summary>
    Overdue,
    Done,
    DoneLate,

    /// <summary>Closed without ever being done, after its date.</summary>
    NeverDone,
    NotNeeded,
}

/// <summary>Reads a clock's state off its moments; today is always given, never stored.</summary>
public static class ClockStates
{
    public static ClockState At(this ClockMoments clock, DateTimeOffset now) => clock switch
    {
        { Outcome: ClockOutcome.Met } => ClockState.Done,
        { Outcome: ClockOutcome.Late } => ClockState.DoneLate,
        { Outcome: ClockOutcome.Breached } => ClockState.NeverDone,
        { Outcome: ClockOutcome.Cancelled } => ClockState.NotNeeded,
        { LateFrom: null } => ClockState.NoDateYet,
        { LateFrom: { } late } when now >= late => clock.IsAdvisory ? ClockState.Late : ClockState.Overdue,
        { WarnFrom: { } warn } when now >= warn => ClockState.DueSoon,
        _ => ClockState.OnTrack,
    };

    /// <summary>The same reading as part of a query.</summary>
    public static Expression<Func<StoredClock, bool>> Is(ClockState state, DateTimeOffset now) => state switch
    {
        ClockState.Done => clock => clock.Outcome == ClockOutcome.Met,
        ClockState.DoneLate => clock => clock.Outcome == ClockOutcome.Late,
        ClockState.NeverDone => clock => clock.Outcome == ClockOutcome.Breached,
        ClockState.NotNeeded => clock => clock.Outcome == ClockOutcome.Cancelled,
        ClockState.NoDateYet => clock => clock.Outcome == null && clock.LateFrom == null,
        ClockState.Late => clock => clock.Outcome == null && clock.LateFrom <= now && clock.IsAdvisory,
        ClockState.Overdue => clock => clock.Outcome == null && clock.LateFrom <= now && !clock.IsAdvisory,
        ClockState.DueSoon => clock => clock.Outcome == null && clock.LateFrom > now && clock.WarnFrom <= now,
        _ => clock => clock.Outcome == null && clock.LateFrom > now && (clock.WarnFrom == null || clock.WarnFrom > now),
    };
}

/// <summary>The moments a clock's state is read from.</summary>
public sealed record ClockMoments(ClockOutcome? Outcome, DateTimeOffset? LateFrom, DateTimeOffset? WarnFrom, bool IsAdvisory);
