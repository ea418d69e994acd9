using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>What a person has been told: clocks that are due soon or late, newest first.</summary>
[Requires(Permission.ViewAlerts)]
public static class ListAlerts
{
    public sealed record Query(Slice Slice, bool ReadToo = false) : IQuery<View>;

    public sealed record View(Paged<Row> Alerts) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Alerts.Rows.Select(row => row.ChildId).Distinct()];
    }

    public sealed record Row(
        Guid Id, ChildId ChildId, string ChildName, ClockId ClockId, string Statement, EscalationState State, DateTimeOffset RaisedAt, bool IsRead);

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            var mine = db.Alerts.Where(alert => alert.RecipientId == me && (query.ReadToo || alert.ReadAt == null));
            var found = await (
                from alert in mine
                join child in access.Children(Permission.ViewAlerts) on alert.ChildId equals child.Id
                join clock in db.Clocks on alert.ClockId equals clock.Id into clocks
                from clock in clocks.DefaultIfEmpty()
                orderby alert.RaisedAt descending, alert.Id
                select new
                {
                    alert.Id,
                    alert.ChildId,
                    child.GivenName,
                    child.FamilyName,
                    child.PreferredName,
                    child.Reference,
                    alert.ClockId,
                    Standard = clock!.StandardId,
                    alert.State,
                    alert.RaisedAt,
                    alert.ReadAt,
                    Total = mine.Count(),
                })
                .AsNoTracking()
                .Skip(query.Slice.Skip)
                .Take(query.Slice.Take)
                .ToListAsync(cancellationToken);
            var rows = found.Select(one => new Row(
                one.Id,
                one.ChildId,
                ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference),
                one.ClockId,
                Words(one.Standard),
                one.State,
                one.RaisedAt,
                one.ReadAt is not null));
            return new View(new Paged<Row>([.. rows], found.Count > 0 ? found[0].Total : 0));
        }

        private string Words(string? standard) =>
            standard is null ? "No longer asked for" : access.Pack.FindStandard(standard)?.Statement ?? standard;
    }
}
