using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns;

/// <summary>Queues the import of a return whose dry run somebody has read. The file is the very one that was tried.</summary>
[Requires(Permission.ImportReturns)]
public static class ImportReturn
{
    public sealed record Command(Guid PreviewId) : ICommand<Guid>;

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, ReturnFolder folder, TimeProvider clock)
        : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            var preview = await db.ReturnImports.AsNoTracking()
                .SingleOrDefaultAsync(import => import.Id == command.PreviewId && import.IsDryRun, cancellationToken);
            if (preview is null)
            {
                return Result<Guid>.NotFound;
            }

            if (preview.State != ReturnImportState.DryRun)
            {
                return new ReturnWasNotTried();
            }

            var file = folder.FileOf(preview.Id);
            if (!File.Exists(file))
            {
                return new ReturnIsGone();
            }

            var import = new ReturnImport(preview.Kind, preview.FileName, isDryRun: false, actor.Value.StaffId, clock.GetUtcNow());
            import.Wait();
            db.ReturnImports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            File.Move(file, folder.FileOf(import.Id));
            return import.Id;
        }
    }
}

/// <summary>Only a return whose dry run went through may be imported.</summary>
public sealed record ReturnWasNotTried : Refusal
{
    public override string Message => "The dry run of this file has not ended well. Wait for it, or upload the file again.";
}

/// <summary>The upload was imported already, or was deleted after a week.</summary>
public sealed record ReturnIsGone : Refusal
{
    public override string Message => "The file is no longer here: it was imported already, or waited for more than a week. Upload it again.";
}
