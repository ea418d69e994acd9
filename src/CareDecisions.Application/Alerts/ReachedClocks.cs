using CareDecisions.Application.Data;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Alerts;

/// <summary>The open clocks that have been in a state for long enough to tell somebody.</summary>
internal static class ReachedClocks
{
    public static IQueryable<ReachedClock> For(CareDecisionsDb db, EscalationStep step, DateTimeOffset before, DateTimeOffset now) =>
        from clock in step.OnState == EscalationState.Breached
            ? db.Clocks.Where(clock => clock.Outcome == null && clock.LateFrom <= now && clock.LateFrom < before)
            : db.Clocks.Where(clock => clock.Outcome == null && clock.LateFrom > now && clock.WarnFrom <= now && clock.WarnFrom < before)
        join child in db.Children on clock.ChildId equals child.Id
        where child.IsOpen
        select new ReachedClock { ClockId = clock.Id, ChildId = child.Id, TeamId = child.TeamId, WorkerId = child.ResponsibleWorkerId };

    /// <summary>
    /// The first instant at which the state would have begun too late. The day it began is day 0; with 0 working days
    /// it is told at once, else from the start of the last of them.
    /// </summary>
    /// <example>One working day, on Tuesday 7 April 2026 (after Easter): a state begun on Thursday 2 April is told, one of the 7th is not.</example>
    public static DateTimeOffset BegunBefore(DateTimeOffset now, int afterWorkingDays, WorkingCalendar calendar)
    {
        if (afterWorkingDays == 0)
        {
            return now.AddTicks(1);
        }

        var today = now.LondonDate();
        var day = today;
        while (calendar.AddWorkingDays(day, afterWorkingDays) > today)
        {
            day = day.AddDays(-1);
        }

        return day.AddDays(1).StartInLondon().ToUniversalTime();
    }
}

/// <summary>A clock that has reached a state, and who answers for its child.</summary>
internal sealed class ReachedClock
{
    public required ClockId ClockId { get; init; }

    public required ChildId ChildId { get; init; }

    public TeamId? TeamId { get; init; }

    public Guid? WorkerId { get; init; }
}
