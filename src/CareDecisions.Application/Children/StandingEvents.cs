using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Children;

/// <summary>What is on the streams as far as is known now: withdrawals, and what was corrected or withdrawn since, left out.</summary>
internal static class StandingEvents
{
    public static IQueryable<CaseEvent> Standing(this CareDecisionsDb db) => db.CaseEvents.Where(one =>
        !one.IsWithdrawal && !db.CaseEvents.Any(later => later.SupersedesId == one.Id));
}
