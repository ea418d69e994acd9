using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>The restricted records of the authority, those first that are to be looked at again soonest.</summary>
[Requires(Permission.ManageRestricted)]
public static class ListRestrictions
{
    /// <param name="OnlyDue">Those alone that are to be looked at today or should have been.</param>
    public sealed record Query(Slice Slice, bool OnlyDue) : IQuery<View>;

    public sealed record View(Paged<Row> Restrictions, DateOnly Today) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Restrictions.Rows.Select(row => row.ChildId)];
    }

    /// <param name="ReviewOn"><see langword="null"/>: restricted before anybody had to say why. To be looked at now.</param>
    /// <param name="Allowed">How many may open it besides its worker and the roles that see every restricted record.</param>
    /// <param name="Emergencies">How many of them in an emergency.</param>
    public sealed record Row(ChildId ChildId, string Name, string Reference, DateOnly? BeganOn, DateOnly? ReviewOn, int Allowed, int Emergencies);

    /// <summary>The children whose restriction is to be looked at on the day given or should have been before.</summary>
    internal static IQueryable<Child> Due(CareDecisionsDb db, CaseAccess access, DateOnly today) => Restricted(access)
        .Where(child => !db.Restrictions.Any(one => one.ChildId == child.Id && one.LiftedOn == null && one.ReviewOn > today));

    private static IQueryable<Child> Restricted(CaseAccess access) => access.Children(Permission.ManageRestricted).Where(child => child.IsRestricted);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var restricted = query.OnlyDue ? Due(db, access, now.LondonDate()) : Restricted(access);
            var found = (
                from child in restricted
                join standing in db.Restrictions.Where(one => one.LiftedOn == null) on child.Id equals standing.ChildId into standings
                from standing in standings.DefaultIfEmpty()
                select new
                {
                    child.Id,
                    child.GivenName,
                    child.FamilyName,
                    child.PreferredName,
                    child.Reference,
                    BeganOn = (DateOnly?)standing!.BeganOn,
                    ReviewOn = (DateOnly?)standing.ReviewOn,
                    Allowed = db.RestrictedGrants.Count(grant => grant.ChildId == child.Id && (grant.Until == null || grant.Until > now)),
                    Emergencies = db.RestrictedGrants.Count(grant => grant.ChildId == child.Id && grant.Until > now),
                }).AsNoTracking();
            var rows = await (query.Slice.Descending ? found.OrderByDescending(row => row.ReviewOn) : found.OrderBy(row => row.ReviewOn))
                .ThenBy(row => row.Reference)
                .Skip(query.Slice.Skip)
                .Take(query.Slice.Take)
                .ToListAsync(cancellationToken);
            return new View(
                new Paged<Row>(
                    [.. rows.Select(row => new Row(
                        row.Id, ChildName.Display(row.GivenName, row.FamilyName, row.PreferredName, row.Reference), row.Reference,
                        row.BeganOn, row.ReviewOn, row.Allowed, row.Emergencies))],
                    await restricted.CountAsync(cancellationToken)),
                now.LondonDate());
        }
    }
}
