using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.People;

/// <summary>Says that a child's family and professionals are recorded as they are today.</summary>
[Requires(Permission.RecordEvent)]
public static class ConfirmChildPeople
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

            await people.Confirmed(command.ChildId, cancellationToken);
            return Done.Ok;
        }
    }
}
