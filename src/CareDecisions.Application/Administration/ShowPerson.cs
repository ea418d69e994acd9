using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>One person's account: who they are, what they may do, and whether they may sign in.</summary>
[Requires(Permission.ConfigureUsers)]
public static class ShowPerson
{
    private const int MostRoles = 100;

    public sealed record Query(Guid Id) : IQuery<View>;

    public sealed record View
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required string UserName { get; init; }

        public required string? JobTitle { get; init; }

        public required TeamId? TeamId { get; init; }

        public required string? TeamName { get; init; }

        public required IReadOnlyList<Held> Roles { get; init; }

        public required DateTimeOffset? LastSignedInAt { get; init; }

        public required DateTimeOffset? DisabledAt { get; init; }

        public required string? DisabledReason { get; init; }

        public required bool IsLockedOut { get; init; }

        public required bool HasPassword { get; init; }

        public required bool IsOneself { get; init; }
    }

    /// <param name="ActingForName">null: the person's own post.</param>
    public sealed record Held(Guid Id, string RoleId, string Title, string? ActingForName, DateOnly? Until);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (person is null)
            {
                return Result<View>.NotFound;
            }

            return new View
            {
                Id = person.Id,
                Name = person.DisplayName,
                UserName = person.UserName!,
                JobTitle = person.JobTitle,
                TeamId = person.TeamId,
                TeamName = await db.Teams.Where(team => team.Id == person.TeamId).Select(team => team.Name).SingleOrDefaultAsync(cancellationToken),
                Roles = await Roles(person, cancellationToken),
                LastSignedInAt = person.LastSignedInAt,
                DisabledAt = person.DisabledAt,
                DisabledReason = person.DisabledReason,
                IsLockedOut = person.LockoutEnd > clock.GetUtcNow(),
                HasPassword = person.PasswordHash is not null,
                IsOneself = person.Id == actor.Value.StaffId,
            };
        }

        private async Task<IReadOnlyList<Held>> Roles(StaffMember person, CancellationToken cancellationToken)
        {
            var held = await db.RoleAssignments.AsNoTracking()
                .Where(one => one.StaffId == person.Id)
                .OrderBy(one => one.RoleId)
                .Take(MostRoles)
                .Select(one => new
                {
                    one.Id,
                    one.RoleId,
                    one.Until,
                    ActingFor = db.Users.Where(other => other.Id == one.ActingForId).Select(other => other.DisplayName).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            return [.. held.Select(one => new Held(
                one.Id, one.RoleId, access.Pack.Roles.NameOf(one.RoleId), one.ActingFor, one.Until))];
        }
    }
}
