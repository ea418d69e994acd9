using CareDecisions.Application.Access;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
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

    internal sealed class Handler(CaseAccess access, WaitingRecords records) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = await records.Of(query.For, cancellationToken);
            var waiting =
                from record in mine
                join child in access.Children(Permission.ViewCase) on record.ChildId equals child.Id
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
