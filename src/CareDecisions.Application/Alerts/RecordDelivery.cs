using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>Writes down how an attempt went: sent, to be tried again later, or given up after the last try.</summary>
[Requires(Permission.RunJobs)]
public static class RecordDelivery
{
    /// <summary>How long to wait after each failed try. After the last the message is given up and shown on the jobs page.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(16),
    ];

    /// <param name="Fault">Null where the mail server accepted it.</param>
    public sealed record Command(Guid Id, string? Fault) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            db.Changes.IsPaused = true;
            var message = await db.Outbox.SingleOrDefaultAsync(one => one.Id == command.Id && one.SentAt == null, cancellationToken);
            if (message is null)
            {
                return Result<Done>.NotFound;
            }

            var now = clock.GetUtcNow();
            if (command.Fault is { } fault)
            {
                message.Failed(fault, message.Attempts < Waits.Count ? now + Waits[message.Attempts] : null);
            }
            else
            {
                message.Sent(now);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
