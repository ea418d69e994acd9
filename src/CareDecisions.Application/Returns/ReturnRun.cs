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
    CareDecisionsDb db, CodeBook codes, IEnumerable<IReturnReader> readers, ChangeAudit audit, RecomputeClocks recompute, TimeProvider clock)
{
    public async Task<ReturnCounts> Read(
        ReturnImport import, string path, int? year, IProgress<ReturnProgress>? progress, CancellationToken cancellationToken)
    {
        using var opened = readers.Single(reader => reader.Kind == import.Kind).Open(path, year);
        db.Changes.IsPaused = true;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var counts = await Read(import, opened, progress, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return counts;
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            db.Changes.IsPaused = false;
        }
    }

    private async Task<ReturnCounts> Read(
        ReturnImport import, OpenedReturn opened, IProgress<ReturnProgress>? progress, CancellationToken cancellationToken)
    {
        var stamp = new ImportStamp(clock.GetUtcNow().TruncateToMicroseconds(), opened.Scope);
        var writer = new ChunkWriter(db, audit, recompute, import, stamp);
        Remark(import, opened.Scope);
        var counts = new ReturnCounts(0, 0, 0, 0, 0, 0);
        var children = 0;
        foreach (var chunk in Distinct(opened).Chunk(ChunkWriter.Size))
        {
            counts += await writer.Write(chunk, cancellationToken);
            children += chunk.Length;
            progress?.Report(new ReturnProgress(opened.Progress, children, counts));
        }

        await db.SaveChangesAsync(cancellationToken);
        return counts;
    }

    private void Remark(ReturnImport import, ReturnScope scope)
    {
        var report = new ReturnReport(db, import);
        report.Remark($"Read as {scope.Name}, as things stood on {RowReading.Say(scope.AsAt)}.");
        foreach (var remark in scope.Remarks)
        {
            report.Remark(remark);
        }
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
