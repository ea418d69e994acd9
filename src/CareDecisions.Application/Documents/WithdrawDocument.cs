using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Documents;

/// <summary>Takes a document out of use, because it is the wrong one or on the wrong record. It stays listed with the reason.</summary>
[Requires(Permission.WithdrawDocument)]
public static class WithdrawDocument
{
    public sealed record Command(ChildId ChildId, DocumentId Id, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is withdrawn");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var document = await access.Children(Permission.WithdrawDocument).AnyAsync(child => child.Id == command.ChildId, cancellationToken)
                ? await db.Documents.SingleOrDefaultAsync(one => one.Id == command.Id && one.ChildId == command.ChildId, cancellationToken)
                : null;
            if (document is null)
            {
                return Result<Done>.NotFound;
            }

            if (document.Withdraw(command.Reason!.Trim(), actor.Value.Name, clock.GetUtcNow()) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
