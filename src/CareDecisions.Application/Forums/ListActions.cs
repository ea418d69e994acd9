using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Actions of forums that are open: one's own and those for one's children, or those for the children of one's team; the latest first.</summary>
[Requires(Permission.ViewCase)]
public static class ListActions
{
    private const int Most = 200;

    /// <param name="OfTeam">True for the children of one's team.</param>
    public sealed record Query(bool OfTeam = false) : IQuery<View>;

    public sealed record View(IReadOnlyList<Row> Actions, DateOnly Today) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Actions.Select(row => row.ChildId).Distinct()];
    }

    /// <param name="Forum">Short name of the forum.</param>
    /// <param name="Progress">What was said of it last; <see langword="null"/>: nothing.</param>
    public sealed record Row(ForumAction Action, ChildId ChildId, string Child, string Forum, string? Progress, bool IsLate);

    /// <summary>Open actions that somebody owns, or that are for their children: the list of them and every count of them ask here.</summary>
    internal static IQueryable<ForumAction> Mine(CareDecisionsDb db, Guid? me) => Open(db).Where(action =>
        action.OwnerId == me || db.Children.Any(child => child.Id == action.ChildId && child.ResponsibleWorkerId == me));

    private static IQueryable<ForumAction> Open(CareDecisionsDb db) => db.ForumActions.Where(action => action.DoneOn == null);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, CurrentActor actor, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (me, team, today) = (actor.Value.StaffId, actor.Value.TeamId, clock.LondonToday());
            var found = await (
                from action in query.OfTeam ? Open(db).Where(action => db.Children.Any(child => child.Id == action.ChildId && team != null && child.TeamId == team)) : Mine(db, me)
                join child in access.Children(Permission.ViewCase) on action.ChildId equals child.Id
                join decision in db.ForumDecisions on action.DecisionId equals decision.Id
                join request in db.ForumRequests on decision.RequestId equals request.Id
                orderby action.DueOn, action.Id
                select new
                {
                    Action = action,
                    Child = child.DisplayName,
                    request.ForumId,
                    Progress = db.ActionNotes.Where(note => note.ActionId == action.Id).OrderByDescending(note => note.At).Select(note => note.Words).FirstOrDefault(),
                })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            return new View(
                [
                    .. found.Select(one => new Row(
                        one.Action, one.Action.ChildId, one.Child, forums.Policy.Find(one.ForumId)?.ShortName ?? one.ForumId, one.Progress, one.Action.DueOn < today)),
                ],
                today);
        }
    }
}
