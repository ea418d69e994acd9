using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>Switches an account off. What the person did stays in the record under their name.</summary>
[Requires(Permission.ConfigureUsers)]
public static class DisablePerson
{
    public sealed record Command(Guid Id, string? Reason) : ICommand<Done>, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason)
            .NotEmpty().WithMessage("Enter why the account is switched off")
            .MaximumLength(StaffMember.DisabledReasonLength).WithMessage($"Reason must be {StaffMember.DisabledReasonLength} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await db.Users.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (person is null)
            {
                return Result<Done>.NotFound;
            }

            if (person.Id == actor.Value.StaffId)
            {
                return new NotOnOneself();
            }

            person.Disable(clock.GetUtcNow(), command.Reason!.Trim());
            return Done.Ok;
        }
    }
}
