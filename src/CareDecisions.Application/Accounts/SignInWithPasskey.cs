using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Signs a person in with a passkey of the authority they chose; a passkey of another authority is not found.</summary>
[OpenTo(Audience.Anyone, "Nobody is signed in yet.")]
public static class SignInWithPasskey
{
    public const int LongestCredential = 20_000;

    /// <param name="Credential">What the browser answered, as JSON.</param>
    public sealed record Command(string? Credential) : ICommand<SignIn.Outcome>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Credential)
            .NotEmpty().WithMessage("Your browser sent no passkey. Try again, or sign in with your password.")
            .MaximumLength(LongestCredential).WithMessage("Your browser sent something that is no passkey");
    }

    internal sealed class Handler(SignInManager<StaffMember> signIn, UserManager<StaffMember> people, SignInLog log)
        : IRequestHandler<Command, Result<SignIn.Outcome>>
    {
        public async Task<Result<SignIn.Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var assertion = await Check(command.Credential!);
            var person = assertion is { Succeeded: true } ? assertion.User : null;
            var outcome = assertion is { Succeeded: true } ? await Enter(assertion.User, assertion.Passkey) : SignIn.Outcome.Wrong;
            await log.Record(nameof(SignInWithPasskey), person, outcome, cancellationToken);
            return outcome;
        }

        private async Task<PasskeyAssertionResult<StaffMember>?> Check(string credential)
        {
            try
            {
                return await signIn.PerformPasskeyAssertionAsync(credential);
            }
            catch (InvalidOperationException)
            {
                // All that Identity has to say where the browser was never asked, or its cookie has gone since.
                return null;
            }
        }

        private async Task<SignIn.Outcome> Enter(StaffMember person, UserPasskeyInfo passkey)
        {
            if (person.DisabledAt is not null)
            {
                return SignIn.Outcome.Disabled;
            }

            if (await people.IsLockedOutAsync(person))
            {
                return SignIn.Outcome.LockedOut;
            }

            // The passkey's counter moves on with each use, which finds a copied one.
            await people.AddOrUpdatePasskeyAsync(person, passkey);
            await signIn.SignInAsync(person, isPersistent: false, authenticationMethod: "passkey");
            return SignIn.Outcome.SignedIn;
        }
    }
}
