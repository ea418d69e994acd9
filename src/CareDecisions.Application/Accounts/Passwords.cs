using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>What a new password must be: long. Rules about kinds of characters make worse passwords (NCSC, "Password policy").</summary>
public static class Passwords
{
    public const int Shortest = 12;

    internal static void GoodPassword<T>(this IRuleBuilder<T, string?> password) => password
        .NotEmpty().WithMessage("Enter a new password")
        .MinimumLength(Shortest).WithMessage($"New password must be {Shortest} characters or more. Three random words are easy to remember.")
        .MaximumLength(SignIn.LongestPassword).WithMessage($"New password must be {SignIn.LongestPassword} characters or fewer");

    internal static Result<T> Refuse<T>(IdentityResult outcome, string field) =>
        Result<T>.Refused([.. outcome.Errors.Select(error => new InvalidField(field, error.Description))]);
}
