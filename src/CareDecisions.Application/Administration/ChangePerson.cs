using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>Changes a person's name, team and roles. Their open sessions end: they sign in again with the new roles.</summary>
[Requires(Permission.ConfigureUsers)]
public static class ChangePerson
{
    public sealed record Command(Guid Id, PersonDetails Person) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseAccess access) =>
            RuleFor(command => command.Person).SetValidator(new PersonDetailsValidator(access)).OverridePropertyName(string.Empty);
    }

    internal sealed class Handler(CareDecisionsDb db, UserManager<StaffMember> people, CurrentActor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await db.Users.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (person is null)
            {
                return Result<Done>.NotFound;
            }

            var details = command.Person;
            if (details.TeamId is { } team && !await db.Teams.AnyAsync(one => one.Id == team, cancellationToken))
            {
                return new TeamNotFound();
            }

            var held = await db.RoleAssignments.Where(one => one.StaffId == person.Id && one.ActingForId == null).ToListAsync(cancellationToken);
            var isSame = held.Select(one => one.RoleId).ToHashSet().SetEquals(details.Roles);
            if (person.Id == actor.Value.StaffId && !isSame)
            {
                return new NotOnOneself();
            }

            db.RoleAssignments.RemoveRange(held.Where(one => !details.Roles.Contains(one.RoleId)));
            db.RoleAssignments.AddRange(details.Roles.Distinct()
                .Where(role => held.All(one => one.RoleId != role))
                .Select(role => new RoleAssignment(person.Id, role)));
            var isMoved = person.TeamId != details.TeamId;
            person.Rename(details.Name!.Trim());
            person.JobTitle = details.JobTitle?.Trim();
            person.TeamId = details.TeamId;
            person.Service = isMoved ? null : person.Service;
            await people.UpdateSecurityStampAsync(person);
            return Done.Ok;
        }
    }
}
