using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Family;

/// <summary>A child's family over the generations, to be drawn and to be read.</summary>
[Requires(Permission.ViewCase)]
public static class ShowGenogram
{
    public sealed record Query(ChildId Id) : IQuery<View>;

    /// <param name="MayConfirm">False while there is nothing to confirm.</param>
    /// <param name="OnFileSince">When somebody last worked on it or found it right; <see langword="null"/>: never.</param>
    public sealed record View(ChildBanner Child, FamilyFile Family, bool MayChange, bool MayConfirm, DateTimeOffset? OnFileSince) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Family.Rows.Select(row => row.ChildId).OfType<ChildId>()];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, FamilyReader families, ChildPeople people, EcomapTies ties, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await ChildBanners.Rows(db, access.Children(Permission.ViewCase), query.Id).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (row is null)
            {
                return Result<View>.NotFound;
            }

            var family = await families.Read(row.Child, cancellationToken);
            var mayChange = access.Rights.Has(Permission.RecordEvent) && await people.MayChange(query.Id, cancellationToken);
            return new View(
                ChildBanners.Of(row, clock.LondonToday()),
                family,
                mayChange,
                mayChange && (family.HasAnybody || await ties.AnyLasts(query.Id, cancellationToken)),
                await people.OnFileSince(query.Id, cancellationToken));
        }
    }
}
