using System.Linq.Expressions;
using CareDecisions.Domain.Deadlines;

namespace CareDecisions.Application.Deadlines;

/// <summary>How a clock stands at a moment, in the words people see.</summary>
public enum ClockStanding
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
public static class ClockStandings
{
    public static ClockStanding At(this ClockMoments clock, DateTimeOffset now) => clock switch
    {
        { Outcome: ClockOutcome.Met } => ClockStanding.Done,
        { Outcome: ClockOutcome.Late } => ClockStanding.DoneLate,
        { Outcome: ClockOutcome.Breached } => ClockStanding.NeverDone,
        { Outcome: ClockOutcome.Cancelled } => ClockStanding.NotNeeded,
        { LateFrom: null } => ClockStanding.NoDateYet,
        { LateFrom: { } late } when now >= late => clock.IsAdvisory ? ClockStanding.Late : ClockStanding.Overdue,
        { WarnFrom: { } warn } when now >= warn => ClockStanding.DueSoon,
        _ => ClockStanding.OnTrack,
    };

    /// <summary>The same reading as part of a query.</summary>
    public static Expression<Func<StoredClock, bool>> Is(ClockStanding state, DateTimeOffset now) => state switch
    {
        ClockStanding.Done => clock => clock.Outcome == ClockOutcome.Met,
        ClockStanding.DoneLate => clock => clock.Outcome == ClockOutcome.Late,
        ClockStanding.NeverDone => clock => clock.Outcome == ClockOutcome.Breached,
        ClockStanding.NotNeeded => clock => clock.Outcome == ClockOutcome.Cancelled,
        ClockStanding.NoDateYet => clock => clock.Outcome == null && clock.LateFrom == null,
        ClockStanding.Late => clock => clock.Outcome == null && clock.LateFrom <= now && clock.IsAdvisory,
        ClockStanding.Overdue => clock => clock.Outcome == null && clock.LateFrom <= now && !clock.IsAdvisory,
        ClockStanding.DueSoon => clock => clock.Outcome == null && clock.LateFrom > now && clock.WarnFrom <= now,
        _ => clock => clock.Outcome == null && clock.LateFrom > now && (clock.WarnFrom == null || clock.WarnFrom > now),
    };
}

/// <summary>The moments a clock's state is read from.</summary>
public sealed record ClockMoments(ClockOutcome? Outcome, DateTimeOffset? LateFrom, DateTimeOffset? WarnFrom, bool IsAdvisory);
