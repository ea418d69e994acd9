using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>One import: how it stands, what it counted, and what was odd about the whole.</summary>
[Requires(Permission.ImportReturns)]
public static class ShowReturn
{
    private const int MostRemarks = 50;

    public sealed record Query(Guid Id) : IQuery<View>;

    /// <param name="Running">How far it is, where this process runs it; <see langword="null"/> otherwise.</param>
    /// <param name="Outcomes">Rows by file and outcome.</param>
    public sealed record View(ReturnSummary Import, ReturnProgress? Running, IReadOnlyList<OutcomeCount> Outcomes, IReadOnlyList<string> Remarks);

    public sealed record OutcomeCount(string File, ReturnRowOutcome Outcome, int Rows);

    internal sealed class Handler(CareDecisionsDb db, ReturnProgressBoard board) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var import = await db.ReturnImports.AsNoTracking().Where(one => one.Id == query.Id)
                .Select(ReturnSummary.Of).SingleOrDefaultAsync(cancellationToken);
            if (import is null)
            {
                return Result<View>.NotFound;
            }

            var rows = db.ReturnRows.AsNoTracking().Where(row => row.ImportId == query.Id);
            var outcomes = await rows.Where(row => row.Outcome != ReturnRowOutcome.Remark)
                .GroupBy(row => new { row.File, row.Outcome })
                .Select(group => new OutcomeCount(group.Key.File, group.Key.Outcome, group.Count()))
                .ToListAsync(cancellationToken);
            var remarks = await rows.Where(row => row.Outcome == ReturnRowOutcome.Remark).OrderBy(row => row.Id)
                .Take(MostRemarks).Select(row => row.Message!).ToListAsync(cancellationToken);
            return new View(import, board.Of(import.Id), [.. outcomes.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Outcome)], remarks);
        }
    }
}
