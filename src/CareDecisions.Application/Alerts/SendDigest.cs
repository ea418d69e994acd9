using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>Writes each person one e-mail on the morning of a working day: how much is late and due soon, and where to see it.</summary>
[Requires(Permission.RunJobs)]
public static class SendDigest
{
    private const int MostGroups = 10_000;

    public sealed record Command : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ProductAddress address, TimeProvider clock)
        : IRequestHandler<Command, Result<int>>
    {
        /// <returns>How many were written; 0 on a day that is not worked, and when it has run today already.</returns>
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = now.LondonDate();
            if (!access.Pack.Calendar.IsWorkingDay(today))
            {
                return 0;
            }

            db.Changes.IsPaused = true;
            var counts = await Count(now, cancellationToken);
            var letters = new DigestLetters(address, today);
            await AddWorkers(letters, counts, cancellationToken);
            var recipients = new Recipients(db, access, clock);
            letters.AddTeams(await recipients.Managers(cancellationToken), counts);
            letters.AddServices(await recipients.HeadsOfService(cancellationToken), counts);
            return await Write(letters.Messages(now), cancellationToken);
        }

        private async Task<List<DigestCount>> Count(DateTimeOffset now, CancellationToken cancellationToken) => await (
            from child in db.Children
            where child.IsOpen
            join kept in db.Clocks on child.Id equals kept.ChildId
            where kept.Outcome == null && (kept.LateFrom <= now || kept.WarnFrom <= now)
            group kept by new { child.ResponsibleWorkerId, child.TeamId } into mine
            select new DigestCount
            {
                WorkerId = mine.Key.ResponsibleWorkerId,
                TeamId = mine.Key.TeamId,
                Service = db.Teams.Where(team => team.Id == mine.Key.TeamId).Select(team => team.Service).FirstOrDefault(),
                Late = mine.Count(one => one.LateFrom <= now),
                DueSoon = mine.Count(one => one.LateFrom > now),
            })
            .AsNoTracking()
            .Take(MostGroups)
            .ToListAsync(cancellationToken);

        private async Task AddWorkers(DigestLetters letters, List<DigestCount> counts, CancellationToken cancellationToken)
        {
            var ids = counts.Select(count => count.WorkerId).OfType<Guid>().Distinct().ToList();
            var people = await db.Users.AsNoTracking()
                .Where(person => ids.Contains(person.Id) && person.DisabledAt == null && person.WantsEmail && person.Email != null)
                .Select(person => new Recipient(person.Id, null, null, person.Email))
                .ToListAsync(cancellationToken);
            letters.AddWorkers(people, counts);
        }

        private async Task<int> Write(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            var keys = messages.Select(message => message.Key).ToList();
            var known = await db.Outbox.Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(cancellationToken);
            var fresh = messages.ExceptBy(known, message => message.Key).ToList();
            db.Outbox.AddRange(fresh);
            await db.SaveChangesAsync(cancellationToken);
            db.Changes.Add(new Change("Outbox", "digest", "Added", new Dictionary<string, PropertyChange> { ["Count"] = new(0, fresh.Count) }));
            return fresh.Count;
        }
    }
}

/// <summary>Open clocks of one worker's children in one team.</summary>
internal sealed class DigestCount
{
    public Guid? WorkerId { get; init; }

    public TeamId? TeamId { get; init; }

    public string? Service { get; init; }

    public int Late { get; init; }

    public int DueSoon { get; init; }
}
