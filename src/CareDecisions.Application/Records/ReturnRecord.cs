using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using FluentValidation;

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

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records, RecordSteps steps)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await records.ToReview(command.ChildId, command.RecordId, cancellationToken);
            if (!held.IsOk)
            {
                return held.No<Done>();
            }

            held.Value.Record.Return(steps.Now, command.Because!.Trim());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
