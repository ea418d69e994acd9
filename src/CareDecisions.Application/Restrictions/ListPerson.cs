using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>Lets one person open a restricted record, or keeps one out of any record; with the reason. It holds from the next page they ask for.</summary>
[Requires(Permission.ManageRestricted)]
public static class ListPerson
{
    /// <param name="UserName">The person's work e-mail address.</param>
    public sealed record Command(ChildId ChildId, AccessList List, string? UserName, string? Reason) : ICommand<string>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.UserName).NotEmpty().WithMessage("Enter the person’s work email address");
            RuleFor(command => command.Reason).GoodReason();
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, UserManager<StaffMember> people, CurrentActor actor)
        : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var child = await access.Children(Permission.ManageRestricted).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.ChildId, cancellationToken);
            if (child is null)
            {
                return Result<string>.NotFound;
            }

            var person = await people.FindByNameAsync(command.UserName!.Trim());
            if (person is null || person.DisabledAt is not null)
            {
                return new NobodyToList();
            }

            var (grant, denial) = (await Grant(child.Id, person.Id, cancellationToken), await Denial(child.Id, person.Id, cancellationToken));
            var refusal = command.List == AccessList.Allowed ? Against(child, person, denial) : Against(child, person, grant);
            if (refusal is not null)
            {
                return refusal;
            }

            Add(command, person.Id, grant, denial);
            await db.SaveChangesAsync(cancellationToken);
            return person.DisplayName;
        }

        private void Add(Command command, Guid person, RestrictedGrant? grant, AccessDenial? denial)
        {
            var reason = command.Reason!.Trim();
            if (command.List == AccessList.KeptOut && denial is null)
            {
                db.AccessDenials.Add(new AccessDenial(command.ChildId, person, reason));
            }
            else if (command.List == AccessList.Allowed && grant is null)
            {
                db.RestrictedGrants.Add(new RestrictedGrant(command.ChildId, person, reason));
            }
            else if (command.List == AccessList.Allowed)
            {
                grant!.Become(reason, null);
            }
        }

        private static Refusal? Against(Child child, StaffMember person, AccessDenial? denial) => (child.IsRestricted, denial) switch
        {
            (false, _) => new RestrictionChangedSince(false),
            (_, not null) => new OnTheOtherList(person.DisplayName, AccessList.KeptOut),
            _ => null,
        };

        private Refusal? Against(Child child, StaffMember person, RestrictedGrant? grant) => person.Id switch
        {
            var id when id == actor.Value.StaffId => new NotKeptOutByOneself(),
            var id when id == child.ResponsibleWorkerId => new ResponsibleNotKeptOut(person.DisplayName),
            _ => grant is { Until: null } ? new OnTheOtherList(person.DisplayName, AccessList.Allowed) : null,
        };

        private Task<RestrictedGrant?> Grant(ChildId child, Guid person, CancellationToken cancellationToken) =>
            db.RestrictedGrants.SingleOrDefaultAsync(one => one.ChildId == child && one.StaffId == person, cancellationToken);

        private Task<AccessDenial?> Denial(ChildId child, Guid person, CancellationToken cancellationToken) =>
            db.AccessDenials.SingleOrDefaultAsync(one => one.ChildId == child && one.StaffId == person, cancellationToken);
    }
}

public sealed record NobodyToList : Refusal
{
    public override string Message => "Nobody of this authority signs in with this email address. Check it, or ask a system administrator.";

    public override string? Field => "UserName";
}

public sealed record OnTheOtherList(string Name, AccessList List) : Refusal
{
    public override string Message => List == AccessList.KeptOut
        ? $"{Name} is kept out of this record. Take them off that list first, if that was wrong."
        : $"{Name} may open this restricted record. Take them off that list first.";

    public override string? Field => "UserName";
}

/// <summary>A record needs somebody who may open it and is responsible for the child.</summary>
public sealed record ResponsibleNotKeptOut(string Name) : Refusal
{
    public override string Message => $"{Name} is responsible for this child. Make somebody else responsible first, then keep {Name} out.";

    public override string? Field => "UserName";
}

/// <summary>Whoever keeps themselves out could not undo it, nor see that it worked.</summary>
public sealed record NotKeptOutByOneself : Refusal
{
    public override string Message => "You cannot keep yourself out. Ask somebody else who may restrict records to do it.";

    public override string? Field => "UserName";
}
