using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>
/// Opens a restricted record for some hours to somebody who has its reference and a reason that cannot wait. Who is
/// responsible for the child and who restricted the record are told at once. A reference that opens nothing tells nothing:
/// neither whether there is such a record nor whether the person is kept out of it.
/// </summary>
[Requires(Permission.OpenRestrictedInEmergency)]
public static class OpenInEmergency
{
    /// <summary>For how many hours it may be opened.</summary>
    public static IReadOnlyList<int> Choices { get; } = [1, 4, 12, 24];

    public sealed record Command(string? Reference, string? Reason, int? Hours) : ICommand<Opened>, IGivesReason;

    public sealed record Opened(ChildId Id, DateTimeOffset Until);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Reference).NotEmpty().WithMessage("Enter the reference of the record");
            RuleFor(command => command.Reason).GoodReason();
            RuleFor(command => command.Hours).Must(hours => hours is { } chosen && Choices.Contains(chosen)).WithMessage("Select for how long you need it");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ChangeAudit audit, Notices notices, TimeProvider clock)
        : IRequestHandler<Command, Result<Opened>>
    {
        public async Task<Result<Opened>> Handle(Command command, CancellationToken cancellationToken)
        {
            // References that came with a return may hold small letters.
            var typed = command.Reference!.Trim();
            string[] either = [typed, typed.ToUpperInvariant()];
            var child = await access.Restricted().AsNoTracking()
                .Where(one => either.Contains(one.Reference))
                .OrderByDescending(one => one.Reference == typed)
                .FirstOrDefaultAsync(cancellationToken);
            if (child is null || actor.Value.StaffId is not { } me)
            {
                return new NothingToOpen();
            }

            var reason = command.Reason!.Trim();
            var until = await Grant(child.Id, me, reason, clock.GetUtcNow().AddHours(command.Hours!.Value), cancellationToken);
            await notices.Tell(
                await Owners(child, me, cancellationToken),
                Told(child, me, until),
                cancellationToken);
            await audit.Append(new ChangeToAudit(nameof(OpenInEmergency), AuditKind.Change) { ChildId = child.Id, Reason = reason }, cancellationToken);
            return new Opened(child.Id, until);
        }

        private static Note Told(Child child, Guid me, DateTimeOffset until) => new(
            $"emergency/{child.Id}/{me}/{until:yyyyMMddHHmm}",
            "A restricted record was opened in an emergency",
            $"The restricted record {child.Reference} was opened in an emergency, until {until.InLondon():HH:mm 'on' d MMMM}. Its page says by whom and why.",
            $"children/{child.Id}");

        /// <returns>Until when it is open: never sooner than it was already.</returns>
        private async Task<DateTimeOffset> Grant(ChildId child, Guid me, string reason, DateTimeOffset until, CancellationToken cancellationToken)
        {
            var held = await db.RestrictedGrants.SingleOrDefaultAsync(grant => grant.ChildId == child && grant.StaffId == me, cancellationToken);
            if (held is null)
            {
                db.RestrictedGrants.Add(new RestrictedGrant(child, me, reason, until));
                return until;
            }

            if (held.Until is { } already && already < until)
            {
                held.Become(reason, until);
            }

            return held.Until ?? until;
        }

        private async Task<IReadOnlyList<Guid>> Owners(Child child, Guid me, CancellationToken cancellationToken)
        {
            var restricted = await db.Restrictions.Where(one => one.ChildId == child.Id && one.LiftedOn == null)
                .Select(one => one.KeptById).SingleOrDefaultAsync(cancellationToken);
            List<Guid> owners = [.. new[] { child.ResponsibleWorkerId, restricted }.OfType<Guid>().Where(one => one != me)];
            return owners.Count > 0 ? owners : await notices.Holders(access.RolesThatHold(Permission.ManageRestricted), cancellationToken);
        }
    }
}

/// <summary>No such record, or none that this person may open this way: it is not said which.</summary>
public sealed record NothingToOpen : Refusal
{
    public override string Message =>
        "No restricted record with this reference can be opened by you. Check the reference, look for the child in the ordinary search, or ring the duty manager.";

    public override string? Field => "Reference";
}
