using System.Globalization;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>
/// Writes an import's whole report as CSV for the command line, however long it is. Whoever runs it has the files
/// themselves; the import's own audit names the children.
/// </summary>
[Requires(Permission.ImportReturns)]
public static class WriteReturnReport
{
    public sealed record Query(Guid ImportId, TextWriter Report) : IQuery<int>;

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor) : IRequestHandler<Query, Result<int>>
    {
        public async Task<Result<int>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!actor.Value.IsSystem)
            {
                return Result<int>.NotFound;
            }

            var written = 0;
            await query.Report.WriteLineAsync("File,Line,Child,Outcome,Why");
            var rows = db.ReturnRows.AsNoTracking().Where(row => row.ImportId == query.ImportId)
                .OrderBy(row => row.File).ThenBy(row => row.Line).ThenBy(row => row.Id);
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var line = row.Line.ToString(CultureInfo.InvariantCulture);
                await query.Report.WriteLineAsync(
                    string.Join(',', Quote(row.File), line, Quote(row.ChildReference), row.Outcome, Quote(row.Message ?? string.Empty)));
                written++;
            }

            return written;
        }
    }

    /// <summary>Quotes where CSV needs it, and keeps a spreadsheet from reading a value as a formula.</summary>
    private static string Quote(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
