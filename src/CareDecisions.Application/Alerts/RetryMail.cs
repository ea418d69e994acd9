using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>Sets the messages that were given up to be tried again now. Those that still wait for their turn are left: a node may be sending them.</summary>
[Requires(Permission.RunJobs)]
public static class RetryMail
{
    public const int Most = 500;

    public sealed record Command : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            db.Changes.IsPaused = true;
            var now = clock.GetUtcNow();
            var givenUp = await db.Outbox
                .Where(OutboxMessage.IsStuck)
                .Where(message => message.NextAttemptAt == null)
                .OrderBy(message => message.CreatedAt)
                .Take(Most)
                .ToListAsync(cancellationToken);
            givenUp.ForEach(message => message.StartAgain(now));
            await db.SaveChangesAsync(cancellationToken);
            db.Changes.Add(new Change("Outbox", "given up", "Modified", new Dictionary<string, PropertyChange> { ["Count"] = new(0, givenUp.Count) }));
            return givenUp.Count;
        }
    }
}
