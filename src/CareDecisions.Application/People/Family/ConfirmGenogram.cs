using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.People.Family;

/// <summary>Says that a child's genogram and ecomap show the family as it is: they are on file as of today.</summary>
[Requires(Permission.RecordEvent)]
public static class ConfirmGenogram
{
    public sealed record Command(ChildId ChildId) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            await people.Looked(command.ChildId, "Genogram and ecomap confirmed as up to date", cancellationToken);
            return Done.Ok;
        }
    }
}
