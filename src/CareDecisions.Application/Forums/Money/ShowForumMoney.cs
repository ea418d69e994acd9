using System.Globalization;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Money;

/// <summary>What a forum has committed in a financial year, agreement by agreement with the working, against its budget.</summary>
[OpenTo(Audience.SignedIn, "For whoever sits in the forum; agreements about children closed to them are neither shown nor counted.")]
public static class ShowForumMoney
{
    private const int Most = 5000;
    private const string Threshold = "high_cost_weekly_threshold";

    /// <param name="Year">The calendar year in which the financial year begins; <see langword="null"/>: this one.</param>
    public sealed record Query(string ForumId, int? Year) : IQuery<View>;

    public sealed record View(Forum Forum, FinancialYear Year, IReadOnlyList<Line> Lines, ForumBudget? Budget, decimal? HighCostFrom, bool IsHighCostSet, bool Records) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Lines.Select(line => line.ChildId).Distinct()];

        public decimal Committed => Lines.Sum(line => line.InYear.Total);

        /// <summary>What is left; below nothing where more is committed than there is. <see langword="null"/>: no budget is set.</summary>
        public decimal? Left => Budget?.Amount - Committed;
    }

    /// <param name="What">What was asked.</param>
    /// <param name="InYear">What of it falls in the year, with the working.</param>
    public sealed record Line(ForumRequestId RequestId, ChildId ChildId, string Child, string What, Commitment Commitment, CommitmentInYear InYear, bool IsHighCost);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(query.ForumId) is not { TakesRequests: true } forum || !forums.Sits(forum))
            {
                return Result<View>.NotFound;
            }

            var year = query.Year is > 2000 and < 2100 and var asked ? new FinancialYear(asked) : FinancialYear.Of(clock.LondonToday());
            var setting = forums.Policy.Settings.FirstOrDefault(one => one.Id == Threshold);
            decimal? high = setting?.Values is [var text, ..] && decimal.TryParse(text, CultureInfo.InvariantCulture, out var pounds) ? pounds : null;
            var budget = await db.ForumBudgets.AsNoTracking().Where(one => one.ForumId == forum.Id && one.Year == year.Begins)
                .OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(1).ToListAsync(cancellationToken);
            return new View(forum, year, await Lines(forum, year, high, cancellationToken), budget is [var set] ? set : null, high, setting is not null, forums.Records(forum));
        }

        private async Task<IReadOnlyList<Line>> Lines(Forum forum, FinancialYear year, decimal? high, CancellationToken cancellationToken)
        {
            var (agreed, ending) = (forums.Policy.Words.Agreeing, forums.Policy.Words.Ending);
            var found = (await (
                from request in forums.Requests()
                where request.ForumId == forum.Id
                join decision in db.ForumDecisions on request.Id equals decision.RequestId
                where ending.Contains(decision.Outcome) || (agreed.Contains(decision.Outcome) && (decision.WeeklyCost != null || decision.OneOffCost != null))
                join meeting in db.ForumMeetings on decision.MeetingId equals (ForumMeetingId?)meeting.Id into meetings
                from meeting in meetings.DefaultIfEmpty()
                join child in db.Children on request.ChildId equals child.Id
                orderby decision.RecordedAt, decision.Id
                select new
                {
                    request.Id,
                    request.DecisionKey,
                    ChildId = child.Id,
                    child.GivenName,
                    child.FamilyName,
                    child.PreferredName,
                    child.Reference,
                    decision.Outcome,
                    Met = (DateOnly?)meeting!.Date,
                    decision.WeeklyCost,
                    decision.OneOffCost,
                    decision.RecordedAt,
                    decision.Until,
                })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken))
                .Select(one => (Decision: one, On: one.Met ?? one.RecordedAt.LondonDate(), Ends: ending.Contains(one.Outcome)))
                .OrderBy(one => one.On).ToList();
            var costs = AgreedCosts.OneAfterAnother<(ChildId, string)>([.. found.Select(one => new AgreedCost<(ChildId, string)>(
                (one.Decision.ChildId, one.Decision.DecisionKey),
                one.Ends ? new Commitment(0m, 0m, one.On, one.On) : new Commitment(one.Decision.WeeklyCost ?? 0m, one.Decision.OneOffCost ?? 0m, one.On, one.Decision.Until),
                one.Ends))]);
            return
            [
                .. from pair in found.Zip(costs)
                   let decision = pair.First.Decision
                   let cost = pair.Second.Commitment
                   let share = cost.In(year)
                   where (share.Weekly > 0 && share.Days > 0) || share.Once > 0
                   select new Line(
                       decision.Id,
                       decision.ChildId,
                       ChildName.Display(decision.GivenName, decision.FamilyName, decision.PreferredName, decision.Reference),
                       forum.DecisionType(decision.DecisionKey)?.Name ?? decision.DecisionKey,
                       cost,
                       share,
                       high is { } least && cost.Weekly >= least),
            ];
        }
    }
}
