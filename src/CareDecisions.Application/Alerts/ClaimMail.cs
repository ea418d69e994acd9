using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>
/// Takes one message for one attempt. Committed before the mail server hears of it, so that a second node leaves it
/// alone; should this node die, the claim runs out and the message is tried again.
/// </summary>
[Requires(Permission.RunJobs)]
public static class ClaimMail
{
    /// <summary>Longer than any attempt may take (<see cref="IMailSender"/> gives up sooner).</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    public sealed record Command(Guid Id) : ICommand<MailToSend>;

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Command, Result<MailToSend>>
    {
        /// <returns>Not found where another node has it, or it has left.</returns>
        public async Task<Result<MailToSend>> Handle(Command command, CancellationToken cancellationToken)
        {
            db.Changes.IsPaused = true;
            var now = clock.GetUtcNow();
            var message = await db.Outbox.SingleOrDefaultAsync(
                one => one.Id == command.Id && one.NextAttemptAt <= now, cancellationToken);
            if (message is null)
            {
                return Result<MailToSend>.NotFound;
            }

            message.ClaimUntil(now + Claim);
            await db.SaveChangesAsync(cancellationToken);
            return new MailToSend(message.Id, message.Address, message.Subject, message.Body);
        }
    }
}
