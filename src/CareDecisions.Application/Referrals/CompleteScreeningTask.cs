using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>What was found out. The last task done completes the screening.</summary>
[Requires(Permission.RecordReferral)]
[PutsOnStream("the screening tasks of a referral", "ScreeningTasksCompleted")]
public static class CompleteScreeningTask
{
    public sealed record Command(ReferralId Id, IReadOnlyList<ChildId> ChildIds, Guid TaskId, string? Found) : ICommand<Done>, IAboutChildren;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Found).NotEmpty().WithMessage("Enter what you found out, or that nothing is known")
            .MaximumLength(ScreeningTask.FoundLength).WithMessage($"What you found out must be {ScreeningTask.FoundLength:N0} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, ReferralAccess referrals, CaseSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var opened = await referrals.Open(command.Id, command.ChildIds, Permission.RecordReferral, cancellationToken);
            var task = await db.ScreeningTasks.SingleOrDefaultAsync(one => one.Id == command.TaskId && one.ReferralId == command.Id, cancellationToken);
            if (opened is null || task is null)
            {
                return Result<Done>.NotFound;
            }

            if (task.Complete(command.Found!.Trim(), referrals.Step) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            if (!await db.ScreeningTasks.AnyAsync(one => one.ReferralId == command.Id && one.DoneAt == null, cancellationToken))
            {
                await steps.Happened(opened.Children, opened.Source($"screened-by:{task.Id:N}"), [new CaseStep("ScreeningTasksCompleted")], cancellationToken);
            }

            return Done.Ok;
        }
    }
}
