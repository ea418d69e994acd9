using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Puts one thing that happened on a child's stream; the child's clocks move in the same transaction.</summary>
[Requires(Permission.RecordEvent)]
public static class RecordEvent
{
    public sealed record Command : ICommand<CaseEventId>, IAboutChild, ISaysWhen
    {
        public required ChildId ChildId { get; init; }

        /// <summary>A name of the vocabulary.</summary>
        public string? Type { get; init; }

        public DateOnly? HappenedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? HappenedAtTime { get; init; }

        /// <summary>For "…Arranged" events: when the meeting will be.</summary>
        public DateOnly? MeetingOn { get; init; }

        public TimeOnly? MeetingAtTime { get; init; }

        /// <summary>Facts it sets, as typed, by name of the vocabulary. An empty value sets nothing.</summary>
        public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

        public string? Note { get; init; }

        /// <summary>Why it happened although a forum had not decided yet; <see langword="null"/>: nothing was let go on.</summary>
        public string? WithoutDecision { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice records it once.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseAccess access, TimeProvider clock)
        {
            RuleFor(command => command.Type)
                .NotEmpty().WithMessage("Select what happened")
                .Must(type => type is null || access.Pack.Vocabulary.Events.TryGetValue(type, out var known) && !known.IsComputed)
                .WithMessage("Select something from the list of events");
            Include(new SaidWhen(clock));
            RuleFor(command => command.WithoutDecision).FitsForumReason();
            RuleFor(command => command.MeetingOn)
                .NotNull().When(command => IsArrangement(access, command), ApplyConditionTo.CurrentValidator)
                .WithMessage("Enter the date of the meeting");
            RuleFor(command => command.MeetingAtTime)
                .NotNull().When(command => IsArrangement(access, command), ApplyConditionTo.CurrentValidator)
                .WithMessage("Enter the time of the meeting");
        }

        private static bool IsArrangement(CaseAccess access, Command command) =>
            command.Type is { } type && access.Pack.Vocabulary.Events.TryGetValue(type, out var known) && known.Arranges.Count > 0;
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ClockKeeper clocks, ForumGates gates, RecordSteps steps, TimeProvider clock)
        : IRequestHandler<Command, Result<CaseEventId>>
    {
        public async Task<Result<CaseEventId>> Handle(Command command, CancellationToken cancellationToken)
        {
            var child = await access.Children(Permission.RecordEvent)
                .Where(one => one.Id == command.ChildId)
                .Select(one => new { one.DateOfBirth, one.ExpectedDateOfBirth })
                .SingleOrDefaultAsync(cancellationToken);
            if (child is null)
            {
                return Result<CaseEventId>.NotFound;
            }

            if (!access.MayRecord(access.Pack.Vocabulary.Events[command.Type!]))
            {
                return new EventTakesAnotherRole(command.Type!);
            }

            var facts = EventFacts.Read(command.Facts, access.Pack.Vocabulary);
            if (facts.Refusals.Count > 0)
            {
                return Result<CaseEventId>.Refused(facts.Refusals);
            }

            if (await db.AlreadySent(command.ChildId, command.FormId, cancellationToken) is { } already)
            {
                return already;
            }

            var happened = LondonTime.At(command.HappenedOn!.Value, command.HappenedAtTime!.Value);
            var closed = await gates.Holding(command.ChildId, new WorkToDo(command.Type!, happened, facts.Values), cancellationToken);
            var held = await gates.Pass(command.ChildId, closed, (command.WithoutDecision.OrNothing(), steps.Now), cancellationToken);
            return held.Count > 0 ? Result<CaseEventId>.Refused(held) : await Add(command, facts.Values, cancellationToken);
        }

        private async Task<Result<CaseEventId>> Add(
            Command command, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
        {
            var happened = LondonTime.At(command.HappenedOn!.Value, command.HappenedAtTime!.Value);
            var happening = new CaseEvent(CaseEventId.New(), command.ChildId, new CaseEventDetails
            {
                Type = command.Type!,
                HappenedAt = happened,
                RecordedAt = clock.GetUtcNow(),
                RecordedById = actor.Value.StaffId,
                RecordedBy = actor.Value.Name,
                MeetingAt = command.MeetingOn is { } day && command.MeetingAtTime is { } time ? LondonTime.At(day, time) : null,
                Facts = facts,
                Note = command.Note.OrNothing(),
                SourceKey = command.FormId is { } form ? CaseEvent.FormKey(form) : null,
            });
            db.CaseEvents.Add(happening);
            await db.SaveChangesAsync(cancellationToken);
            await clocks.Recompute([command.ChildId], null, cancellationToken);
            return happening.Id;
        }
    }
}

/// <summary>A decision or sign-off that the person's role may not record.</summary>
public sealed record EventTakesAnotherRole(string Type) : Refusal
{
    public override string Message => "Your role may not record this: it is a decision for a manager or panel. Ask them to record it.";

    public override string? Field => "Type";
}
