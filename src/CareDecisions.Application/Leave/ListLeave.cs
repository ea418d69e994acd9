using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Leave;

/// <summary>When somebody is away, from today on.</summary>
[OpenTo(Audience.SignedIn, "Everybody says when they are away; for others, whoever shares out the work of their team.")]
public static class ListLeave
{
    private const int Most = 50;

    /// <param name="StaffId"><see langword="null"/>: the reader.</param>
    public sealed record Query(Guid? StaffId) : IQuery<View>;

    public sealed record View(Guid StaffId, string Name, bool IsOwn, IReadOnlyList<Line> Ahead);

    public sealed record Line(Guid Id, Away Away, bool IsNow);

    internal sealed class Handler(CareDecisionsDb db, LeaveAccess people, CurrentActor actor, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await people.Find(query.StaffId, cancellationToken) is not { } person)
            {
                return Result<View>.NotFound;
            }

            var today = clock.LondonToday();
            var ahead = await db.StaffLeave.AsNoTracking().Where(one => one.StaffId == person.Id && one.Until >= today)
                .OrderBy(one => one.From).Take(Most).ToListAsync(cancellationToken);
            return new View(person.Id, person.DisplayName, person.Id == actor.Value.StaffId, ahead.ConvertAll(one => new Line(one.Id, new Away(one.From, one.Until), one.From <= today)));
        }
    }
}
