namespace CareDecisions.Application.Alerts;

/// <summary>Hands a message to the mail server. The outside system; two nodes may use it at once.</summary>
public interface IMailSender
{
    /// <summary>False where no mail server is set: messages then wait, and the jobs page says so.</summary>
    bool IsConfigured { get; }

    /// <returns><see langword="null"/> once the server has accepted it; else the kind of fault, never contents.</returns>
    Task<string?> Send(MailToSend mail, CancellationToken cancellationToken);
}

/// <summary>A message as it leaves.</summary>
/// <param name="Id">Stable over every attempt: it makes the Message-ID, by which mail systems know a second copy.</param>
public sealed record MailToSend(Guid Id, string Address, string Subject, string Body);
