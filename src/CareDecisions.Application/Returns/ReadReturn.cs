using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Returns;

/// <summary>
/// Reads a return that lies on this machine, for the command line: a dry run, or the import itself. It is no command of the
/// pipeline, since its transaction is its own: a return that is refused must still leave its report.
/// </summary>
[Requires(Permission.ImportReturns)]
public static class ReadReturn
{
    public sealed record Request(ReturnKind Kind, ReturnSource Source, bool IsDryRun, IProgress<ReturnProgress>? Progress) : IRequest<Result<Guid>>;

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, ReturnRunner runner, TimeProvider clock)
        : IRequestHandler<Request, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Request request, CancellationToken cancellationToken)
        {
            if (!actor.Value.IsSystem)
            {
                return Result<Guid>.NotFound;
            }

            var path = request.Source.Path;
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return new NoSuchReturn(path);
            }

            var import = new ReturnImport(request.Kind, PreviewReturn.ShownName(path), request.IsDryRun, null, clock.GetUtcNow());
            db.ReturnImports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            await runner.Run(import, request.Source, request.Progress, cancellationToken);
            return import.Id;
        }
    }
}

/// <summary>Nothing lies at the path.</summary>
public sealed record NoSuchReturn(string Path) : Refusal
{
    public override string Message => $"There is no file or folder at {Path}.";
}
