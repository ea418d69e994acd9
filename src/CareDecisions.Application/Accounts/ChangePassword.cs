using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>A person's own password. Their sessions elsewhere end.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class ChangePassword
{
    public sealed record Command(string? Current, string? New) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Current)
                .NotEmpty().WithMessage("Enter your password")
                .MaximumLength(SignIn.LongestPassword).WithMessage("The password is wrong");
            RuleFor(command => command.New).GoodPassword();
        }
    }

    internal sealed class Handler(UserManager<StaffMember> people, SignInManager<StaffMember> signIn, OwnAccount own)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            var outcome = await people.ChangePasswordAsync(person, command.Current!, command.New!);
            if (!outcome.Succeeded)
            {
                return outcome.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                    ? new WrongPassword(nameof(Command.Current))
                    : Passwords.Refuse<Done>(outcome, nameof(Command.New));
            }

            await signIn.RefreshSignInAsync(person);
            return Done.Ok;
        }
    }
}
