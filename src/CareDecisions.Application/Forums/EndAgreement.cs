using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Closes an agreement once the meeting has said yes or no and nothing is left to do, or takes away one begun by mistake.
/// While the meeting has not, it stays open.
/// </summary>
[Requires(Permission.WriteRecord)]
public static class EndAgreement
{
    public sealed record Command : ICommand<Done>, IAboutChild, IGivesReason
    {
        public required AgreementId Id { get; init; }

        public required ChildId ChildId { get; init; }

        /// <summary>True: it was begun by mistake.</summary>
        public bool IsWithdrawn { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithMessage(command => command.IsWithdrawn ? "Say why" : "Say how it ended")
            .FitsForumReason();
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, AgreementHearing hearing, RecordSteps steps)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == command.ChildId, cancellationToken)
                || await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (agreement, terms))
            {
                return Result<Done>.NotFound;
            }

            var refusal = command.IsWithdrawn
                ? await Withdraw(agreement, command.Reason!, cancellationToken)
                : agreement.Close(terms.NeedsRatifying, await Next(agreement, terms, cancellationToken), steps.Now, command.Reason!);
            if (refusal is not null)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        private async Task<string> Next(OutsideAgreement agreement, AgreementTerms terms, CancellationToken cancellationToken)
        {
            var (request, meeting) = await hearing.Of(agreement, cancellationToken);
            return hearing.Next(terms, request, meeting);
        }

        private async Task<Domain.Shared.Refusal?> Withdraw(OutsideAgreement agreement, string because, CancellationToken cancellationToken)
        {
            if (agreement.Withdraw(steps.Now, because) is { } refusal)
            {
                return refusal;
            }

            (await db.Records.SingleAsync(one => one.Id == agreement.RecordId, cancellationToken)).Withdraw();
            return null;
        }
    }
}
