using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Deadlines;

/// <summary>
/// Says which open children's clocks may have moved since they were last worked out: an event was added, the date of
/// birth, or the expected one, was corrected, the pack or the program changed, or the answer no longer holds. For every other child the engine
/// would give the same clocks again (<see cref="Domain.Standards.ClockSheet.HoldsUntil"/>). Reads no event.
/// </summary>
[Requires(Permission.RunJobs)]
public static class FindMovedChildren
{
    public sealed record Query : IQuery<View>;

    /// <param name="Children">Open children asked about.</param>
    /// <param name="Moved">Those to be worked out anew.</param>
    public sealed record View(int Children, IReadOnlyList<ChildId> Moved);

    internal sealed class Handler(CareDecisionsDb db, Engines engines, CurrentAuthority authority, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var edition = engines.EditionOf(authority.Entry.Pack);
            var streams = db.CaseEvents
                .GroupBy(happening => happening.ChildId)
                .Select(stream => new { ChildId = stream.Key, Events = stream.Count() });
            var moved =
                from child in db.Children
                where child.IsOpen
                join digest in db.ClockDigests on child.Id equals digest.ChildId into digests
                from digest in digests.DefaultIfEmpty()
                join stream in streams on child.Id equals stream.ChildId into found
                from stream in found.DefaultIfEmpty()
                where digest == null
                    || digest.Edition != edition
                    || digest.HoldsUntil <= now
                    || digest.DateOfBirth != child.DateOfBirth
                    || digest.ExpectedDateOfBirth != child.ExpectedDateOfBirth
                    || digest.Events != ((int?)stream!.Events ?? 0)
                orderby child.Id
                select child.Id;
            return new View(
                await db.Children.CountAsync(child => child.IsOpen, cancellationToken),
                await moved.ToListAsync(cancellationToken));
        }
    }
}
