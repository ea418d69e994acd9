using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>What a person may be given: the roles of the matrix that sign in, and the authority's teams.</summary>
[Requires(Permission.ConfigureUsers)]
public static class ListRoles
{
    private const int MostTeams = 500;

    public sealed record Query : IQuery<View>;

    public sealed record View(IReadOnlyList<Role> Roles, IReadOnlyList<Team> Teams);

    public sealed record Team(TeamId Id, string Name);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken) => new View(
            [.. access.Pack.Roles.Roles.Values.Where(role => role.SignsIn).OrderBy(role => role.Name, StringComparer.CurrentCulture)],
            await db.Teams.AsNoTracking().OrderBy(team => team.Name).Take(MostTeams)
                .Select(team => new Team(team.Id, team.Name)).ToListAsync(cancellationToken));
    }
}
