using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Records that a member has an interest of their own in one item, and whether they leave for it. It stays in the minutes.</summary>
[OpenTo(Audience.SignedIn, "Written by whoever runs the forum or records its decisions; anybody else who sits is refused and told who may.")]
public static class DeclareInterest
{
    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        public Guid? MemberId { get; init; }

        public string? Words { get; init; }

        public bool? Leaves { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.MemberId).NotNull().WithMessage("Select the member");
            RuleFor(command => command.Words).NotEmpty().WithMessage("Say what the interest is")
                .MaximumLength(ConflictOfInterest.TextLength).WithMessage($"Use {ConflictOfInterest.TextLength} characters or fewer");
            RuleFor(command => command.Leaves).NotNull().WithMessage("Select whether they leave for the item");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingPeople people, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum) || !forums.Sits(forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Records(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (request is not { State: RequestState.OnAgenda, MeetingId: { } id })
            {
                return new ItemIsNotAhead();
            }

            var meeting = await db.ForumMeetings.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
            if (!(await people.Sitting(meeting, cancellationToken)).Any(one => one.Member.Id == command.MemberId))
            {
                return new InvalidField(nameof(Command.MemberId), "Select a member who sits on that day");
            }

            db.ConflictsOfInterest.Add(new ConflictOfInterest(request, id, new Declared(command.MemberId!.Value, command.Words!.Trim(), command.Leaves!.Value), steps.Now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
