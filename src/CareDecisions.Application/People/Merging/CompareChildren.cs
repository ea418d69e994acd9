using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Merging;

/// <summary>Two records side by side for whoever thinks they are of one child, and what was merged into the first before.</summary>
[Requires(Permission.MergeRecords)]
public static class CompareChildren
{
    /// <param name="Number">Reference, NHS number or UPN of the other; <see langword="null"/>: none is chosen yet.</param>
    public sealed record Query(ChildId Id, string? Number) : IQuery<View>;

    public sealed record View(ChildBanner Child, Side This, Side? Other, bool IsOtherMissing, IReadOnlyList<Before> Merges) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => Other is { } other ? [Child.Id, other.Id] : [Child.Id];
    }

    /// <summary>One of the two records.</summary>
    public sealed record Side
    {
        public required ChildId Id { get; init; }

        public required string Name { get; init; }

        public required string Reference { get; init; }

        public required bool IsOpen { get; init; }

        public required IdentityForm Identity { get; init; }

        public int Events { get; init; }

        public int Records { get; init; }

        public int People { get; init; }

        public DateTimeOffset? LastEventAt { get; init; }
    }

    /// <summary>A record that was merged into this one.</summary>
    public sealed record Before(Guid Id, string Name, string Reference, DateTimeOffset At, string By, string Reason, DateTimeOffset? UndoneAt);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        private const int Most = 50;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var visible = access.Children(Permission.MergeRecords);
            var banner = await ChildBanners.Find(db, visible, query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var mine = await Side(query.Id, cancellationToken);
            var number = query.Number.OrNothing();
            var other = number is null ? null : await Find(visible.Where(child => child.Id != query.Id), number, cancellationToken);
            var side = other is { } id ? await Side(id, cancellationToken) : null;
            return new View(banner, mine, side, number is not null && side is null, await Merges(query.Id, cancellationToken));
        }

        private async Task<ChildId?> Find(IQueryable<Child> others, string number, CancellationToken cancellationToken) =>
            await new ChildFinder(db, others).OneWith(number, cancellationToken);

        private async Task<Side> Side(ChildId id, CancellationToken cancellationToken)
        {
            var child = await db.Children.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
            var events = db.CaseEvents.Where(one => one.ChildId == id);
            return new Side
            {
                Id = id,
                Name = child.DisplayName,
                Reference = child.Reference,
                IsOpen = child.IsOpen,
                Identity = IdentityForm.Of(child),
                Events = await events.CountAsync(cancellationToken),
                LastEventAt = await events.MaxAsync(one => (DateTimeOffset?)one.HappenedAt, cancellationToken),
                Records = await db.Records.CountAsync(one => one.ChildId == id, cancellationToken),
                People = await db.Relationships.CountAsync(one => one.ChildId == id && one.PersonId != null && one.Until == null, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<Before>> Merges(ChildId id, CancellationToken cancellationToken)
        {
            var found = await (
                from merge in db.Merges
                where merge.KeptId == id
                join child in db.Children.WithMerged() on merge.MergedId equals child.Id
                orderby merge.At descending
                select new { Merge = merge, Child = child })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            return [.. found.Select(one => new Before(
                one.Merge.Id, one.Child.DisplayName, one.Child.Reference, one.Merge.At, one.Merge.By, one.Merge.Reason, one.Merge.UndoneAt))];
        }
    }
}
