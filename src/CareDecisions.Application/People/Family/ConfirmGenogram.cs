using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.People.Family;

/// <summary>Says that a child's genogram and ecomap show the family as it is: they are on file as of today.</summary>
[Requires(Permission.RecordEvent)]
public static class ConfirmGenogram
{
    public sealed record Command(ChildId ChildId) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(ChildPeople people, FamilyCouples couples, EcomapTies ties) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await couples.Family(command.ChildId, cancellationToken) is not { } family)
            {
                return Result<Done>.NotFound;
            }

            if (!family.HasAnybody && !await ties.AnyLasts(command.ChildId, cancellationToken))
            {
                return new NothingIsDrawn();
            }

            await people.Looked(command.ChildId, "Genogram and ecomap confirmed as up to date", cancellationToken);
            return Done.Ok;
        }
    }
}

/// <summary>A genogram of the child alone, beside an empty ecomap, is not on file.</summary>
public sealed record NothingIsDrawn : Refusal
{
    public override string Message => "Nobody of the family and nothing on the ecomap is recorded yet. Add somebody first.";
}
