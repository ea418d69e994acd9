using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Puts one meeting in a forum's calendar: an extra one, or any where the terms give no day.</summary>
[Requires(Permission.BuildAgenda)]
public static class AddMeeting
{
    public sealed record Command : ICommand<Done>
    {
        public required string ForumId { get; init; }

        public DateOnly? Date { get; init; }

        public TimeOnly? Start { get; init; }

        public TimeOnly? End { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Date).NotNull().WithMessage("Enter the date of the meeting")
                .Must(date => date is null || date >= clock.LondonToday()).WithMessage("The date must be today or later");
            RuleFor(command => command.Start).NotNull().WithMessage("Enter the time it starts");
            RuleFor(command => command.End).Must((command, end) => end is null || command.Start is null || end > command.Start)
                .WithMessage("The end must be after the start");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(command.ForumId) is not { } forum)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (!forum.IsEnabled)
            {
                return new ForumIsOff(forum.ShortName);
            }

            var date = command.Date!.Value;
            if (await db.ForumMeetings.AnyAsync(meeting => meeting.ForumId == forum.Id && meeting.PlannedFor == date, cancellationToken))
            {
                return new InvalidField(nameof(Command.Date), "There is a meeting on that day already");
            }

            var isOnHoliday = access.Pack.Calendar.Holidays.Contains(date);
            db.ForumMeetings.Add(new ForumMeeting(forum.Id, new PlannedMeeting(date, command.Start, command.End, [], isOnHoliday)));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
