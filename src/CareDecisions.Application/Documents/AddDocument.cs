using System.Security.Cryptography;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Documents;

/// <summary>Puts a file on a child's record, once it is known what it is and that it may be kept.</summary>
[Requires(Permission.AddDocument)]
public static class AddDocument
{
    /// <param name="Document">Read once, up to the limit.</param>
    public sealed record Command(ChildId ChildId, Stream? Document) : ICommand<DocumentId>, IAboutChild
    {
        public DocumentKind? Kind { get; init; }

        public string? Title { get; init; }

        public DateOnly? DatedOn { get; init; }

        public string? From { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Document).NotNull().WithMessage("Choose a file");
            RuleFor(command => command.Kind).NotNull().WithMessage("Select what kind of document it is");
            RuleFor(command => command.Title)
                .NotEmpty().WithMessage("Enter a title, for example Letter from the school about attendance")
                .MaximumLength(ChildDocument.TitleLength).WithMessage($"The title must be {ChildDocument.TitleLength} characters or fewer");
            RuleFor(command => command.From)
                .NotEmpty().WithMessage("Enter who the document is from")
                .MaximumLength(ChildDocument.FromLength).WithMessage($"Who it is from must be {ChildDocument.FromLength} characters or fewer");
            RuleFor(command => command.DatedOn)
                .LessThanOrEqualTo(clock.LondonToday()).WithMessage("The date on the document must be today or in the past");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, DocumentStore store, IDocumentScanner scanner, DocumentLimits limits, TimeProvider clock)
        : IRequestHandler<Command, Result<DocumentId>>
    {
        public async Task<Result<DocumentId>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.AddDocument).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<DocumentId>.NotFound;
            }

            if (await Read(command.Document!, cancellationToken) is not { } bytes)
            {
                return new DocumentIsTooLarge(limits.MostMegabytes);
            }

            var found = DocumentReading.Read(bytes);
            if (found.Type is not { } type)
            {
                return found.Why!;
            }

            var scan = await scanner.Scan(bytes, cancellationToken);
            if (scan.Outcome == DocumentScan.Infected)
            {
                return new DocumentIsInfected();
            }

            var file = new DocumentFile(type, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), scan.Outcome, scan.By);
            var document = new ChildDocument(DocumentId.New(), command.ChildId, Details(command), file);
            db.Documents.Add(document);
            store.Keep(document.Id, bytes);
            await db.SaveChangesAsync(cancellationToken);
            return document.Id;
        }

        private DocumentDetails Details(Command command) => new()
        {
            Kind = command.Kind!.Value,
            Title = command.Title!.Trim(),
            DatedOn = command.DatedOn,
            From = command.From!.Trim(),
            AddedById = actor.Value.StaffId,
            AddedBy = actor.Value.Name,
            AddedAt = clock.GetUtcNow(),
        };

        /// <returns><see langword="null"/>: more than the installation takes.</returns>
        private async Task<byte[]?> Read(Stream document, CancellationToken cancellationToken)
        {
            using var read = new MemoryStream();
            var part = new byte[81_920];
            for (int count; (count = await document.ReadAsync(part, cancellationToken)) > 0;)
            {
                if (read.Length + count > limits.MostBytes)
                {
                    return null;
                }

                read.Write(part, 0, count);
            }

            return read.ToArray();
        }
    }
}
