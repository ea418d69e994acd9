using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>What may be done with the restriction of a record.</summary>
public enum RestrictionStep
{
    /// <summary>Close the record to all but named people.</summary>
    Begin,

    /// <summary>It was looked at and is still needed.</summary>
    Keep,

    /// <summary>Open the record again to everybody whose role sees the child.</summary>
    Lift,
}

/// <summary>Restricts a record, says after a review that it stays restricted, or opens it again; each with the reason.</summary>
[Requires(Permission.ManageRestricted)]
public static class ChangeRestriction
{
    public sealed record Command(ChildId ChildId, RestrictionStep Step, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason();
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var child = await access.Children(Permission.ManageRestricted).SingleOrDefaultAsync(one => one.Id == command.ChildId, cancellationToken);
            if (child is null)
            {
                return Result<Done>.NotFound;
            }

            if (child.IsRestricted == (command.Step == RestrictionStep.Begin))
            {
                return new RestrictionChangedSince(child.IsRestricted);
            }

            var standing = await db.Restrictions.SingleOrDefaultAsync(one => one.ChildId == child.Id && one.LiftedOn == null, cancellationToken);
            if (command.Step == RestrictionStep.Lift)
            {
                await Lift(child, standing, cancellationToken);
            }
            else
            {
                Stand(child, standing, command.Reason!.Trim());
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        private void Stand(Child child, Restriction? standing, string reason)
        {
            var (me, today) = (actor.Value.StaffId, clock.LondonToday());
            child.Restrict(true);
            if (standing is null)
            {
                db.Restrictions.Add(new Restriction(child.Id, reason, me, today));
            }
            else
            {
                standing.Keep(reason, me, today);
            }
        }

        // Leave to open it ends with it: were the record restricted again, nobody should have it by accident.
        private async Task Lift(Child child, Restriction? standing, CancellationToken cancellationToken)
        {
            child.Restrict(false);
            standing?.Lift(clock.LondonToday());
            db.RestrictedGrants.RemoveRange(await db.RestrictedGrants.Where(grant => grant.ChildId == child.Id).Take(AccessLists.Most).ToListAsync(cancellationToken));
        }
    }
}

/// <summary>Somebody restricted or opened the record while the page was open.</summary>
public sealed record RestrictionChangedSince(bool IsRestricted) : Refusal
{
    public override string Message => IsRestricted
        ? "This record is restricted already. Look at the page again to see why, and who may open it."
        : "This record is not restricted any more, so there was nothing to do. Look at the page again.";
}
