using System.Linq.Expressions;
using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Alerts;

/// <summary>
/// An e-mail that must leave, written in the transaction that decided it and sent afterwards. Its key makes it leave
/// once. It holds a reference, never a child's details.
/// </summary>
public sealed class OutboxMessage : IOwnedByAuthority
{
    public const int KeyLength = 200;
    public const int AddressLength = 256;
    public const int SubjectLength = 200;
    public const int ErrorLength = 500;

    /// <summary>What every e-mail ends with.</summary>
    internal const string NamesNobody = "This message names nobody; please keep it so when you answer or forward it.\n";

    /// <summary>Not sent, and it has failed at least once: somebody should look.</summary>
    public static readonly Expression<Func<OutboxMessage, bool>> IsStuck = message => message.SentAt == null && message.LastError != null;

    private OutboxMessage()
    {
        Key = Address = Subject = Body = string.Empty;
    }

    public OutboxMessage(string key, string address, string subject, string body, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7();
        Key = key;
        Address = address;
        Subject = subject;
        Body = body;
        CreatedAt = createdAt;
        NextAttemptAt = createdAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>What it is for, for example <c>clock/…/Breached/…</c>; unique.</summary>
    public string Key { get; private set; }

    public string Address { get; private set; }

    public string Subject { get; private set; }

    public string Body { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary><see langword="null"/>: sent, or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? LastError { get; private set; }

    public void Sent(DateTimeOffset at)
    {
        SentAt = at;
        NextAttemptAt = null;
        LastError = null;
    }

    /// <summary>Tries again later, or gives up where <paramref name="nextAttempt"/> is null.</summary>
    public void Failed(string error, DateTimeOffset? nextAttempt)
    {
        Attempts++;
        LastError = error.Length > ErrorLength ? error[..ErrorLength] : error;
        NextAttemptAt = nextAttempt;
    }

    /// <summary>Is tried from the beginning, as if it had just been written.</summary>
    public void StartAgain(DateTimeOffset now)
    {
        Attempts = 0;
        NextAttemptAt = now;
    }

    /// <summary>Claims it for one attempt, so that a second node leaves it alone until then.</summary>
    public void ClaimUntil(DateTimeOffset until) => NextAttemptAt = until;
}
