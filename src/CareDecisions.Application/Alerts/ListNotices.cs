using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>What a person has been told besides clocks, newest first. No child is named.</summary>
[Requires(Permission.ViewAlerts)]
public static class ListNotices
{
    private const int Most = 50;

    /// <param name="ReadToo">True for those already read as well.</param>
    public sealed record Query(bool ReadToo = false) : IQuery<View>;

    public sealed record View(IReadOnlyList<Notice> Notices);

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            return new View(await db.Notices.AsNoTracking()
                .Where(notice => notice.RecipientId == me && (query.ReadToo || notice.ReadAt == null))
                .OrderByDescending(notice => notice.RaisedAt).Take(Most).ToListAsync(cancellationToken));
        }
    }
}
