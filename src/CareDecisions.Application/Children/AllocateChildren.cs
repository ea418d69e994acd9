using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Makes one worker responsible for one child or several, from today, with the reason on record.</summary>
[Requires(Permission.AllocateCase)]
[PutsOnStream("allocating a child", "AllocationDiscussionHeld", "CaseAllocated", "AllocationInstructionRecorded")]
public static class AllocateChildren
{
    public const int Most = 50;

    public sealed record Command(IReadOnlyList<ChildId> ChildIds, Guid? WorkerId, string? Reason) : ICommand<Allocated>, IAboutChildren, IGivesReason
    {
        /// <summary>When manager and worker talked it over; <see langword="null"/>: they have not yet.</summary>
        public DateOnly? DiscussedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? DiscussedAtTime { get; init; }

        public bool IsFaceToFace { get; init; }

        /// <summary>First tasks and their targets; <see langword="null"/>: none written yet.</summary>
        public string? Instructions { get; init; }
    }

    public sealed record Allocated(int Children, string WorkerName);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            var now = clock.GetUtcNow();
            RuleFor(command => command.ChildIds)
                .NotEmpty().WithMessage("Select at least one child")
                .Must(children => children.Count <= Most).WithMessage($"Select {Most} children or fewer at a time");
            RuleFor(command => command.WorkerId).NotNull().WithMessage("Select who will be responsible");
            RuleFor(command => command.Reason)
                .NotEmpty().WithMessage("Enter why, for example workload or the worker's experience")
                .MaximumLength(Allocation.ReasonLength).WithMessage($"Reason must be {Allocation.ReasonLength} characters or fewer");
            RuleFor(command => command.DiscussedOn)
                .LessThanOrEqualTo(now.LondonDate()).WithMessage("The date you talked it over must be today or in the past")
                .NotNull().When(command => command.DiscussedAtTime is not null, ApplyConditionTo.CurrentValidator).WithMessage("Enter the date you talked it over");
            RuleFor(command => command.DiscussedAtTime)
                .NotNull().When(command => command.DiscussedOn is not null, ApplyConditionTo.CurrentValidator).WithMessage("Enter the time you talked it over, for example 14:30")
                .Must((command, time) => command.DiscussedOn != now.LondonDate() || time is null || time <= TimeOnly.FromDateTime(now.InLondon().DateTime))
                .WithMessage("The time you talked it over must be in the past");
            RuleFor(command => command.Instructions)
                .MaximumLength(CaseEvent.NoteLength).WithMessage($"First tasks must be {CaseEvent.NoteLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CaseSteps steps, WorkerLimits limits, TimeProvider clock)
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

            if (await limits.Find(worker, command.ChildIds, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            await EndOpen(command.ChildIds, now.LondonDate(), cancellationToken);
            foreach (var child in children)
            {
                child.AllocateTo(worker.Id, worker.TeamId ?? child.TeamId);
                db.Allocations.Add(new Allocation(child.Id, worker.Id, child.TeamId, now.LondonDate(), command.Reason));
            }

            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(
                children.ConvertAll(child => child.Id), $"allocation:{Guid.CreateVersion7():N}", Events(command, worker.DisplayName), cancellationToken);
            return new Allocated(children.Count, worker.DisplayName);
        }

        private async Task EndOpen(IReadOnlyList<ChildId> children, DateOnly today, CancellationToken cancellationToken)
        {
            var open = await db.Allocations
                .Where(allocation => children.Contains(allocation.ChildId) && allocation.To == null)
                .ToListAsync(cancellationToken);
            open.ForEach(allocation => allocation.EndOn(today));
        }

        private static List<CaseStep> Events(Command command, string workerName)
        {
            List<CaseStep> events = [];
            if (command is { DiscussedOn: { } day, DiscussedAtTime: { } time })
            {
                var how = command.IsFaceToFace ? "face to face" : "not face to face";
                events.Add(new CaseStep("AllocationDiscussionHeld", LondonTime.At(day, time)) { Note = $"With {workerName}, {how}" });
            }

            events.Add(new CaseStep("CaseAllocated") { Note = $"Allocated to {workerName}" });
            if (!string.IsNullOrWhiteSpace(command.Instructions))
            {
                events.Add(new CaseStep("AllocationInstructionRecorded") { Note = command.Instructions.Trim() });
            }

            return events;
        }
    }
}
