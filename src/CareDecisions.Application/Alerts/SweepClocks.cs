using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Leave;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>
/// Tells people what has come to be due soon or late, by the pack's escalation. It looks for what nobody was told yet,
/// not at what changed since last time, so a sweep that never ran is made good by the next one.
/// </summary>
[Requires(Permission.RunJobs)]
public static class SweepClocks
{
    private const int AlertsAtATime = 1_000;

    public sealed record Command : ICommand<Told>;

    /// <param name="Alerts">Alerts raised now.</param>
    /// <param name="People">Different people among their recipients.</param>
    public sealed record Told(int Alerts, int People);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ProductAddress address, TimeProvider clock)
        : IRequestHandler<Command, Result<Told>>
    {
        private readonly AlertMail mail = new(address);

        public async Task<Result<Told>> Handle(Command command, CancellationToken cancellationToken)
        {
            // What is written is said in one line of the audit, not row by row.
            db.Changes.IsPaused = true;
            var recipients = new Recipients(db, access, clock);
            var managers = await recipients.Managers(cancellationToken);
            var raised = 0;
            foreach (var step in access.Pack.Escalation.Steps)
            {
                raised += step.Recipient switch
                {
                    // While the worker is away, whoever shares out their work is told as they are, and as soon.
                    EscalationRecipient.Worker => await Tell(step, Workers(step), cancellationToken)
                        + await TellEach(step, managers, (reached, manager) => WorkerIsAway(OfTeam(reached, manager)), cancellationToken),
                    EscalationRecipient.Manager => await TellEach(step, managers, OfTeam, cancellationToken),
                    _ => await TellEach(step, await recipients.HeadsOfService(cancellationToken), OfService, cancellationToken),
                };
            }

            db.Outbox.AddRange(mail.Messages(clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            db.Changes.Add(new Change("Alerts", string.Empty, "Added", new Dictionary<string, PropertyChange> { ["Count"] = new(0, raised) }));
            return new Told(raised, mail.People);
        }

        private async Task<int> TellEach(
            EscalationStep step,
            IReadOnlyList<Recipient> people,
            Func<IQueryable<ReachedClock>, Recipient, IQueryable<ReachedClock>> narrow,
            CancellationToken cancellationToken)
        {
            var raised = 0;
            foreach (var person in people)
            {
                var theirs = narrow(Reached(step), person)
                    .Select(reached => new ToTell { ClockId = reached.ClockId, ChildId = reached.ChildId, PersonId = person.Id, Email = person.Email });
                raised += await Tell(step, theirs, cancellationToken);
            }

            return raised;
        }

        private async Task<int> Tell(EscalationStep step, IQueryable<ToTell> due, CancellationToken cancellationToken)
        {
            var state = step.OnState;
            var untold = due
                .Where(one => !db.Alerts.Any(told => told.ClockId == one.ClockId && told.State == state && told.RecipientId == one.PersonId))
                .OrderBy(one => one.ClockId)
                .Take(AlertsAtATime);
            var raised = 0;
            List<ToTell> batch;
            do
            {
                batch = await untold.ToListAsync(cancellationToken);
                var alerts = batch.ConvertAll(one => new Alert(one.ClockId, one.ChildId, one.PersonId, state, clock.GetUtcNow()));
                db.Alerts.AddRange(alerts);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                for (var index = 0; index < batch.Count; index++)
                {
                    mail.Add(batch[index].Email, alerts[index]);
                }

                raised += batch.Count;
            }
            while (batch.Count == AlertsAtATime);
            return raised;
        }

        private IQueryable<ReachedClock> Reached(EscalationStep step)
        {
            var now = clock.GetUtcNow();
            return ReachedClocks.For(db, step, ReachedClocks.BegunBefore(now, step.AfterWorkingDays, access.Pack.Calendar), now);
        }

        private IQueryable<ToTell> Workers(EscalationStep step) =>
            from reached in Reached(step)
            join person in db.Users on reached.WorkerId equals person.Id
            where person.DisabledAt == null
            select new ToTell
            {
                ClockId = reached.ClockId,
                ChildId = reached.ChildId,
                PersonId = person.Id,
                Email = person.WantsEmail ? person.Email : null,
            };

        private static IQueryable<ReachedClock> OfTeam(IQueryable<ReachedClock> reached, Recipient manager) =>
            reached.Where(one => one.TeamId == manager.TeamId);

        private IQueryable<ReachedClock> WorkerIsAway(IQueryable<ReachedClock> reached)
        {
            var away = db.StaffLeave.On(clock.LondonToday());
            return reached.Where(one => away.Any(leave => leave.StaffId == one.WorkerId));
        }

        private IQueryable<ReachedClock> OfService(IQueryable<ReachedClock> reached, Recipient head) => head.Service is not { } service
            ? reached
            : reached.Where(one => db.Teams.Any(team => team.Id == one.TeamId && team.Service == service));
    }

    private sealed class ToTell
    {
        public required ClockId ClockId { get; init; }

        public required ChildId ChildId { get; init; }

        public required Guid PersonId { get; init; }

        public string? Email { get; init; }
    }
}
