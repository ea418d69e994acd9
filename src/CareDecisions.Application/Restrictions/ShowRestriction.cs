using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>Who may open a child's record: whether it is restricted and why, who may open it all the same, who is kept out.</summary>
[Requires(Permission.ManageRestricted)]
public static class ShowRestriction
{
    public sealed record Query(ChildId Id) : IQuery<View>;

    /// <param name="Standing"><see langword="null"/>: not restricted, or nobody said why.</param>
    /// <param name="Roles">Names of the roles that see restricted records.</param>
    /// <param name="Today">In London.</param>
    public sealed record View(
        ChildBanner Child, Standing? Standing, IReadOnlyList<string> Roles, IReadOnlyList<Listed> Allowed, IReadOnlyList<Listed> KeptOut, DateOnly Today)
        : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Standing(DateOnly BeganOn, string Reason, string? KeptBy, DateOnly ReviewOn);

    /// <param name="Until">Opened in an emergency until then; <see langword="null"/>: until they are taken off the list.</param>
    public sealed record Listed(Guid StaffId, string Name, string? JobTitle, string Reason, DateTimeOffset? Until);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var banner = await ChildBanners.Find(db, access.Children(Permission.ManageRestricted), query.Id, now.LondonDate(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            return new View(
                banner,
                await StandingOf(query.Id, cancellationToken),
                Roles(),
                await Allowed(query.Id, now, cancellationToken),
                await KeptOut(query.Id, cancellationToken),
                now.LondonDate());
        }

        private Task<Standing?> StandingOf(ChildId id, CancellationToken cancellationToken) => (
            from restriction in db.Restrictions
            where restriction.ChildId == id && restriction.LiftedOn == null
            join person in db.Users on restriction.KeptById equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            select new Standing(restriction.BeganOn, restriction.Reason, person!.DisplayName, restriction.ReviewOn))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);

        private IReadOnlyList<string> Roles() =>
            [.. access.RolesThatHold(Permission.ViewRestricted).Select(access.Pack.Roles.NameOf).Distinct().Order(StringComparer.CurrentCulture)];

        private Task<List<Listed>> Allowed(ChildId id, DateTimeOffset now, CancellationToken cancellationToken) => (
            from grant in db.RestrictedGrants
            where grant.ChildId == id && (grant.Until == null || grant.Until > now)
            join person in db.Users on grant.StaffId equals person.Id
            orderby person.DisplayName
            select new Listed(person.Id, person.DisplayName, person.JobTitle, grant.Reason, grant.Until))
            .AsNoTracking().Take(AccessLists.Most).ToListAsync(cancellationToken);

        private Task<List<Listed>> KeptOut(ChildId id, CancellationToken cancellationToken) => (
            from denial in db.AccessDenials
            where denial.ChildId == id
            join person in db.Users on denial.StaffId equals person.Id
            orderby person.DisplayName
            select new Listed(person.Id, person.DisplayName, person.JobTitle, denial.Reason, null))
            .AsNoTracking().Take(AccessLists.Most).ToListAsync(cancellationToken);
    }
}
