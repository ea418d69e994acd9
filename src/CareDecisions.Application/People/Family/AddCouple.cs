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
            if (await couples.Family(command.ChildId, cancellationToken) is not { } family
                || !family.Adults.Any(row => row.PersonId == command.FirstId) || !family.Adults.Any(row => row.PersonId == command.SecondId))
            {
                return Result<Guid>.NotFound;
            }

            if (command.FirstId == command.SecondId)
            {
                return new CoupleNeedsTwo();
            }

            if (command.Form.To is null && family.Couples.Any(one => one.Details.To is null
                && ((one.FirstId == command.FirstId && one.SecondId == command.SecondId) || (one.FirstId == command.SecondId && one.SecondId == command.FirstId))))
            {
                return new CoupleIsOnRecord();
            }

            var couple = new Couple(command.FirstId!.Value, command.SecondId!.Value, command.Form.Details());
            db.Couples.Add(couple);
            await people.Drawn(command.ChildId, "A couple was added to the genogram", cancellationToken);
            return couple.Id;
        }
    }
}
