using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>One action of a forum, and how far it came.</summary>
[Requires(Permission.ViewCase)]
public static class ShowAction
{
    public sealed record Query(Guid Id) : IQuery<View>;

    public sealed record View(ForumAction Action, string Child, ForumRequestId RequestId, string Forum, IReadOnlyList<ActionNote> Notes, bool MayWrite) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Action.ChildId];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, CurrentActor actor) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await (
                from action in db.ForumActions
                where action.Id == query.Id
                join child in access.Children(Permission.ViewCase) on action.ChildId equals child.Id
                join decision in db.ForumDecisions on action.DecisionId equals decision.Id
                join request in db.ForumRequests on decision.RequestId equals request.Id
                select new { Action = action, Child = child.DisplayName, request.Id, request.ForumId })
                .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (found is null)
            {
                return Result<View>.NotFound;
            }

            return new View(
                found.Action,
                found.Child,
                found.Id,
                forums.Policy.Find(found.ForumId)?.ShortName ?? found.ForumId,
                await db.ActionNotes.AsNoTracking().Where(note => note.ActionId == query.Id).OrderBy(note => note.At).Take(100).ToListAsync(cancellationToken),
                found.Action.DoneOn is null && await FollowAction.MayWrite(db, access, actor, found.Action, cancellationToken));
        }
    }
}
