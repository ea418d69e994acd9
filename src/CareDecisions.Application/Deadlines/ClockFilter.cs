using System.Linq.Expressions;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Deadlines;

/// <summary>Which clocks a list is of. Nothing chosen: every open clock that has a date.</summary>
public sealed record ClockFilter
{
    public IReadOnlyList<ClockStanding> States { get; init; } = [];

    public IReadOnlyList<string> Areas { get; init; } = [];

    public string? StandardId { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    internal IQueryable<StoredClock> Apply(IQueryable<StoredClock> clocks, PracticePack pack, DateTimeOffset now)
    {
        clocks = States.Count == 0
            ? clocks.Where(clock => clock.Outcome == null && clock.LateFrom != null)
            : clocks.Where(AnyOf([.. States.Select(state => ClockStandings.Is(state, now))]));
        if (Areas.Count > 0)
        {
            var standards = pack.Standards.Concat(pack.BaseStandards).Where(one => Areas.Contains(one.Area)).Select(one => one.Id).ToList();
            clocks = clocks.Where(clock => standards.Contains(clock.StandardId));
        }

        if (StandardId is { } id)
        {
            clocks = clocks.Where(clock => clock.StandardId == id);
        }

        if (DueFrom is { } from)
        {
            clocks = clocks.Where(clock => clock.DueOn >= from);
        }

        return DueTo is { } to ? clocks.Where(clock => clock.DueOn <= to) : clocks;
    }

    private static Expression<Func<StoredClock, bool>> AnyOf(IReadOnlyList<Expression<Func<StoredClock, bool>>> tests)
    {
        var clock = Expression.Parameter(typeof(StoredClock), "clock");
        var any = tests
            .Select(test => new Rename(test.Parameters[0], clock).Visit(test.Body))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<StoredClock, bool>>(any, clock);
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
