using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Begins a record about a child with the edition of the template in force today.</summary>
[Requires(Permission.WriteRecord)]
public static class StartRecord
{
    public sealed record Command : ICommand<RecordId>, IAboutChild
    {
        public required ChildId ChildId { get; init; }

        public string? TemplateId { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice begins one record.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.TemplateId).NotEmpty().WithMessage("Select what you want to write");
    }

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates, RecordSteps steps, TimeProvider clock)
        : IRequestHandler<Command, Result<RecordId>>
    {
        public async Task<Result<RecordId>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<RecordId>.NotFound;
            }

            var template = (await templates.InForce(clock.LondonToday(), cancellationToken)).FirstOrDefault(one => one.Id == command.TemplateId);
            if (template is null || !records.MayWrite(template))
            {
                return new InvalidField(nameof(Command.TemplateId), "Select something from the list");
            }

            var id = command.FormId is { } form ? new RecordId(form) : RecordId.New();
            if (await db.Records.AnyAsync(record => record.Id == id && record.ChildId == command.ChildId, cancellationToken))
            {
                return id;
            }

            await steps.Begin(new CaseRecord(id, command.ChildId, template, steps.Now), template, cancellationToken);
            return id;
        }
    }
}
