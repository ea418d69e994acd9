using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>The people who may sign in to this authority.</summary>
[Requires(Permission.ConfigureUsers)]
public static class ListPeople
{
    /// <param name="Words">Part of a name or email address.</param>
    public sealed record Query(Slice Slice, string? Words, string? RoleId, bool IsDisabledToo) : IQuery<View>;

    public sealed record View(Paged<Row> People);

    /// <param name="Roles">Titles of the roles that hold today.</param>
    public sealed record Row(
        Guid Id, string Name, string UserName, IReadOnlyList<string> Roles, string? TeamName, DateTimeOffset? LastSignedInAt, bool IsDisabled);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var held = db.RoleAssignments.HeldOn(Domain.Shared.LondonTime.LondonToday(clock));
            var people = Narrow(query);
            var total = await people.CountAsync(cancellationToken);
            var ordered = query.Slice.Descending
                ? people.OrderByDescending(person => person.DisplayName).ThenBy(person => person.Id)
                : people.OrderBy(person => person.DisplayName).ThenBy(person => person.Id);
            var found = await ordered.Skip(query.Slice.SkipOf(total)).Take(query.Slice.Take)
                .Select(person => new
                {
                    person.Id,
                    person.DisplayName,
                    person.UserName,
                    person.LastSignedInAt,
                    person.DisabledAt,
                    Team = db.Teams.Where(team => team.Id == person.TeamId).Select(team => team.Name).FirstOrDefault(),
                    Roles = held.Where(one => one.StaffId == person.Id).Select(one => one.RoleId).ToList(),
                })
                .AsNoTracking()
                .ToListAsync(cancellationToken);
            return new View(new Paged<Row>(
                [.. found.Select(person => new Row(
                    person.Id,
                    person.DisplayName,
                    person.UserName!,
                    [.. person.Roles.Distinct().Select(access.Pack.Roles.NameOf)],
                    person.Team,
                    person.LastSignedInAt,
                    person.DisabledAt is not null))],
                total));
        }

        private IQueryable<Accounts.StaffMember> Narrow(Query query)
        {
            IQueryable<Accounts.StaffMember> people = db.Users;
            if (!query.IsDisabledToo)
            {
                people = people.Where(person => person.DisabledAt == null);
            }

            if (!string.IsNullOrWhiteSpace(query.Words))
            {
                var sought = query.Words.Trim().ToUpperInvariant();
                people = people.Where(person => person.DisplayName.ToUpper().Contains(sought) || person.NormalizedUserName!.Contains(sought));
            }

            return query.RoleId is { } role
                ? people.Where(person => db.RoleAssignments.Any(held => held.StaffId == person.Id && held.RoleId == role))
                : people;
        }
    }
}
