using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>Adds who or what matters to a child to the ecomap.</summary>
[Requires(Permission.RecordEvent)]
public static class AddEcomapTie
{
    public sealed record Command(ChildId ChildId, EcomapForm Form) : ICommand<Guid>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(command => command.Form).SetValidator(new EcomapFormValidator(clock));
    }

    internal sealed class Handler(CareDecisionsDb db, EcomapTies ties, ChildPeople people) : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken))
            {
                return Result<Guid>.NotFound;
            }

            if (await ties.IsOnRecord(command.ChildId, command.Form, null, cancellationToken))
            {
                return new TieIsOnRecord(command.Form.With!.Trim());
            }

            var tie = new EcomapTie(command.ChildId, command.Form.Details());
            db.EcomapTies.Add(tie);
            await people.Drawn(command.ChildId, "A tie was added to the ecomap", cancellationToken);
            return tie.Id;
        }
    }
}
