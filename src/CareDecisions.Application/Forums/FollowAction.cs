using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Says how far an action of a forum is, or that it is done and what shows it.</summary>
[Requires(Permission.ViewCase)]
public static class FollowAction
{
    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required Guid Id { get; init; }

        public required ChildId ChildId { get; init; }

        public bool IsDone { get; init; }

        public string? Words { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Words).NotEmpty().WithMessage(command => command.IsDone ? "Say what shows that it was done" : "Say how far it is")
            .FitsForumReason();
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = access.Children(Permission.ViewCase);
            var action = await db.ForumActions.SingleOrDefaultAsync(
                one => one.Id == command.Id && one.ChildId == command.ChildId && mine.Any(child => child.Id == one.ChildId), cancellationToken);
            if (action is null || !await MayWrite(db, access, actor, action, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            if (action.DoneOn is not null)
            {
                return new ActionIsDone();
            }

            if (command.IsDone && action.Text == DecisionsToFollow.Action
                && await db.ForumDecisions.AnyAsync(one => one.Id == action.DecisionId && one.Outcome == ForumOutcome.ToFollow, cancellationToken))
            {
                return new DecisionIsGivenOnItsItem();
            }

            if (command.IsDone && action.Finish(steps.Now.At.LondonDate(), command.Words) is { } refusal)
            {
                return refusal;
            }

            db.ActionNotes.Add(new ActionNote(action, steps.Now, command.Words!.Trim()));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }

    /// <summary>Whose action it is, and whoever writes about the child.</summary>
    internal static async Task<bool> MayWrite(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ForumAction action, CancellationToken cancellationToken) =>
        action.OwnerId == actor.Value.StaffId
        || await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == action.ChildId, cancellationToken);
}

public sealed record DecisionIsGivenOnItsItem : Refusal
{
    public override string Message => "This is done once the decision is recorded on its item of the meeting. Say here only how far it is.";
}
