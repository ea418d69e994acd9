using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Signs a person in to the authority they chose, with their password; a second factor may follow.</summary>
[OpenTo(Audience.Anyone, "Nobody is signed in yet.")]
public static class SignIn
{
    public sealed record Command(string? UserName, string? Password) : ICommand<Outcome>;

    public enum Outcome
    {
        SignedIn,
        NeedsSecondFactor,
        Wrong,
        LockedOut,
        Disabled,
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.UserName)
                .NotEmpty().WithMessage("Enter your email address")
                .MaximumLength(256).WithMessage("Email address must be 256 characters or fewer");
            RuleFor(command => command.Password)
                .NotEmpty().WithMessage("Enter your password")
                .MaximumLength(200).WithMessage("Password must be 200 characters or fewer");
        }
    }

    internal sealed class Handler(
        SignInManager<StaffMember> signIn, UserManager<StaffMember> people, CurrentActor actor, ChangeAudit audit, TimeProvider clock)
        : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await people.FindByNameAsync(command.UserName!);
            actor.Use(person is null ? Actor.System("Sign-in") : new Actor { StaffId = person.Id, Name = person.DisplayName });
            var outcome = person switch
            {
                null => Outcome.Wrong,
                { DisabledAt: not null } => Outcome.Disabled,
                _ => await TryPassword(person, command.Password!),
            };
            if (outcome == Outcome.SignedIn)
            {
                person!.LastSignedInAt = clock.GetUtcNow();
                await people.UpdateAsync(person);
            }

            await audit.Append(new ChangeToAudit($"{nameof(SignIn)}.{outcome}", AuditKind.SignIn), cancellationToken);
            return outcome;
        }

        private async Task<Outcome> TryPassword(StaffMember person, string password)
        {
            var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
            return result switch
            {
                { Succeeded: true } => Outcome.SignedIn,
                { RequiresTwoFactor: true } => Outcome.NeedsSecondFactor,
                { IsLockedOut: true } => Outcome.LockedOut,
                _ => Outcome.Wrong,
            };
        }
    }
}
