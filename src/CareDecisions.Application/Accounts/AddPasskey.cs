using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Keeps the passkey the browser has just made for the person's own account.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class AddPasskey
{
    public const int NameLength = 60;

    /// <param name="Credential">What the browser answered, as JSON.</param>
    /// <param name="Name">What the person calls it: "Work phone".</param>
    public sealed record Command(string? Credential, string? Name) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Credential)
                .NotEmpty().WithMessage("Your browser sent no passkey. Try again.")
                .MaximumLength(SignInWithPasskey.LongestCredential).WithMessage("Your browser sent something that is no passkey");
            RuleFor(command => command.Name)
                .NotEmpty().WithMessage("Enter a name for the passkey, such as Work phone")
                .MaximumLength(NameLength).WithMessage($"Name must be {NameLength} characters or fewer");
        }
    }

    internal sealed class Handler(UserManager<StaffMember> people, SignInManager<StaffMember> signIn, OwnAccount own)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            if (await Check(command.Credential!) is not { Succeeded: true } attestation || attestation.UserEntity.Id != person.Id.ToString())
            {
                return new PasskeyNotMade();
            }

            attestation.Passkey.Name = command.Name!.Trim();
            await people.AddOrUpdatePasskeyAsync(person, attestation.Passkey);
            await signIn.RefreshSignInAsync(person);
            return Done.Ok;
        }

        private async Task<PasskeyAttestationResult?> Check(string credential)
        {
            try
            {
                return await signIn.PerformPasskeyAttestationAsync(credential);
            }
            catch (InvalidOperationException)
            {
                // All that Identity has to say where the browser was never asked, or its cookie has gone since.
                return null;
            }
        }
    }
}

public sealed record PasskeyNotMade : Refusal
{
    public override string Message => "The passkey could not be checked, so it was not added. Try again.";
}
