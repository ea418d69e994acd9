using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Deadlines;

/// <summary>What is kept of an engine's clock: everything but today.</summary>
internal static class ClockReadings
{
    public static ClockReading Of(Clock clock) => new()
    {
        StandardId = clock.Standard.Id,
        Trigger = clock.TriggerId,
        Occurrence = clock.Occurrence,
        StartedAt = clock.TriggeredAt.ToUniversalTime(),
        DueOn = clock.Due is { Time: null } day ? day.Date : null,
        DueAt = clock.Due?.Time?.ToUniversalTime(),
        LateFrom = (clock.LateAfter ?? clock.Due)?.OverFrom().ToUniversalTime(),
        WarnFrom = clock.WarnFrom?.ToUniversalTime(),
        Outcome = Outcome(clock),
        ClosedAt = clock.ClosedAt?.ToUniversalTime(),
        SatisfiedById = Guid.TryParse(clock.SatisfiedBy, out var satisfied) ? new CaseEventId(satisfied) : null,
        IsWaiting = clock.State == ClockState.Waiting,
        IsAdvisory = clock.Standard.Strength != Strength.Required,
        IsStatutory = clock.Winner == LimitWinner.Statutory,
    };

    private static ClockOutcome? Outcome(Clock clock) => clock.State switch
    {
        ClockState.Met => ClockOutcome.Met,
        ClockState.Late => ClockOutcome.Late,
        ClockState.Cancelled => ClockOutcome.Cancelled,
        ClockState.Breached when clock.ClosedAt is not null => ClockOutcome.Breached,
        _ => null,
    };
}
