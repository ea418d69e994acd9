using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>Tells whoever may restrict records, once, of each restriction that has come to its review.</summary>
[Requires(Permission.RunJobs)]
public static class TellOfReviews
{
    private const int Most = 500;

    public sealed record Command : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, Notices notices, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var due = await (
                from restriction in db.Restrictions
                where restriction.LiftedOn == null && restriction.ReviewOn <= today
                join child in db.Children on restriction.ChildId equals child.Id
                orderby restriction.ReviewOn, restriction.Id
                select new { restriction.Id, restriction.ChildId, restriction.KeptById, restriction.ReviewOn, child.Reference })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            var others = due.Count == 0 ? [] : await notices.Holders(access.RolesThatHold(Permission.ManageRestricted), cancellationToken);
            foreach (var one in due)
            {
                await notices.Tell(
                    one.KeptById is { } keeper ? [keeper] : others,
                    new Note(
                        $"restriction-review/{one.Id}/{one.ReviewOn:yyyyMMdd}",
                        "A restricted record is to be looked at again",
                        $"The restricted record {one.Reference} is to be looked at again: say that it stays restricted, or open it.",
                        $"children/{one.ChildId}/restriction"),
                    cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return due.Count;
        }
    }
}
