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

/// <summary>
/// Says that somebody was told of a decision, when and how. Where a family disagrees and the terms make that a complaint, it is put
/// on the list of actions at once.
/// </summary>
[Requires(Permission.WriteRecord)]
public static class RecordTold
{
    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        public ToldWhom? Whom { get; init; }

        public DateOnly? On { get; init; }

        public string? How { get; init; }

        public bool Disagrees { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Whom).NotNull().WithMessage("Select who was told");
            RuleFor(command => command.On).NotNull().WithMessage("Enter the day they were told")
                .Must(on => on is null || on <= clock.LondonToday()).WithMessage("The day cannot be in the future");
            RuleFor(command => command.How).NotEmpty().WithMessage("Say how they were told and what they said")
                .FitsForumReason();
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == command.ChildId, cancellationToken)
                || await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum)
                || await db.ForumDecisions.Where(one => one.RequestId == request.Id).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken) is not { } decision)
            {
                return Result<Done>.NotFound;
            }

            db.DecisionsTold.Add(new DecisionTold(decision, command.Whom!.Value, command.On!.Value, command.How!.Trim(), command.Disagrees, steps.Now));
            if (command is { Disagrees: true, Whom: ToldWhom.Child or ToldWhom.Parents } && ShowExtract.RuleOnDisagreement(forum) is { } rule)
            {
                db.ForumActions.Add(new ForumAction(decision, rule.Text, steps.Now.By, command.On.Value) { OwnerId = steps.Now.ById });
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
