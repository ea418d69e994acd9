using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Gives a submitted record back to its writer, saying what should change.</summary>
[Requires(Permission.ReviewRecord)]
public static class ReturnRecord
{
    public sealed record Command(ChildId ChildId, RecordId RecordId, string? Because) : ICommand<Done>, IAboutChild, IGivesReason
    {
        public string? Reason => Because;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Because)
            .NotEmpty().WithMessage("Enter what should change before it can be signed off")
            .MaximumLength(CaseRecord.ReasonLength).WithMessage($"What should change must be {CaseRecord.ReasonLength:N0} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records, RecordTemplates templates, RecordSteps steps)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var record = await records.Records(Permission.ReviewRecord)
                .SingleOrDefaultAsync(one => one.Id == command.RecordId && one.ChildId == command.ChildId, cancellationToken);
            if (record is null)
            {
                return Result<Done>.NotFound;
            }

            var template = await templates.Of(record.Edition, cancellationToken);
            if (!records.MaySignOff(template))
            {
                return new SignOffTakesAnotherRole(records.RolesThatSignOff(template));
            }

            if (record.State != RecordState.Submitted)
            {
                return new RecordIsNotSubmitted();
            }

            record.Return(steps.Now, command.Because!.Trim());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
