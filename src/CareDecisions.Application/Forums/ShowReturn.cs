using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>One case that is to come back: why, by when, and whether it may be waived.</summary>
[OpenTo(Audience.SignedIn, "Shown are children the reader may see, or those heard by a forum they sit in.")]
public static class ShowReturn
{
    public sealed record Query(Guid DecisionId) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required Forum Forum { get; init; }

        public required Returning Case { get; init; }

        /// <summary>Records that may show why it need not come back.</summary>
        public required IReadOnlyList<CaseRecord> Notes { get; init; }

        /// <summary>Names of the roles that may waive; empty: the terms let nobody.</summary>
        public required IReadOnlyList<string> WhoWaive { get; init; }

        public bool MayWaive { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Case.ChildId];
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, ForumReturns returns) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await Find(db, forums, returns, query.DecisionId, cancellationToken) is not var (forum, one))
            {
                return Result<View>.NotFound;
            }

            var mayWaive = returns.MayWaive(forum);
            return new View
            {
                Forum = forum,
                Case = one,
                Notes = mayWaive ? await returns.Notes(forum, one.Decision, cancellationToken) : [],
                WhoWaive = forums.Names(ForumReturns.WhoWaive(forum)),
                MayWaive = mayWaive,
            };
        }
    }

    internal static async Task<(Forum Forum, Returning Case)?> Find(CareDecisionsDb db, ForumAccess forums, ForumReturns returns, Guid id, CancellationToken cancellationToken)
    {
        var forumId = await (
            from decision in db.ForumDecisions
            where decision.Id == id
            join request in forums.Requests() on decision.RequestId equals request.Id
            select request.ForumId).SingleOrDefaultAsync(cancellationToken);
        return forumId is not null && forums.Policy.Find(forumId) is { } forum && (await returns.Of(forum, id, cancellationToken)).SingleOrDefault() is { } one ? (forum, one) : null;
    }
}
