using CareDecisions.Application.Data;
using CareDecisions.Application.Returns.Reading;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>Runs one import to its end and says how it ended, whatever happens on the way.</summary>
internal sealed class ReturnRunner(CareDecisionsDb db, ReturnRun run, TimeProvider clock)
{
    public async Task Run(
        ReturnImport import, ReturnSource source, IProgress<ReturnProgress>? progress, CancellationToken cancellationToken)
    {
        var isSettled = false;
        try
        {
            await run.Read(import, source, progress, cancellationToken);
            isSettled = true;
        }
        catch (ReturnFormatException refused)
        {
            isSettled = true;
            await End(import.Id, ReturnImportState.Refused, refused.Message);
        }
        finally
        {
            if (!isSettled)
            {
                await End(import.Id, ReturnImportState.Failed, "The program met a fault or was stopped. Nothing was taken; try again.");
            }
        }
    }

    private async Task End(Guid importId, ReturnImportState state, string why)
    {
        db.ChangeTracker.Clear();
        var import = await db.ReturnImports.SingleAsync(one => one.Id == importId, CancellationToken.None);
        import.End(state, clock.GetUtcNow(), why.Length <= ReturnImport.FailureLength ? why : why[..ReturnImport.FailureLength]);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}

/// <summary>Where a return lies.</summary>
/// <param name="Path">A file, or a folder of files.</param>
/// <param name="Year">The collection year where somebody said it.</param>
public sealed record ReturnSource(string Path, int? Year);
