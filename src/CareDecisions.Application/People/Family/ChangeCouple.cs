using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>Changes what two adults are to each other, or says until when they were it.</summary>
[Requires(Permission.RecordEvent)]
public static class ChangeCouple
{
    /// <param name="Version">Of the couple as the form showed it.</param>
    public sealed record Command(ChildId ChildId, Guid CoupleId, CoupleForm Form, long Version) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(command => command.Form).SetValidator(new CoupleFormValidator(clock));
    }

    internal sealed class Handler(FamilyCouples couples, ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await couples.Find(command.ChildId, command.CoupleId, command.Version, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<Done>();
            }

            var couple = found.Value;
            await couples.TakeTurn(couple.FirstId, couple.SecondId, cancellationToken);
            if (await couples.Family(command.ChildId, cancellationToken) is not { } family)
            {
                return Result<Done>.NotFound;
            }

            if (FamilyCouples.IsOnRecord(family, couple, command.Form))
            {
                return new CoupleIsOnRecord("Fields.To");
            }

            couple.Describe(command.Form.Details());
            await people.Drawn(command.ChildId, "A couple of the genogram was changed", cancellationToken);
            await couples.Tell(couple, command.ChildId, "A couple of the genogram was changed", cancellationToken);
            return Done.Ok;
        }
    }
}
