using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Takes away a record begun by mistake. It is kept with its answers and can be brought back from the audit; its events stay.</summary>
[Requires(Permission.WriteRecord)]
public static class WithdrawRecord
{
    public sealed record Command(ChildId ChildId, RecordId RecordId, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason)
            .NotEmpty().WithMessage("Enter why this record is withdrawn")
            .MaximumLength(CaseRecord.ReasonLength).WithMessage($"The reason must be {CaseRecord.ReasonLength:N0} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await records.ToWrite(command.ChildId, command.RecordId, cancellationToken);
            if (!held.IsOk)
            {
                return held.No<Done>();
            }

            if (await records.BelongsToAForum(command.RecordId, cancellationToken))
            {
                return new SubmittedWithItsRequest();
            }

            held.Value.Record.Withdraw();
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
