using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>What became of each row of a return, by file and line; of one outcome or of all.</summary>
[Requires(Permission.ImportReturns)]
public static class ListReturnRows
{
    /// <param name="File">One file or module; <see langword="null"/>: all.</param>
    public sealed record Query(Guid ImportId, ReturnRowOutcome? Outcome, string? File, Slice Slice) : IQuery<View>;

    public sealed record View(Paged<ReportRow> Rows) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren =>
            [.. Rows.Rows.Where(row => row.ChildId is not null).Select(row => row.ChildId!.Value).Distinct()];
    }

    /// <param name="ChildId"><see langword="null"/>: nothing of the child is in the record.</param>
    public sealed record ReportRow(
        string File, int Line, string ChildReference, ChildId? ChildId, ReturnRowOutcome Outcome, string? Message);

    internal sealed class Handler(CareDecisionsDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!await db.ReturnImports.AnyAsync(import => import.Id == query.ImportId, cancellationToken))
            {
                return Result<View>.NotFound;
            }

            var rows = db.ReturnRows.AsNoTracking().Where(row => row.ImportId == query.ImportId);
            rows = query.Outcome is { } outcome ? rows.Where(row => row.Outcome == outcome) : rows;
            rows = query.File is { } file ? rows.Where(row => row.File == file) : rows;
            var ordered = query.Slice.Descending
                ? rows.OrderByDescending(row => row.File).ThenByDescending(row => row.Line).ThenByDescending(row => row.Id)
                : rows.OrderBy(row => row.File).ThenBy(row => row.Line).ThenBy(row => row.Id);
            var page = await ordered
                .Skip(query.Slice.Skip).Take(query.Slice.Take)
                .Select(row => new ReportRow(row.File, row.Line, row.ChildReference, row.ChildId, row.Outcome, row.Message))
                .ToListAsync(cancellationToken);
            return new View(new Paged<ReportRow>(page, await rows.CountAsync(cancellationToken)));
        }
    }
}
