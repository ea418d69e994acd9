using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>Lets a person act for another until a day, in a role that other holds. It never opens a restricted record.</summary>
[Requires(Permission.ConfigureUsers)]
public static class LetActFor
{
    private const int LongestMonths = 12;

    /// <param name="For">Email address of the person acted for.</param>
    /// <param name="Until">Last day it holds, inclusive.</param>
    public sealed record Command(Guid Id, string? For, string? RoleId, DateOnly? Until) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            var today = clock.LondonToday();
            RuleFor(command => command.For).NotEmpty().WithMessage("Enter the email address of the person they act for");
            RuleFor(command => command.RoleId).NotEmpty().WithMessage("Select the role they act in");
            RuleFor(command => command.Until)
                .NotNull().WithMessage("Enter the last day they act")
                .GreaterThanOrEqualTo(today).WithMessage("The last day must be today or later")
                .LessThanOrEqualTo(today.AddMonths(LongestMonths)).WithMessage("The last day must be within a year");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, UserManager<StaffMember> people, CurrentActor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await people.FindByIdAsync(command.Id.ToString()) is not { } person)
            {
                return Result<Done>.NotFound;
            }

            if (person.Id == actor.Value.StaffId)
            {
                return new NotOnOneself();
            }

            var other = await people.FindByNameAsync(command.For!.Trim());
            if (other is null || other.Id == person.Id)
            {
                return new NobodyToActFor();
            }

            if (!await db.RoleAssignments.AnyAsync(
                held => held.StaffId == other.Id && held.RoleId == command.RoleId && held.ActingForId == null, cancellationToken))
            {
                return new RoleNotHeld(other.DisplayName);
            }

            db.RoleAssignments.Add(new RoleAssignment(person.Id, command.RoleId!, other.Id, command.Until));
            await people.UpdateSecurityStampAsync(person);
            return Done.Ok;
        }
    }
}

public sealed record NobodyToActFor : Refusal
{
    public override string Message => "Nobody else of this authority has this email address";

    public override string? Field => "For";
}

/// <summary>Nobody can act in a role that the person acted for does not hold.</summary>
public sealed record RoleNotHeld(string Name) : Refusal
{
    public override string Message => $"{Name} does not hold this role themselves";

    public override string? Field => "RoleId";
}
