using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>Says that a tie of the ecomap was recorded by mistake. It is kept with the reason and drawn nowhere any more.</summary>
[Requires(Permission.RecordEvent)]
public static class WithdrawEcomapTie
{
    public sealed record Command(ChildId ChildId, Guid TieId, string? Reason, long Version) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is withdrawn");
    }

    internal sealed class Handler(EcomapTies ties, ChildPeople people, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await ties.Find(command.ChildId, command.TieId, command.Version, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<Done>();
            }

            found.Value.Withdraw(command.Reason!.Trim(), actor.Value.Name, clock.GetUtcNow());
            await people.TakenOff(command.ChildId, "A tie was taken off the ecomap", cancellationToken);
            return Done.Ok;
        }
    }
}
