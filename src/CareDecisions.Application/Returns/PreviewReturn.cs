using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Returns;

/// <summary>Takes an uploaded return in and queues a dry run of it: read and compared, nothing written but its report.</summary>
[Requires(Permission.ImportReturns)]
public static class PreviewReturn
{
    /// <param name="FileName">As the person's computer calls it; only ever shown.</param>
    public sealed record Command(ReturnKind? Kind, string? FileName, Stream? Content) : ICommand<Guid>;

    /// <summary>The field that messages about the file stand beside.</summary>
    internal const string FileField = "Return";

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Kind).NotNull().WithMessage("Select which return it is");
            RuleFor(command => command.FileName)
                .Must((command, name) => command.Content is not null && !string.IsNullOrEmpty(name))
                .WithMessage("Select the file of the return")
                .OverridePropertyName(FileField);
            RuleFor(command => command.FileName)
                .Must(name => HasEnding(name, ".xml"))
                .When(command => command is { Kind: ReturnKind.CinCensus, FileName.Length: > 0, Content: not null })
                .WithMessage("The children in need census must be one .xml file")
                .OverridePropertyName(FileField);
            RuleFor(command => command.FileName)
                .Must(name => HasEnding(name, ".zip"))
                .When(command => command is { Kind: ReturnKind.Ssda903, FileName.Length: > 0, Content: not null })
                .WithMessage("The looked-after return must be one .zip with its .csv files")
                .OverridePropertyName(FileField);
        }

        private static bool HasEnding(string? name, string ending) => name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true;
    }

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, ReturnFolder folder, TimeProvider clock)
        : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = new ReturnImport(command.Kind!.Value, ShownName(command.FileName!), isDryRun: true, actor.Value.StaffId, clock.GetUtcNow());
            import.Wait();
            if (!await folder.Keep(import.Id, command.Content!, cancellationToken))
            {
                return new ReturnIsTooLarge(folder.MostBytes);
            }

            db.ReturnImports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            return import.Id;
        }
    }

    internal static string ShownName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = new string([.. last.Where(letter => !char.IsControl(letter))]);
        return shown.Length <= ReturnImport.FileNameLength ? shown : shown[^ReturnImport.FileNameLength..];
    }
}

/// <summary>The file is larger than this installation takes.</summary>
public sealed record ReturnIsTooLarge(long MostBytes) : Refusal
{
    public override string Message => $"The file must be smaller than {MostBytes / 1024 / 1024} MB. Ask your system administrator, or import it with the command line.";

    public override string? Field => PreviewReturn.FileField;
}
