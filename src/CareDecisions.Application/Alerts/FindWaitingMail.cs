using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>The messages whose turn it is to be tried, oldest first.</summary>
[Requires(Permission.RunJobs)]
public static class FindWaitingMail
{
    public const int Most = 500;

    public sealed record Query : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Query, Result<IReadOnlyList<Guid>>>
    {
        public async Task<Result<IReadOnlyList<Guid>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var due = await db.Outbox
                .Where(message => message.NextAttemptAt <= now)
                .OrderBy(message => message.NextAttemptAt)
                .ThenBy(message => message.Id)
                .Select(message => message.Id)
                .Take(Most)
                .ToListAsync(cancellationToken);
            return Result<IReadOnlyList<Guid>>.Ok(due);
        }
    }
}
