using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>A person sets their password with the link an administrator gave them. The link works once, for a day.</summary>
[OpenTo(Audience.Anyone, "Whoever has no password yet cannot sign in to set it; the link says who they are.")]
public static class ChoosePassword
{
    public sealed record Command(Guid StaffId, string? Token, string? New) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.New).GoodPassword();
    }

    internal sealed class Handler(UserManager<StaffMember> people, CurrentActor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            actor.Use(Actor.System("Choosing a password"));
            if (await people.FindByIdAsync(command.StaffId.ToString()) is not { DisabledAt: null } person)
            {
                return new LinkNoLongerWorks();
            }

            var outcome = await people.ResetPasswordAsync(person, command.Token ?? string.Empty, command.New!);
            if (!outcome.Succeeded)
            {
                return outcome.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken))
                    ? new LinkNoLongerWorks()
                    : Passwords.Refuse<Done>(outcome, nameof(Command.New));
            }

            actor.Use(new Actor { StaffId = person.Id, Name = person.DisplayName });
            await people.SetLockoutEndDateAsync(person, null);
            return Done.Ok;
        }
    }
}

public sealed record LinkNoLongerWorks : Refusal
{
    public override string Message => "This link has been used, or is more than a day old. Ask your system administrator for another.";
}
