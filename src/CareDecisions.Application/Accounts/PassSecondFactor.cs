using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>The second step of signing in: the code of the authenticator app, or one of the recovery codes.</summary>
[OpenTo(Audience.Anyone, "The password was right; nobody is signed in until the code is too.")]
public static class PassSecondFactor
{
    public sealed record Command(string? Code, bool IsRecoveryCode) : ICommand<SignIn.Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Code)
            .NotEmpty().WithMessage(command => command.IsRecoveryCode ? "Enter one of your recovery codes" : "Enter the code from your authenticator app")
            .MaximumLength(40).WithMessage("The code is too long: check it and enter it again");
    }

    internal sealed class Handler(SignInManager<StaffMember> signIn, UserManager<StaffMember> people, SignInLog log)
        : IRequestHandler<Command, Result<SignIn.Outcome>>
    {
        public async Task<Result<SignIn.Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await signIn.GetTwoFactorAuthenticationUserAsync();
            if (person is null)
            {
                return new SecondFactorTookTooLong();
            }

            var outcome = person.DisabledAt is not null ? SignIn.Outcome.Disabled : SignInLog.OutcomeOf(await Try(person, command));
            await log.Record(nameof(PassSecondFactor), person, outcome, cancellationToken);
            return outcome;
        }

        private async Task<SignInResult> Try(StaffMember person, Command command)
        {
            var code = command.Code!.Replace(" ", string.Empty, StringComparison.Ordinal);
            if (!command.IsRecoveryCode)
            {
                return await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
            }

            if (await people.IsLockedOutAsync(person))
            {
                return SignInResult.LockedOut;
            }

            var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
            if (!result.Succeeded)
            {
                // Identity counts wrong app codes towards the lock, and not wrong recovery codes.
                await people.AccessFailedAsync(person);
            }

            return result;
        }
    }
}

/// <summary>The first step is too long ago, or was never taken.</summary>
public sealed record SecondFactorTookTooLong : Refusal
{
    public override string Message => "It is too long since you entered your password. Start again from the sign-in page.";
}
