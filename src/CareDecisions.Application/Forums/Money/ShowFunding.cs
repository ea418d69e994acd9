using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Money;

/// <summary>Who pays for what a forum agreed on one request.</summary>
[OpenTo(Audience.SignedIn, "The request is found only where the reader may open it.")]
public static class ShowFunding
{
    private const int Most = 1000;

    public sealed record Query(ForumRequestId Id) : IQuery<View>;

    /// <param name="Decision">The decision whose cost is shared.</param>
    /// <param name="Shares">The shares that count; empty: none are written.</param>
    /// <param name="Before">The shares that stood before, the latest first.</param>
    public sealed record View(ForumRequest Request, Forum Forum, string Child, ForumDecision Decision, IReadOnlyList<ForumWord> Sources, IReadOnlyList<DecisionShare> Shares, IReadOnlyList<DecisionShare> Before, bool MayWrite) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Request.ChildId];

        /// <summary>Names the shares that count; <see langword="null"/>: none are written.</summary>
        public Guid? Stands => Shares is [var first, ..] ? first.Together : null;
    }

    /// <summary>Whoever records the forum's decisions, and the roles that its terms make answer for money.</summary>
    internal static bool MayWrite(ForumAccess forums, Forum forum) => forums.Records(forum)
        || forum.DecisionFields.Where(field => DecisionColumns.Of(field) is nameof(DecisionDetails.FundedBy) or nameof(DecisionDetails.WeeklyCost)).SelectMany(field => field.Owners)
            .Any(forums.RolesIn(forum).Contains);

    /// <summary>The last decision on a request, where it agreed a cost.</summary>
    internal static async Task<ForumDecision?> Costed(CareDecisionsDb db, ForumAccess forums, ForumRequestId id, CancellationToken cancellationToken)
    {
        var found = await db.ForumDecisions.AsNoTracking().Where(one => one.RequestId == id).OrderByDescending(one => one.RecordedAt).ThenByDescending(one => one.Id).Take(1).ToListAsync(cancellationToken);
        return found is [{ } last] && (last.WeeklyCost ?? 0m) + (last.OneOffCost ?? 0m) > 0m
            && forums.Policy.Words.Outcomes.Any(outcome => outcome.Id == last.Outcome && outcome.Group == OutcomeGroup.Agreed) ? last : null;
    }

    /// <summary>Every share of a decision, those written last first.</summary>
    internal static async Task<IReadOnlyList<DecisionShare>> Written(CareDecisionsDb db, Guid decision, CancellationToken cancellationToken) =>
        await db.DecisionShares.AsNoTracking().Where(one => one.DecisionId == decision).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await (
                from one in forums.Requests()
                where one.Id == query.Id
                join child in db.Children on one.ChildId equals child.Id
                select new { Request = one, child.GivenName, child.FamilyName, child.PreferredName, child.Reference }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (found is null || forums.Policy.Find(found.Request.ForumId) is not { } forum || await Costed(db, forums, query.Id, cancellationToken) is not { } decision)
            {
                return Result<View>.NotFound;
            }

            var written = await Written(db, decision.Id, cancellationToken);
            var last = written is [var first, ..] ? first.Together : Guid.Empty;
            return new View(
                found.Request,
                forum,
                ChildName.Display(found.GivenName, found.FamilyName, found.PreferredName, found.Reference),
                decision,
                forums.Policy.Words.Lists.GetValueOrDefault("funding_sources", []),
                [.. written.Where(one => one.Together == last)],
                [.. written.Where(one => one.Together != last)],
                MayWrite(forums, forum));
        }
    }
}
