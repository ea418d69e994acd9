using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Moves one meeting to another day or time, or cancels it, with the reason. Deadlines follow.</summary>
[Requires(Permission.BuildAgenda)]
public static class MoveMeeting
{
    public sealed record Command : ICommand<Done>, IGivesReason
    {
        public required ForumMeetingId Id { get; init; }

        /// <summary>True: it is not held at all.</summary>
        public bool IsCancelled { get; init; }

        public DateOnly? Date { get; init; }

        public TimeOnly? Start { get; init; }

        public TimeOnly? End { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Reason).NotEmpty().WithMessage("Say why it is moved or cancelled")
                .MaximumLength(ForumMeeting.ReasonLength).WithMessage($"Use {ForumMeeting.ReasonLength} characters or fewer");
            RuleFor(command => command.Date).NotNull().When(command => !command.IsCancelled, ApplyConditionTo.CurrentValidator).WithMessage("Enter the new date")
                .Must(date => date is null || date >= clock.LondonToday()).WithMessage("The new date must be today or later");
            RuleFor(command => command.End).Must((command, end) => end is null || command.Start is null || end > command.Start)
                .WithMessage("The end must be after the start");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            var refusal = command.IsCancelled
                ? meeting.Cancel(command.Reason!)
                : meeting.Move(command.Date!.Value, command.Start, command.End, command.Reason!);
            if (refusal is not null)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
