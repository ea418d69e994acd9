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
/// Returns a request to its author to be completed, or withdraws it, with the reason. Before it is in, its author may
/// withdraw it; from then on it takes the role that the forum names.
/// </summary>
[OpenTo(Audience.SignedIn, "The forum's own rules name who returns and who agrees a withdrawal; anybody else is refused and told who may.")]
public static class StopForumRequest
{
    public sealed record Command : ICommand<Done>, IAboutChild, IGivesReason
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        /// <summary>True: it is withdrawn. False: it goes back to be completed.</summary>
        public bool IsWithdrawn { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithMessage("Say why")
            .FitsForumReason();
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, CurrentActor actor, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum))
            {
                return Result<Done>.NotFound;
            }

            if (WhoMay(command, request, forum) is { } others)
            {
                return new NotYoursToSign(others);
            }

            if (command.IsWithdrawn && await db.OutsideAgreements.AnyAsync(one => one.RequestId == request.Id && one.State == AgreementState.Agreed, cancellationToken))
            {
                return new BringsAnAgreement();
            }

            var refusal = command.IsWithdrawn ? request.Withdraw(command.Reason!, actor.Value.Name) : request.Return(command.Reason!, actor.Value.Name);
            if (refusal is not null)
            {
                return refusal;
            }

            var record = await db.Records.SingleAsync(one => one.Id == request.RecordId, cancellationToken);
            if (command.IsWithdrawn)
            {
                record.Withdraw();
            }
            else
            {
                record.Return(steps.Now, command.Reason!);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        /// <summary>Names of those who may, where the actor may not; <see langword="null"/> where they may.</summary>
        private IReadOnlyList<string>? WhoMay(Command command, ForumRequest request, Forum forum)
        {
            var roles = forums.RolesIn(forum);
            var isAuthor = request.StartedById is { } author && author == actor.Value.StaffId;
            if (!command.IsWithdrawn)
            {
                IReadOnlyList<string> approvers = [.. forum.Approvals.SelectMany(one => one.Roles)];
                return forums.Runs(forum) || approvers.Any(roles.Contains) ? null : forums.WhoRun(forum);
            }

            var agreedBy = forum.Withdrawal?.Roles ?? [];
            return (isAuthor && request.ApprovedAt is null) || agreedBy.Any(roles.Contains) || (agreedBy.Count == 0 && forums.Runs(forum))
                ? null
                : forums.Names(agreedBy);
        }
    }
}
