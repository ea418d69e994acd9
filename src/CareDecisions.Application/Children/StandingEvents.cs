using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>What is on the streams as far as is known now: withdrawals, and what was corrected or withdrawn since, left out.</summary>
internal static class StandingEvents
{
    /// <summary>How the source of what a form said begins.</summary>
    public const string OfARecord = "record:";

    public static IQueryable<CaseEvent> Standing(this CareDecisionsDb db) => db.CaseEvents.Where(one =>
        !one.IsWithdrawal && !db.CaseEvents.Any(later => later.SupersedesId == one.Id));

    /// <summary>Those that happened on their own account, and were not said in a form.</summary>
    public static IQueryable<CaseEvent> OfNoRecord(this IQueryable<CaseEvent> events) =>
        events.Where(one => one.SourceKey == null || !EF.Functions.Like(one.SourceKey, OfARecord + "%"));
}
