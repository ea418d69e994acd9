using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>Says that two adults of a child's family are or were a couple.</summary>
[Requires(Permission.RecordEvent)]
public static class AddCouple
{
    public sealed record Command(ChildId ChildId, PersonId? FirstId, PersonId? SecondId, CoupleForm Form) : ICommand<Guid>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.FirstId).NotNull().WithMessage("Select the one");
            RuleFor(command => command.SecondId).NotNull().WithMessage("Select the other");
            RuleFor(command => command.Form).SetValidator(new CoupleFormValidator(clock));
        }
    }

    internal sealed class Handler(CareDecisionsDb db, FamilyCouples couples, ChildPeople people) : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (first, second) = (command.FirstId!.Value, command.SecondId!.Value);
            await couples.TakeTurn(first, second, cancellationToken);
            if (await couples.Family(command.ChildId, cancellationToken) is not { } family
                || !family.Adults.Any(row => row.PersonId == first) || !family.Adults.Any(row => row.PersonId == second))
            {
                return Result<Guid>.NotFound;
            }

            if (first == second)
            {
                return new CoupleNeedsTwo();
            }

            var couple = new Couple(command.ChildId, first, second, command.Form.Details());
            if (FamilyCouples.IsOnRecord(family, couple, command.Form))
            {
                return new CoupleIsOnRecord("SecondId");
            }

            db.Couples.Add(couple);
            await people.Drawn(command.ChildId, "A couple was added to the genogram", cancellationToken);
            await couples.Tell(couple, command.ChildId, "A couple was added to the genogram", cancellationToken);
            return couple.Id;
        }
    }
}
