using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Alerts;

/// <summary>
/// Writes the e-mails of one sweep: one for each alert, or one for all of a person's where they are many. No mail says
/// whom it is about: it carries the alert's own reference and a link that opens only after signing in.
/// </summary>
internal sealed class AlertMail(ProductAddress address)
{
    /// <summary>More alerts than this at once (a first import, a holiday over) leave as one mail.</summary>
    public const int MostApart = 5;

    private readonly Dictionary<Guid, Letter> letters = [];
    private readonly HashSet<Guid> told = [];

    /// <summary>Different people who were told, whether they take e-mail or not.</summary>
    public int People => told.Count;

    public void Add(string? email, Alert alert)
    {
        told.Add(alert.RecipientId);
        if (email is null)
        {
            return;
        }

        if (!letters.TryGetValue(alert.RecipientId, out var letter))
        {
            letters[alert.RecipientId] = letter = new Letter(email);
        }

        letter.Count++;
        if (letter.Count <= MostApart + 1)
        {
            letter.First.Add(alert);
        }
    }

    public IEnumerable<OutboxMessage> Messages(DateTimeOffset now) => letters.Values.SelectMany(letter =>
        letter.Count > MostApart ? [Together(letter, now)] : letter.First.Select(alert => Apart(letter.Email, alert, now)));

    private OutboxMessage Apart(string email, Alert alert, DateTimeOffset now)
    {
        var (subject, sentence) = alert.State == EscalationState.Breached
            ? ("A deadline has passed", "A deadline you answer for has passed.")
            : ("A deadline is near", "A deadline you answer for is near.");
        var reference = alert.Id.ToString("N")[^8..].ToUpperInvariant();
        return new OutboxMessage(
            $"clock/{alert.ClockId}/{alert.State}/{alert.RecipientId}",
            email,
            $"{subject} (alert {reference})",
            $"{sentence}\n\nSign in to see which: {address.Of($"alerts/open/{alert.Id}")}\n\nAlert {reference}. {OutboxMessage.NamesNobody}",
            now);
    }

    private OutboxMessage Together(Letter letter, DateTimeOffset now) => new(
        $"alerts/{letter.First[0].Id}",
        letter.Email,
        $"{letter.Count} deadlines are near or have passed",
        $"{letter.Count} deadlines you answer for are near or have passed.\n\nSign in to see them: {address.Of("alerts")}\n\n{OutboxMessage.NamesNobody}",
        now);

    private sealed class Letter(string email)
    {
        public string Email { get; } = email;

        public int Count { get; set; }

        public List<Alert> First { get; } = [];
    }
}
