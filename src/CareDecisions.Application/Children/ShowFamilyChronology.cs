using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>
/// The significant events of a child beside those of their brothers, sisters and household: of those children only whom
/// the reader may see. Of the others there is no sign, not even a number.
/// </summary>
[Requires(Permission.ViewCase)]
public static class ShowFamilyChronology
{
    private const int MostChildren = 30;

    public sealed record Query(ChildId Id, Slice Slice, DateOnly? From, DateOnly? To) : IQuery<View>;

    public sealed record View(ChildBanner Child, IReadOnlyList<Member> Family, Paged<Row> Events) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Family.Select(member => member.Id)];
    }

    /// <summary>One of the children: the first is the child themselves.</summary>
    public sealed record Member(ChildId Id, string Name);

    public sealed record Row(CaseEventId Id, ChildId ChildId, string Child, string Type, DateTimeOffset HappenedAt, string Synopsis, string Outcome, string By);

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

            IReadOnlyList<Member> family = [new(query.Id, banner.Name), .. await Siblings(query.Id, visible, cancellationToken)];
            var names = family.ToDictionary(member => member.Id, member => member.Name);
            var ids = names.Keys.ToList();
            var events =
                from told in db.SignificantEvents
                where ids.Contains(told.ChildId) && !told.IsTakenOut
                join happening in Between(db.Standing(), query) on told.EventId equals happening.Id
                select new { told, happening };
            var total = await events.CountAsync(cancellationToken);
            var ordered = query.Slice.Descending
                ? events.OrderByDescending(one => one.happening.HappenedAt).ThenByDescending(one => one.happening.Id)
                : events.OrderBy(one => one.happening.HappenedAt).ThenBy(one => one.happening.Id);
            var rows = await ordered.Skip(query.Slice.SkipOf(total)).Take(query.Slice.Take)
                .Select(one => new { one.happening.Id, one.told.ChildId, one.happening.Type, one.happening.HappenedAt, one.told.Synopsis, one.told.OutcomeInWords, one.told.MarkedBy })
                .ToListAsync(cancellationToken);
            return new View(banner, family, new Paged<Row>(
                rows.ConvertAll(row => new Row(row.Id, row.ChildId, names[row.ChildId], row.Type, row.HappenedAt, row.Synopsis, row.OutcomeInWords, row.MarkedBy)),
                total));
        }

        private static IQueryable<CaseEvent> Between(IQueryable<CaseEvent> events, Query query) =>
            new ChronologyFilter { From = query.From, To = query.To }.Between(events);

        private async Task<IReadOnlyList<Member>> Siblings(ChildId id, IQueryable<Child> visible, CancellationToken cancellationToken)
        {
            var others = db.SiblingsOf(id);
            var found = await visible.AsNoTracking()
                .Where(child => others.Contains(child.Id) && child.Id != id)
                .OrderBy(child => child.DateOfBirth).ThenBy(child => child.Id)
                .Select(child => new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference })
                .Take(MostChildren)
                .ToListAsync(cancellationToken);
            return found.ConvertAll(one => new Member(one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference)));
        }
    }
}
