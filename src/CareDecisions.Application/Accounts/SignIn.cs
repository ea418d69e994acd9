using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Signs a person in to the authority they chose, with their password; a second factor may follow.</summary>
[OpenTo(Audience.Anyone, "Nobody is signed in yet.")]
public static class SignIn
{
    public const int LongestPassword = 200;

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
                .MaximumLength(StaffMember.UserNameLength).WithMessage($"Email address must be {StaffMember.UserNameLength} characters or fewer");
            RuleFor(command => command.Password)
                .NotEmpty().WithMessage("Enter your password")
                .MaximumLength(LongestPassword).WithMessage($"Password must be {LongestPassword} characters or fewer");
        }
    }

    internal sealed class Handler(SignInManager<StaffMember> signIn, UserManager<StaffMember> people, SignInLog log)
        : IRequestHandler<Command, Result<Outcome>>
    {
        public async Task<Result<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await people.FindByNameAsync(command.UserName!);
            var outcome = person switch
            {
                null => Outcome.Wrong,
                { DisabledAt: not null } => Outcome.Disabled,
                _ => SignInLog.OutcomeOf(await signIn.PasswordSignInAsync(person, command.Password!, isPersistent: false, lockoutOnFailure: true)),
            };
            await log.Record(nameof(SignIn), person, outcome, cancellationToken);
            return outcome;
        }
    }
}
