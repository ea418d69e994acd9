using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>The records that wait for one person: to be signed off, to be changed after they were returned, to be finished.</summary>
[Requires(Permission.ViewCase)]
public static class ListWaiting
{
    /// <param name="For">None: whatever they wait for.</param>
    public sealed record Query(Slice Slice, IReadOnlyList<WaitsFor> For) : IQuery<View>;

    public sealed record View(Paged<Row> Records) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Records.Rows.Select(row => row.ChildId).Distinct()];
    }

    /// <param name="Since">When it was handed in, returned or last written in.</param>
    /// <param name="By">Who handed it in or returned it; <see langword="null"/>: it is one's own draft.</param>
    public sealed record Row(RecordId Id, string Title, ChildId ChildId, string Child, WaitsFor For, DateTimeOffset Since, string? By);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates, CurrentActor actor)
        : IRequestHandler<Query, Result<View>>
    {
        private const int MostEditions = 500;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var me = actor.Value.StaffId;
            var reviewable = access.Children(Permission.ReviewRecord);
            var signed = await Signed(reviewable, cancellationToken);
            var (signOff, returned, draft) = (Asked(query, WaitsFor.SignOff), Asked(query, WaitsFor.Changes), Asked(query, WaitsFor.Finishing));
            var waiting =
                from record in db.Records
                join child in access.Children(Permission.ViewCase) on record.ChildId equals child.Id
                where (signOff && record.State == RecordState.Submitted && signed.Contains(record.Edition)
                        && record.SubmittedById != me && reviewable.Any(one => one.Id == child.Id))
                    || (returned && record.State == RecordState.Returned && record.SubmittedById == me)
                    || (draft && record.State == RecordState.Draft && record.StartedById == me)
                select new { Record = record, Child = child, Since = record.State == RecordState.Submitted ? record.SubmittedAt ?? record.ChangedAt : record.ChangedAt };
            var total = await waiting.CountAsync(cancellationToken);
            var ordered = query.Slice.Descending
                ? waiting.OrderByDescending(one => one.Since).ThenBy(one => one.Record.Id)
                : waiting.OrderBy(one => one.Since).ThenBy(one => one.Record.Id);
            var rows = await ordered.Skip(query.Slice.SkipOf(total)).Take(query.Slice.Take)
                .Select(one => new
                {
                    one.Record.Id,
                    one.Record.Title,
                    one.Record.State,
                    one.Record.SubmittedBy,
                    one.Record.ReturnedBy,
                    one.Since,
                    ChildId = one.Child.Id,
                    one.Child.GivenName,
                    one.Child.FamilyName,
                    one.Child.PreferredName,
                    one.Child.Reference,
                })
                .ToListAsync(cancellationToken);
            return new View(new Paged<Row>(
                rows.ConvertAll(row => new Row(
                    row.Id,
                    row.Title,
                    row.ChildId,
                    ChildName.Display(row.GivenName, row.FamilyName, row.PreferredName, row.Reference),
                    row.State switch { RecordState.Submitted => WaitsFor.SignOff, RecordState.Returned => WaitsFor.Changes, _ => WaitsFor.Finishing },
                    row.Since,
                    row.State == RecordState.Returned ? row.ReturnedBy : row.State == RecordState.Submitted ? row.SubmittedBy : null)),
                total));
        }

        /// <summary>Which editions of forms the actor signs off, of those that something waits on: a record keeps to its own.</summary>
        private async Task<List<string>> Signed(IQueryable<Child> reviewable, CancellationToken cancellationToken)
        {
            var editions = await db.Records.Where(one => one.State == RecordState.Submitted && reviewable.Any(child => child.Id == one.ChildId))
                .Select(one => one.Edition).Distinct().OrderBy(one => one).Take(MostEditions).ToListAsync(cancellationToken);
            var signed = new List<string>();
            foreach (var edition in editions)
            {
                if (records.MaySignOff(await templates.Of(edition, cancellationToken)))
                {
                    signed.Add(edition);
                }
            }

            return signed;
        }

        private static bool Asked(Query query, WaitsFor what) => query.For.Count == 0 || query.For.Contains(what);
    }
}

/// <summary>What a record waits for.</summary>
public enum WaitsFor
{
    /// <summary>Somebody else handed it in.</summary>
    SignOff,

    /// <summary>It was returned to its writer.</summary>
    Changes,

    /// <summary>Its writer has not handed it in.</summary>
    Finishing,
}
