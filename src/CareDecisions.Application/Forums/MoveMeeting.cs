using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Moves one meeting to another day or time, or cancels it, with the reason. Deadlines follow; what was to be heard goes with
/// it, or to the meeting chosen; who asked and who sits is told.
/// </summary>
[Requires(Permission.BuildAgenda)]
public static class MoveMeeting
{
    public sealed record Command : ICommand<Done>, IGivesReason
    {
        public required ForumMeetingId Id { get; init; }

        /// <summary>True: it is not held at all.</summary>
        public bool IsCancelled { get; init; }

        /// <summary>Where what was to be heard goes when it is cancelled; <see langword="null"/>: each waits for a meeting of its own.</summary>
        public ForumMeetingId? CarryTo { get; init; }

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

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, ForumRequests requests, ForumEvents events, Notices notices, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        private const int Most = 200;

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

            var next = await Next(command, meeting, cancellationToken);
            if (command is { IsCancelled: true, CarryTo: not null } && next is null)
            {
                return new InvalidField(nameof(Command.CarryTo), "Select a meeting that is ahead");
            }

            var was = meeting.Date;
            var refusal = command.IsCancelled
                ? meeting.Cancel(command.Reason!)
                : meeting.Move(command.Date!.Value, command.Start, command.End, command.Reason!);
            if (refusal is not null)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            var heard = await db.ForumRequests
                .Where(request => request.MeetingId == meeting.Id && request.State != RequestState.Decided && request.State != RequestState.Withdrawn)
                .OrderBy(request => request.Id).Take(Most).ToListAsync(cancellationToken);
            await (command.IsCancelled ? Carry(heard, next, cancellationToken) : CountAgain(heard, forum, cancellationToken));
            await Tell(meeting, forum, heard, Said(forum, meeting, was, next), cancellationToken);
            return Done.Ok;
        }

        private async Task<ForumMeeting?> Next(Command command, ForumMeeting meeting, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var next = command.IsCancelled && command.CarryTo is { } id
                ? await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(
                    one => one.Id == id && one.ForumId == meeting.ForumId && one.Id != meeting.Id && one.State == MeetingState.Planned, cancellationToken)
                : null;
            return next?.Begins > now ? next : null;
        }

        private async Task Carry(List<ForumRequest> heard, ForumMeeting? next, CancellationToken cancellationToken)
        {
            foreach (var request in heard)
            {
                request.CarryTo(next?.Id);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        /// <summary>A later day may leave nothing to sign: what was late no longer is, so it counts as in.</summary>
        private async Task CountAgain(List<ForumRequest> heard, Forum forum, CancellationToken cancellationToken)
        {
            foreach (var request in heard.Where(one => one.State == RequestState.Submitted))
            {
                var ahead = await requests.MeetingOf(forum, request, cancellationToken);
                if (ahead is null || ForumRequests.StillToSign(forum, request, await requests.SignaturesOf(request.Id, cancellationToken), ahead).Count > 0)
                {
                    continue;
                }

                request.Approve(clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                await events.Happened(
                    request, $"in:{clock.GetUtcNow().Ticks}", [ForumHappenings.RequestSubmitted, .. forum.Happenings.Approved], forum.ShortName, cancellationToken);
            }
        }

        private static string Said(Forum forum, ForumMeeting meeting, DateOnly was, ForumMeeting? next) => meeting.State != MeetingState.Cancelled
            ? $"The {forum.ShortName} meeting of {was:d MMMM yyyy} is now on {meeting.Date:d MMMM yyyy}{(meeting.Start is { } start ? $", {start:HH:mm}" : "")}."
            : $"The {forum.ShortName} meeting of {was:d MMMM yyyy} is cancelled. " + (next is null
                ? "What was to be heard there waits for another meeting."
                : $"What was to be heard there is heard on {next.Date:d MMMM yyyy}.");

        /// <summary>Authors are led to their request, members to the meeting. The reason stays inside: somebody may have named a child in it.</summary>
        private async Task Tell(ForumMeeting meeting, Forum forum, List<ForumRequest> heard, string said, CancellationToken cancellationToken)
        {
            var subject = meeting.State == MeetingState.Cancelled ? "A panel meeting is cancelled" : "A panel meeting has moved";
            var key = $"meeting/{meeting.Id}/{meeting.Version}";
            foreach (var request in heard.Where(one => one.StartedById is not null))
            {
                await notices.Tell([request.StartedById!.Value], new Note($"{key}/{request.Id}", subject, said, $"forums/requests/{request.Id}"), cancellationToken);
            }

            var members = await notices.Holders(forums.Membership(forum), cancellationToken);
            await notices.Tell(members, new Note(key, subject, said, $"forums/meetings/{meeting.Id}"), cancellationToken);
        }
    }
}
