using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>
/// Runs the authority's oldest uploaded return that waits, if one does; a job sends it until nothing waits. Two nodes may
/// send it at once: one of them claims the return. Its transaction is its own, as in <see cref="ReadReturn"/>.
/// </summary>
[Requires(Permission.ImportReturns)]
public static class RunWaitingReturn
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(6);
    private static readonly TimeSpan KeepUploads = TimeSpan.FromDays(7);

    /// <summary>Gives back the import that was run; <see langword="null"/> where none waits.</summary>
    public sealed record Request : IRequest<Result<Guid?>>;

    internal sealed class Handler(CareDecisionsDb db, ReturnRunner runner, ReturnFolder folder, TimeProvider clock)
        : IRequestHandler<Request, Result<Guid?>>
    {
        public async Task<Result<Guid?>> Handle(Request request, CancellationToken cancellationToken)
        {
            folder.ForgetBefore(clock.GetUtcNow() - KeepUploads);
            await EndAbandoned(cancellationToken);
            var import = await Claim(cancellationToken);
            if (import is null)
            {
                return Result<Guid?>.Ok(null);
            }

            var file = folder.FileOf(import.Id);
            await runner.Run(import, new ReturnSource(file, null), null, cancellationToken);
            if (!import.IsDryRun)
            {
                File.Delete(file);
            }

            return Result<Guid?>.Ok(import.Id);
        }

        private async Task<ReturnImport?> Claim(CancellationToken cancellationToken)
        {
            var oldest = await db.ReturnImports.AsNoTracking().Where(import => import.State == ReturnImportState.Waiting)
                .OrderBy(import => import.StartedAt).FirstOrDefaultAsync(cancellationToken);
            if (oldest is null)
            {
                return null;
            }

            var claimed = await db.ReturnImports
                .Where(import => import.Id == oldest.Id && import.State == ReturnImportState.Waiting)
                .ExecuteUpdateAsync(import => import.SetProperty(one => one.State, ReturnImportState.Running), cancellationToken);
            return claimed == 1 ? oldest : null;
        }

        /// <summary>A node that was killed leaves its import running for ever; its transaction went with it.</summary>
        private async Task EndAbandoned(CancellationToken cancellationToken)
        {
            var latest = clock.GetUtcNow() - LongestRun;
            var abandoned = await db.ReturnImports
                .Where(import => import.State == ReturnImportState.Running && import.StartedAt < latest)
                .ToListAsync(cancellationToken);
            foreach (var import in abandoned)
            {
                import.End(ReturnImportState.Failed, clock.GetUtcNow(), "The program was stopped while it read the return. Nothing was taken; try again.");
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
