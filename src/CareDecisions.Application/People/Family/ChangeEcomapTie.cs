using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>Changes what a tie of the ecomap is like, or says until when it lasted.</summary>
[Requires(Permission.RecordEvent)]
public static class ChangeEcomapTie
{
    /// <param name="Version">Of the tie as the form showed it.</param>
    public sealed record Command(ChildId ChildId, Guid TieId, EcomapForm Form, long Version) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(command => command.Form).SetValidator(new EcomapFormValidator(clock));
    }

    internal sealed class Handler(EcomapTies ties, ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await ties.Find(command.ChildId, command.TieId, command.Version, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<Done>();
            }

            if (await ties.IsOnRecord(command.ChildId, command.Form, command.TieId, cancellationToken))
            {
                return new TieIsOnRecord(command.Form.With!.Trim());
            }

            found.Value.Describe(command.Form.Details());
            await people.Drawn(command.ChildId, "A tie of the ecomap was changed", cancellationToken);
            return Done.Ok;
        }
    }
}
