using CareDecisions.Application.Auditing;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Returns.Cin;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Application.Returns.Writing;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>
/// Reads one return from beginning to end: child by child, in one transaction, so that it is taken as a whole or not at
/// all. A dry run is the same reading and comparing; only the report is written.
/// </summary>
internal sealed class ReturnRun(
    CareDecisionsDb db, CodeBook codes, IEnumerable<IReturnReader> readers, ClockKeeper clocks, ChangeAudit audit, ReturnProgressBoard board, TimeProvider clock)
{
    /// <exception cref="ReturnFormatException">It is not such a return; nothing was written.</exception>
    public async Task Read(
        ReturnImport import, ReturnSource source, IProgress<ReturnProgress>? progress, CancellationToken cancellationToken)
    {
        using var opened = readers.Single(reader => reader.Kind == import.Kind).Open(source.Path, source.Year);
        db.Changes.IsPaused = true;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var counts = await Read(import, opened, progress, cancellationToken);
            await End(import.Id, counts, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.Changes.IsPaused = false;
            board.Remove(import.Id);
        }
    }

    /// <summary>In the same transaction: an import that says it is done is done.</summary>
    private async Task End(Guid importId, ReturnCounts counts, CancellationToken cancellationToken)
    {
        var import = await db.ReturnImports.SingleAsync(one => one.Id == importId, cancellationToken);
        import.Count(counts);
        import.End(import.IsDryRun ? ReturnImportState.DryRun : ReturnImportState.Imported, clock.GetUtcNow(), null);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ReturnCounts> Read(
        ReturnImport import, OpenedReturn opened, IProgress<ReturnProgress>? progress, CancellationToken cancellationToken)
    {
        var stamp = new ImportStamp(clock.GetUtcNow().TruncateToMicroseconds(), opened.Scope);
        var writer = new ChunkWriter(db, audit, clocks, import, stamp);
        await Remark(import, opened.Scope, cancellationToken);
        var counts = new ReturnCounts(0, 0, 0, 0, 0, 0);
        var children = 0;
        foreach (var chunk in Distinct(opened).Chunk(ChunkWriter.Size))
        {
            counts += await writer.Write(chunk, cancellationToken);
            children += chunk.Length;
            var soFar = new ReturnProgress(opened.Progress, children, counts);
            board.Set(import.Id, soFar);
            progress?.Report(soFar);
        }

        return counts;
    }

    private async Task Remark(ReturnImport import, ReturnScope scope, CancellationToken cancellationToken)
    {
        var report = new ReturnReport(import);
        report.Remark($"Read as {scope.Name}, as things stood on {RowReading.Say(scope.AsAt)}.");
        foreach (var remark in scope.Remarks)
        {
            report.Remark(remark);
        }

        await new BulkInsert(db).Add(report.Rows, cancellationToken);
    }

    /// <summary>A child who comes a second time is refused there: two versions of one child cannot both be true.</summary>
    private IEnumerable<ChildFindings> Distinct(OpenedReturn opened)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in opened.Children())
        {
            if (child.Reference.Length == 0 || seen.Add(child.Reference))
            {
                yield return Judge(child, opened.Scope);
                continue;
            }

            var again = new ChildReading(child, opened.Scope, codes);
            again.RefuseTheRest($"The child {child.Reference} stands in the file twice; the first was read.");
            yield return again.Findings;
        }
    }

    private ChildFindings Judge(ReturnedChild child, ReturnScope scope) => scope.Kind switch
    {
        ReturnKind.CinCensus => CinChildReader.Read(child, scope, codes),
        _ => Care.CareChildReader.Read(child, scope, codes),
    };
}

/// <summary>How far an import is.</summary>
/// <param name="Share">Of the file, from 0 to 1.</param>
public readonly record struct ReturnProgress(double Share, int Children, ReturnCounts Counts);
