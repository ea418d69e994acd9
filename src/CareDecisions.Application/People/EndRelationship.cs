using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.People;

/// <summary>Says that a relationship is over since a day. It stays to be seen.</summary>
[Requires(Permission.RecordEvent)]
public static class EndRelationship
{
    public sealed record Command(ChildId ChildId, Guid RelationshipId, DateOnly? LastDay, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.LastDay)
                .NotNull().WithMessage("Enter the last day of it")
                .LessThanOrEqualTo(clock.LondonToday()).WithMessage("The last day must be today or in the past");
            RuleFor(command => command.Reason)
                .NotEmpty().WithMessage("Enter why it ended, for example moved away, or recorded by mistake")
                .MaximumLength(Relationship.NoteLength).WithMessage($"Reason must be {Relationship.NoteLength} characters or fewer");
        }
    }

    internal sealed class Handler(ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken)
                || await people.Find(command.ChildId, command.RelationshipId, cancellationToken) is not { } tie)
            {
                return Result<Done>.NotFound;
            }

            tie.EndOn(command.LastDay!.Value);
            await people.LiveTogether(tie, together: false, command.LastDay, cancellationToken);
            IReadOnlyList<ChildId> about = tie.OtherChildId is { } other ? [tie.ChildId, other] : [tie.ChildId];
            await people.Changed(about, "Somebody is no longer among the family and professionals", cancellationToken);
            return Done.Ok;
        }
    }
}
