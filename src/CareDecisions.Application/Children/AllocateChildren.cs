using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Makes one worker responsible for one child or several, from today, with the reason on record.</summary>
[Requires(Permission.AllocateCase)]
public static class AllocateChildren
{
    public const int Most = 50;

    public sealed record Command(IReadOnlyList<ChildId> ChildIds, Guid? WorkerId, string? Reason) : ICommand<Allocated>, IAboutChildren, IGivesReason;

    public sealed record Allocated(int Children, string WorkerName);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.ChildIds)
                .NotEmpty().WithMessage("Select at least one child")
                .Must(children => children.Count <= Most).WithMessage($"Select {Most} children or fewer at a time");
            RuleFor(command => command.WorkerId).NotNull().WithMessage("Select who will be responsible");
            RuleFor(command => command.Reason)
                .NotEmpty().WithMessage("Enter why, for example workload or the worker's experience")
                .MaximumLength(Allocation.ReasonLength).WithMessage($"Reason must be {Allocation.ReasonLength} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ClockKeeper clocks, TimeProvider clock)
        : IRequestHandler<Command, Result<Allocated>>
    {
        public async Task<Result<Allocated>> Handle(Command command, CancellationToken cancellationToken)
        {
            var worker = await db.Users.AsNoTracking().SingleOrDefaultAsync(
                person => person.Id == command.WorkerId && person.DisabledAt == null, cancellationToken);
            var children = await access.Children(Permission.AllocateCase)
                .Where(child => command.ChildIds.Contains(child.Id))
                .ToListAsync(cancellationToken);
            if (worker is null || children.Count != command.ChildIds.Distinct().Count())
            {
                return Result<Allocated>.NotFound;
            }

            var now = clock.GetUtcNow();
            await EndOpen(command.ChildIds, now.LondonDate(), cancellationToken);
            foreach (var child in children)
            {
                child.AllocateTo(worker.Id, worker.TeamId ?? child.TeamId);
                db.Allocations.Add(new Allocation(child.Id, worker.Id, child.TeamId, now.LondonDate(), command.Reason));
                db.CaseEvents.Add(Event(child.Id, worker.DisplayName, now));
            }

            await db.SaveChangesAsync(cancellationToken);
            await clocks.Recompute([.. children.Select(child => child.Id)], null, cancellationToken);
            return new Allocated(children.Count, worker.DisplayName);
        }

        private async Task EndOpen(IReadOnlyList<ChildId> children, DateOnly today, CancellationToken cancellationToken)
        {
            var open = await db.Allocations
                .Where(allocation => children.Contains(allocation.ChildId) && allocation.To == null)
                .ToListAsync(cancellationToken);
            open.ForEach(allocation => allocation.EndOn(today));
        }

        private CaseEvent Event(ChildId child, string workerName, DateTimeOffset now) => new(CaseEventId.New(), child, new CaseEventDetails
        {
            Type = "CaseAllocated",
            HappenedAt = now,
            RecordedAt = now,
            RecordedById = actor.Value.StaffId,
            RecordedBy = actor.Value.Name,
            Note = $"Allocated to {workerName}",
        });
    }
}
