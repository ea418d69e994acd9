using System.Numerics;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// When an assessment's chosen timeframe passes without completion (settled reading 4): the day after the working day
/// on which the timeframe, counted from the referral, ends. A timeframe set later has its own day.
/// </summary>
internal sealed class OverdueAssessments(RuleBook book, List<KnownEvent> ordered, FactLog facts, Today today)
{
    /// <summary>The days on which it became overdue, with the children concerned.</summary>
    /// <exception cref="Calendars.OutsideHolidayDataException">A timeframe ends outside the holiday data.</exception>
    public IEnumerable<(DateOnly Date, ulong Children)> Of(KnownEvent referral)
    {
        var byDate = new SortedDictionary<DateOnly, ulong>();
        for (var rest = referral.Children; rest != 0; rest &= rest - 1)
        {
            var child = 1UL << BitOperations.TrailingZeroCount(rest);
            foreach (var date in OfChild(referral, child))
            {
                byDate[date] = byDate.GetValueOrDefault(date) | child;
            }
        }

        return byDate.Select(entry => (entry.Key, entry.Value));
    }

    private List<DateOnly> OfChild(KnownEvent referral, ulong child)
    {
        var overdue = new List<DateOnly>();
        var end = EndOf(referral, child);
        var segment = referral.At;
        DateOnly? lastDue = null;
        foreach (var next in facts.ChangesBetween(child, referral.At, today.At).Append(DateTimeOffset.MaxValue))
        {
            if (Timeframe(child, segment) is not { } days)
            {
                segment = next;
                continue;
            }

            var due = book.Calendar.AddWorkingDays(referral.Date, days);
            var over = due.AddDays(1).StartInLondon();
            over = over > segment ? over : segment;
            if (due != lastDue && over < next && (end is null || over <= end) && today.HasCome(over))
            {
                overdue.Add(over.LondonDate());
                lastDue = due;
            }

            segment = next;
        }

        return overdue;
    }

    private int? Timeframe(ulong child, DateTimeOffset at)
    {
        var supplied = facts.Supplied(book.Facts.Timeframe, child, new Moment(at, true));
        return (supplied ?? book.Facts.Default(book.Facts.Timeframe))?.Number is { } days ? (int)days : null;
    }

    /// <summary>The assessment's completion, or the closing of the case without one.</summary>
    private DateTimeOffset? EndOf(KnownEvent referral, ulong child) => ordered.Find(happening =>
        happening.At >= referral.At
        && (happening.Children & child) != 0
        && (happening.Has(book.Names.AssessmentCompleted) || happening.Has(book.Names.CaseClosed)))?.At;
}
