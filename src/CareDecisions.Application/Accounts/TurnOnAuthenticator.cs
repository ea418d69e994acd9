using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Confirms the authenticator app with a code; from then on signing in asks for one. Gives the recovery codes, once.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class TurnOnAuthenticator
{
    internal const int RecoveryCodes = 10;

    public sealed record Command(string? Code) : ICommand<IReadOnlyList<string>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Code)
            .NotEmpty().WithMessage("Enter the six digits your app shows")
            .MaximumLength(20).WithMessage("Enter the six digits your app shows");
    }

    internal sealed class Handler(UserManager<StaffMember> people, SignInManager<StaffMember> signIn, OwnAccount own)
        : IRequestHandler<Command, Result<IReadOnlyList<string>>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            var code = command.Code!.Replace(" ", string.Empty, StringComparison.Ordinal);
            if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code))
            {
                return new WrongAuthenticatorCode();
            }

            await people.SetTwoFactorEnabledAsync(person, true);
            var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes);
            await signIn.RefreshSignInAsync(person);
            return Result<IReadOnlyList<string>>.Ok([.. codes!]);
        }
    }
}

public sealed record WrongAuthenticatorCode : Refusal
{
    public override string Message => "The code is not the one your app shows now. Check that your phone’s clock is right, then enter the next code.";

    public override string? Field => "Code";
}
