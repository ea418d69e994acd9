using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Reminds whoever has to act on a decision of a forum two days before the day, and tells them and the team's managers once it has
/// passed, so that it comes up in supervision. Everybody is told once of each; a run that was missed is made good by the next.
/// </summary>
[Requires(Permission.RunJobs)]
public static class ChaseActions
{
    private const int DaysBefore = 2;
    private const int AtATime = 200;

    public sealed record Command : ICommand<Chased>;

    /// <param name="Actions">Actions of which somebody was told now.</param>
    /// <param name="HasMore">There are more than one run takes.</param>
    public sealed record Chased(int Actions, bool HasMore);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, Notices notices, TimeProvider clock) : IRequestHandler<Command, Result<Chased>>
    {
        public async Task<Result<Chased>> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var soon = today.AddDays(DaysBefore);
            var due = await (
                from action in db.ForumActions
                where action.DoneOn == null && action.DueOn <= soon
                    && (action.DueOn < today ? action.ChasedFor != ActionChase.Late : action.ChasedFor == ActionChase.None)
                join child in db.Children on action.ChildId equals child.Id
                orderby action.DueOn, action.Id
                select new { Action = action, child.ResponsibleWorkerId, child.TeamId })
                .Take(AtATime).ToListAsync(cancellationToken);
            var managers = due.Count == 0 ? [] : await new Recipients(db, access, clock).Managers(cancellationToken);
            foreach (var one in due)
            {
                var isLate = one.Action.DueOn < today;
                var people = new[] { one.Action.OwnerId ?? one.ResponsibleWorkerId }.OfType<Guid>()
                    .Concat(isLate ? managers.Where(manager => manager.TeamId == one.TeamId).Select(manager => manager.Id) : []);
                await notices.Tell(people, NoteOf(one.Action.Id, one.Action.DueOn, isLate), cancellationToken);
                one.Action.Chased(isLate);
            }

            await db.SaveChangesAsync(cancellationToken);
            return new Chased(due.Count, due.Count == AtATime);
        }

        private static Note NoteOf(Guid id, DateOnly dueOn, bool isLate) => new(
            $"action/{id}/{(isLate ? "late" : "soon")}",
            isLate ? "An action of a panel is late" : "An action of a panel is due",
            isLate ? $"An action that a panel asked for by {dueOn:d MMMM yyyy} is not done." : $"An action that a panel asked for is due on {dueOn:d MMMM yyyy}.",
            $"forums/actions/{id}");
    }
}
