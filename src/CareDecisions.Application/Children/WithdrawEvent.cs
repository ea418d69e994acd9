using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.Children;

/// <summary>Says that something on a child's stream did not happen. It stays to be seen, with who withdrew it and why.</summary>
[Requires(Permission.CorrectEvent)]
public static class WithdrawEvent
{
    /// <param name="FormId">Made by the page when it is opened, so that sending it twice withdraws once.</param>
    public sealed record Command(ChildId ChildId, CaseEventId EventId, string? Reason, Guid? FormId) : ICommand<CaseEventId>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is withdrawn");
    }

    internal sealed class Handler(CareDecisionsDb db, EventCorrections corrections) : IRequestHandler<Command, Result<CaseEventId>>
    {
        public async Task<Result<CaseEventId>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.AlreadySent(command.ChildId, command.FormId, cancellationToken) is { } already)
            {
                return already;
            }

            var found = await corrections.Find(command.ChildId, command.EventId, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<CaseEventId>();
            }

            var earlier = found.Value;
            var withdrawal = new CaseEventDetails
            {
                Type = earlier.Type,
                HappenedAt = earlier.HappenedAt,
                RecordedAt = earlier.RecordedAt,
                RecordedBy = earlier.RecordedBy,
                IsWithdrawal = true,
                Reason = command.Reason!.Trim(),
            };
            return await corrections.Supersede(earlier, withdrawal, command.FormId, cancellationToken);
        }
    }
}
