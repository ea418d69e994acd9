using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Says that something the terms want after a meeting was done, where nothing that the product records shows it.</summary>
[Requires(Permission.BuildAgenda)]
public static class RecordDuty
{
    public sealed record Command(ForumMeetingId Id, string? RuleId, string? Words) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.RuleId).NotEmpty().WithMessage("Select what was done");
            RuleFor(command => command.Words).NotEmpty().WithMessage("Say what was done")
                .FitsForumReason();
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingDuties duties, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (meeting.Begins > steps.Now.At)
            {
                return new MeetingIsAhead();
            }

            await db.ForumMeetings.Where(one => one.Id == meeting.Id).TakeTurn(cancellationToken);
            if ((await duties.Of(forum, meeting, isOpen: false, cancellationToken)).FirstOrDefault(one => one.Rule.Id == command.RuleId) is not { IsSaid: true, DoneAt: null })
            {
                return new InvalidField(nameof(Command.RuleId), "Select something that is not done yet");
            }

            db.MeetingSteps.Add(new MeetingStep(meeting, command.RuleId!, steps.Now.At, command.Words!.Trim(), steps.Now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
