using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>The authority's teams by name, for filters.</summary>
[Requires(Permission.OverseeAuthority)]
public static class ListTeams
{
    private const int Most = 500;

    public sealed record Query : IQuery<View>;

    public sealed record View(IReadOnlyList<Team> Teams);

    public sealed record Team(TeamId Id, string Name);

    internal sealed class Handler(CareDecisionsDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken) => new View(
            await db.Teams.AsNoTracking().OrderBy(team => team.Name).Select(team => new Team(team.Id, team.Name)).Take(Most).ToListAsync(cancellationToken));
    }
}
