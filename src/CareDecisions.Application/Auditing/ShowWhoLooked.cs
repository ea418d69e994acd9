using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>"Who looked at this child": every look, on the child's own page or in a list, and every change. Looking at it is a look too.</summary>
[Requires(Permission.ReadAccessLog)]
public static class ShowWhoLooked
{
    public sealed record Query(ChildId Id, Slice Slice, LookFilter Filter) : IQuery<View>;

    public sealed record View(ChildBanner Child, Paged<Row> Looks) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    /// <param name="OtherChildren">How many children the page named besides this one.</param>
    public sealed record Row(
        long Id, DateTimeOffset At, string Person, AuditKind Kind, string Action, int OtherChildren, string? Reason, IReadOnlyList<AuditedField> Changes);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var visible = access.Children(Permission.ReadAccessLog);
            var banner = await ChildBanners.Find(db, visible, query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var entries = query.Filter.Apply(await Naming(query.Id, cancellationToken));
            var total = await entries.CountAsync(cancellationToken);
            var found = await (query.Slice.Descending ? entries.OrderByDescending(entry => entry.Id) : entries.OrderBy(entry => entry.Id))
                .Skip(query.Slice.SkipOf(total))
                .Take(query.Slice.Take)
                .ToListAsync(cancellationToken);
            return new View(banner, new Paged<Row>([.. found.Select(Row)], total));
        }

        /// <summary>The indexed entries of the child and, since the index's mark, those whose own text names the child.</summary>
        private async Task<IQueryable<AuditEntry>> Naming(ChildId child, CancellationToken cancellationToken)
        {
            var mark = await db.AuditIndexMarks.Select(one => one.LastEntryId).SingleOrDefaultAsync(cancellationToken);
            var inText = child.Value.ToString("N");
            var ids = db.AuditSubjects.Where(subject => subject.ChildId == child).Select(subject => subject.EntryId)
                .Concat(db.AuditEntries
                    .Where(entry => entry.Id > mark && (entry.ChildId == child || entry.ChildIds!.Contains(inText)))
                    .Select(entry => entry.Id));
            return db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id));
        }

        private static Row Row(AuditEntry entry) => new(
            entry.Id,
            entry.At,
            entry.ActorName,
            entry.Kind,
            entry.Action,
            Math.Max(0, AuditedChildren.Split(entry.ChildIds).Count - 1),
            entry.Reason,
            AuditedFields.Read(entry.Kind, entry.Changes));
    }
}
