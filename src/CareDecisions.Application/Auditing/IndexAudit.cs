using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// Brings the index of "who looked at this child" up to date. The pages read what is not indexed yet from the chained rows
/// themselves, so they are right without it; it keeps them quick.
/// </summary>
[Requires(Permission.RunJobs)]
public static class IndexAudit
{
    private const int EntriesAtOnce = 2000;

    public sealed record Command : ICommand<Indexed>;

    /// <param name="HasMore">True where entries are left: send it again.</param>
    public sealed record Indexed(int Entries, bool HasMore);

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Command, Result<Indexed>>
    {
        public async Task<Result<Indexed>> Handle(Command command, CancellationToken cancellationToken)
        {
            var mark = await Mark(cancellationToken);
            var upTo = await SettledEntries.Last(db, mark.LastEntryId, clock.GetUtcNow(), cancellationToken);
            var entries = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Id > mark.LastEntryId && entry.Id <= upTo)
                .OrderBy(entry => entry.Id)
                .Select(entry => new { entry.Id, entry.ChildId, entry.ChildIds })
                .Take(EntriesAtOnce)
                .ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                db.AuditSubjects.AddRange(Named(entry.ChildId, entry.ChildIds)
                    .Select(child => new AuditSubject { ChildId = child, EntryId = entry.Id }));
            }

            mark.LastEntryId = entries.Count == 0 ? mark.LastEntryId : entries[^1].Id;
            await db.SaveChangesAsync(cancellationToken);
            return new Indexed(entries.Count, entries.Count == EntriesAtOnce);
        }

        private async Task<AuditIndexMark> Mark(CancellationToken cancellationToken)
        {
            var mark = await db.AuditIndexMarks.SingleOrDefaultAsync(cancellationToken);
            if (mark is null)
            {
                mark = new AuditIndexMark();
                db.AuditIndexMarks.Add(mark);
            }

            return mark;
        }

        private static IEnumerable<ChildId> Named(ChildId? one, string? several) =>
            (one is { } child ? AuditedChildren.Split(several).Append(child) : AuditedChildren.Split(several)).Distinct();
    }
}
