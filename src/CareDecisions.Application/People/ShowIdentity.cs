using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Who a child is: names now and before, numbers, language, religion, needs, school, and where they have lived.</summary>
[Requires(Permission.ViewCase)]
public static class ShowIdentity
{
    private const int MostPlaces = 50;

    public sealed record Query(ChildId Id) : IQuery<View>;

    public sealed record View(
        ChildBanner Child,
        IdentityForm Identity,
        IReadOnlyList<Former> FormerNames,
        IReadOnlyList<ShowChildPeople.Place> Places,
        bool MayChange) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Former(string Name, DateOnly? Until);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var visible = access.Children(Permission.ViewCase);
            var banner = await ChildBanners.Find(db, visible, query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var child = await db.Children.AsNoTracking().SingleAsync(one => one.Id == query.Id, cancellationToken);
            var former = await db.FormerNames.AsNoTracking().Where(name => name.ChildId == query.Id)
                .OrderByDescending(name => name.Until).Take(MostPlaces).ToListAsync(cancellationToken);
            var places = await db.Addresses.AsNoTracking().Where(place => place.ChildId == query.Id)
                .OrderByDescending(place => place.From).Take(MostPlaces)
                .Select(place => new ShowChildPeople.Place(place.Lines, place.Postcode, place.IsWithheld, place.From, place.To))
                .ToListAsync(cancellationToken);
            var mayChange = access.Rights.Has(Permission.RecordEvent)
                && await access.Children(Permission.RecordEvent).AnyAsync(one => one.Id == query.Id, cancellationToken);
            return new View(
                banner,
                IdentityForm.Of(child),
                [.. former.Select(name => new Former(name.DisplayName, name.Until))],
                [.. places.OrderBy(place => place.To is not null)],
                mayChange);
        }
    }
}
