using CareDecisions.Application.Alerts;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Hands waiting e-mails to the mail server: each is claimed, sent, then marked, in a transaction of its own either side
/// of the sending. Where the server cannot be reached at all the rest wait for the next minute.
/// </summary>
internal sealed class SendOutbox(IMailSender sender) : IAuthorityJob
{
    private const int FaultsInARow = 3;

    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        if (!sender.IsConfigured)
        {
            return "No mail server is set; messages wait.";
        }

        var (sent, failed, inARow) = (0, 0, 0);
        foreach (var id in await work.Send(new FindWaitingMail.Query(), cancellationToken))
        {
            var claimed = await work.Try(new ClaimMail.Command(id), cancellationToken);
            if (!claimed.IsOk)
            {
                continue;
            }

            var fault = await sender.Send(claimed.Value, cancellationToken);
            await work.Try(new RecordDelivery.Command(id, fault), CancellationToken.None);
            (sent, failed, inARow) = fault is null ? (sent + 1, failed, 0) : (sent, failed + 1, inARow + 1);
            if (inARow == FaultsInARow)
            {
                break;
            }
        }

        return failed == 0 ? $"{sent} sent." : $"{sent} sent, {failed} to try again.";
    }
}
