using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>Opens an account without a password; its owner chooses one with the link this gives, shown once.</summary>
[Requires(Permission.ConfigureUsers)]
public static class AddPerson
{
    public sealed record Command(string? Email, PersonDetails Person) : ICommand<PasswordLink>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseAccess access)
        {
            RuleFor(command => command.Email)
                .NotEmpty().WithMessage("Enter the person’s email address")
                .MaximumLength(StaffMember.UserNameLength).WithMessage($"Email address must be {StaffMember.UserNameLength} characters or fewer")
                .EmailAddress().WithMessage("Enter an email address like name@example.gov.uk");
            RuleFor(command => command.Person).SetValidator(new PersonDetailsValidator(access)).OverridePropertyName(string.Empty);
        }
    }

    internal sealed class Handler(CareDecisionsDb db, UserManager<StaffMember> people, TimeProvider clock) : IRequestHandler<Command, Result<PasswordLink>>
    {
        public async Task<Result<PasswordLink>> Handle(Command command, CancellationToken cancellationToken)
        {
            var email = command.Email!.Trim();
            if (await people.FindByNameAsync(email) is not null)
            {
                return new EmailIsTaken(email);
            }

            var details = command.Person;
            if (details.TeamId is { } team && !await db.Teams.AnyAsync(one => one.Id == team, cancellationToken))
            {
                return new TeamNotFound();
            }

            var person = new StaffMember(email, details.Name!.Trim()) { JobTitle = details.JobTitle?.Trim(), TeamId = details.TeamId, CreatedAt = clock.GetUtcNow() };
            var outcome = await people.CreateAsync(person);
            if (!outcome.Succeeded)
            {
                return Passwords.Refuse<PasswordLink>(outcome, nameof(Command.Email));
            }

            db.RoleAssignments.AddRange(details.Roles.Distinct().Select(role => new RoleAssignment(person.Id, role)));
            return new PasswordLink(person.Id, await people.GeneratePasswordResetTokenAsync(person));
        }
    }
}

/// <summary>Lets a person choose their password, once and within a day.</summary>
public sealed record PasswordLink(Guid StaffId, string Token);
