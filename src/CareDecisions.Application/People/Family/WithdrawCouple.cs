using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>Says that a couple was recorded by mistake. It is kept with the reason and drawn nowhere any more.</summary>
[Requires(Permission.RecordEvent)]
public static class WithdrawCouple
{
    public sealed record Command(ChildId ChildId, Guid CoupleId, string? Reason, long Version) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is withdrawn");
    }

    internal sealed class Handler(FamilyCouples couples, ChildPeople people, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await couples.Find(command.ChildId, command.CoupleId, command.Version, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<Done>();
            }

            found.Value.Withdraw(command.Reason!.Trim(), actor.Value.Name, clock.GetUtcNow());
            await people.TakenOff(command.ChildId, "A couple was taken off the genogram", cancellationToken);
            await couples.Tell(found.Value, command.ChildId, "A couple was taken off the genogram", cancellationToken);
            return Done.Ok;
        }
    }
}
