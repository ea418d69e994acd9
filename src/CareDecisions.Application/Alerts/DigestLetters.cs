using System.Globalization;

namespace CareDecisions.Application.Alerts;

/// <summary>Gathers what each person's digest says: counts and links, nothing else.</summary>
internal sealed class DigestLetters(ProductAddress address, DateOnly today)
{
    private readonly Dictionary<Guid, (string Email, List<string> Lines)> letters = [];

    public void AddWorkers(IEnumerable<Recipient> people, IReadOnlyList<DigestCount> counts) =>
        Add(people, "Your children", "oversight/my-work", person => counts.Where(count => count.WorkerId == person.Id));

    public void AddTeams(IEnumerable<Recipient> managers, IReadOnlyList<DigestCount> counts) =>
        Add(managers, "Your team", "oversight/team", person => counts.Where(count => count.TeamId == person.TeamId));

    public void AddServices(IEnumerable<Recipient> heads, IReadOnlyList<DigestCount> counts) =>
        Add(heads, "The authority", "oversight/authority", person => counts.Where(count => person.Service is null || count.Service == person.Service));

    public IReadOnlyList<OutboxMessage> Messages(DateTimeOffset now) => [.. letters.Select(letter => new OutboxMessage(
        $"digest/{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{letter.Key}",
        letter.Value.Email,
        $"Deadlines on {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        string.Join("\n\n", letter.Value.Lines.Append(OutboxMessage.NamesNobody)),
        now))];

    private void Add(IEnumerable<Recipient> people, string heading, string path, Func<Recipient, IEnumerable<DigestCount>> theirs)
    {
        foreach (var person in people)
        {
            var counts = theirs(person).ToList();
            var (late, dueSoon) = (counts.Sum(count => count.Late), counts.Sum(count => count.DueSoon));
            if (person.Email is null || late + dueSoon == 0)
            {
                continue;
            }

            if (!letters.TryGetValue(person.Id, out var letter))
            {
                letters[person.Id] = letter = (person.Email, []);
            }

            letter.Lines.Add($"{heading}: {late} late, {dueSoon} due soon.\n{address.Of(path)}");
        }
    }
}
