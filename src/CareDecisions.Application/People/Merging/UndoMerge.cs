using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Merging;

/// <summary>Makes two children's records two again: what had moved goes back, what came since stays with the record that was kept.</summary>
[Requires(Permission.MergeRecords)]
public static class UndoMerge
{
    public sealed record Command(ChildId ChildId, Guid MergeId, string? UndoReason) : ICommand<Done>, IAboutChild, IGivesReason
    {
        string? IGivesReason.Reason => UndoReason;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.UndoReason)
            .NotEmpty().WithMessage("Enter why these are two children")
            .MaximumLength(Merge.ReasonLength).WithMessage($"Reason must be {Merge.ReasonLength} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ClockKeeper clocks, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var merge = await db.Merges.SingleOrDefaultAsync(
                one => one.Id == command.MergeId && one.KeptId == command.ChildId && one.UndoneAt == null, cancellationToken);
            if (merge is null
                || !await access.Children(Permission.MergeRecords).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            merge.Undo(new MergeDetails(command.UndoReason!.Trim(), clock.GetUtcNow(), actor.Value.Name));
            (await db.Children.WithMerged().SingleAsync(child => child.Id == merge.MergedId, cancellationToken)).MergeInto(null);
            await db.SaveChangesAsync(cancellationToken);
            await new RowMover(db).MoveBack(merge, cancellationToken);
            await SearchIndex.Refresh(db, [merge.KeptId, merge.MergedId], cancellationToken);
            await clocks.Recompute([merge.KeptId, merge.MergedId], null, cancellationToken);
            return Done.Ok;
        }
    }
}
