using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Merging;

/// <summary>Makes two records of one child one: everything hangs on the record that is kept, the other is out of sight.</summary>
[Requires(Permission.MergeRecords)]
public static class MergeChildren
{
    public sealed record Command(ChildId Kept, ChildId Merged, string? Reason) : ICommand<Done>, IAboutChildren, IGivesReason
    {
        public IReadOnlyList<ChildId> ChildIds => [Kept, Merged];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason)
            .NotEmpty().WithMessage("Enter how you know that this is one child")
            .MaximumLength(Merge.ReasonLength).WithMessage($"Reason must be {Merge.ReasonLength} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ClockKeeper clocks, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var ids = command.ChildIds;
            var children = await access.Children(Permission.MergeRecords).Where(child => ids.Contains(child.Id)).ToDictionaryAsync(child => child.Id, cancellationToken);
            if (children.Count != 2)
            {
                return Result<Done>.NotFound;
            }

            var (kept, merged) = (children[command.Kept], children[command.Merged]);
            if (await Refusal(kept, merged, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var merge = new Merge(kept.Id, merged.Id, new MergeDetails(command.Reason!.Trim(), clock.GetUtcNow(), actor.Value.Name));
            db.Merges.Add(merge);
            await db.SaveChangesAsync(cancellationToken);
            await new RowMover(db).Move(merge, cancellationToken);
            await clocks.Recompute(ids, null, cancellationToken);
            // Only now: a record that is out of sight has no clocks worked out.
            merged.MergeInto(kept.Id);
            await db.SaveChangesAsync(cancellationToken);
            await SearchIndex.Refresh(db, ids, cancellationToken);
            return Done.Ok;
        }

        private async Task<Refusal?> Refusal(Child kept, Child merged, CancellationToken cancellationToken) => (kept, merged) switch
        {
            _ when kept.IsRestricted != merged.IsRestricted => new OneIsRestricted(),
            _ when await KeepsOutOthers(kept.Id, merged.Id, cancellationToken) => new OneKeepsPeopleOut(),
            ({ IsOpen: false }, { IsOpen: true }) => new KeepTheOpenOne(merged.Reference),
            _ when await db.Children.WithMerged().AnyAsync(child => child.MergedIntoId == merged.Id, cancellationToken) => new HasOthersMerged(merged.Reference),
            _ => null,
        };

        /// <summary>Whoever is kept out of one of the two only would come to see what they were kept out of.</summary>
        private async Task<bool> KeepsOutOthers(ChildId kept, ChildId merged, CancellationToken cancellationToken)
        {
            var denials = await db.AccessDenials.Where(one => one.ChildId == kept || one.ChildId == merged)
                .Select(one => new { one.ChildId, one.StaffId }).ToListAsync(cancellationToken);
            return denials.GroupBy(one => one.StaffId).Any(both => both.Select(one => one.ChildId).Distinct().Count() == 1);
        }
    }
}

/// <summary>Merging must not open what was closed to somebody.</summary>
public sealed record OneIsRestricted : Refusal
{
    public override string Message => "One of these records is restricted and the other is not. Restrict both or neither first, then merge them.";
}

/// <summary>The same for one person.</summary>
public sealed record OneKeepsPeopleOut : Refusal
{
    public override string Message => "Somebody is kept out of one of these records and not of the other. Keep them out of both or neither first, then merge them.";
}

/// <summary>An open case must not disappear into a closed one.</summary>
public sealed record KeepTheOpenOne(string Reference) : Refusal
{
    public override string Message => $"{Reference} is open and the other record is closed. Keep {Reference}.";

    public override string? Field => "Keep";
}

/// <summary>One step at a time, so that each can be undone.</summary>
public sealed record HasOthersMerged(string Reference) : Refusal
{
    public override string Message => $"Another record was merged into {Reference} before. Keep {Reference}, or undo that first.";

    public override string? Field => "Keep";
}
