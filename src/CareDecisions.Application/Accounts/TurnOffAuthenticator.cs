using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Stops asking for a second factor; asks for the password, since whoever sits at an open screen is not always its owner.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class TurnOffAuthenticator
{
    public sealed record Command(string? Password) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Password)
            .NotEmpty().WithMessage("Enter your password")
            .MaximumLength(SignIn.LongestPassword).WithMessage("The password is wrong");
    }

    internal sealed class Handler(UserManager<StaffMember> people, SignInManager<StaffMember> signIn, OwnAccount own)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            if (!await people.CheckPasswordAsync(person, command.Password!))
            {
                return new WrongPassword(nameof(Command.Password));
            }

            await people.SetTwoFactorEnabledAsync(person, false);
            await people.ResetAuthenticatorKeyAsync(person);
            await signIn.RefreshSignInAsync(person);
            return Done.Ok;
        }
    }
}

/// <summary>The person's own password, asked for once more, was wrong.</summary>
public sealed record WrongPassword(string FieldName) : Refusal
{
    public override string Message => "The password is wrong";

    public override string? Field => FieldName;
}
