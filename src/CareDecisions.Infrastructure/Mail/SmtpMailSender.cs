using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using CareDecisions.Application.Alerts;

namespace CareDecisions.Infrastructure.Mail;

/// <summary>
/// Sends by SMTP. The Message-ID is the message's own id: should a second copy leave because this program died between
/// the server's "accepted" and our commit, mail systems know it by that.
/// </summary>
internal sealed class SmtpMailSender(MailSettings settings) : IMailSender
{
    // Well under the claim of a message, so that no second node starts while we still try.
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(60);

    public bool IsConfigured => settings.Host is not null;

    public async Task<string?> Send(MailToSend mail, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(GiveUpAfter);
        try
        {
            using var message = new MailMessage(settings.From, new MailAddress(mail.Address)) { Subject = mail.Subject, Body = mail.Body };
            message.Headers.Add("Message-ID", $"<{mail.Id:N}@{settings.From.Host}>");
            message.Headers.Add("Auto-Submitted", "auto-generated");
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (SmtpException fault)
        {
            return fault.InnerException is null ? $"The mail server said: {fault.StatusCode}" : "The mail server could not be reached";
        }
        catch (Exception fault) when (fault is SocketException or IOException or FormatException)
        {
            return fault is FormatException ? "The address is not an e-mail address" : "The mail server could not be reached";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The mail server did not answer in time";
        }
    }
}
