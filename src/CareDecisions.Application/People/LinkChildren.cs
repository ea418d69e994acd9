using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Says what another child on record is to a child: a brother or sister, a young parent. It shows on both records.</summary>
[Requires(Permission.RecordEvent)]
public static class LinkChildren
{
    public sealed record Command(ChildId ChildId, string? Reference, RelationshipKind? Kind, bool LivesTogether) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Reference)
                .NotEmpty().WithMessage("Enter the other child’s reference, NHS number or UPN")
                .MaximumLength(Child.ReferenceLength).WithMessage($"Reference must be {Child.ReferenceLength} characters or fewer");
            RuleFor(command => command.Kind)
                .NotNull().WithMessage("Select what the other child is to this one")
                .Must(kind => kind is null || Relationship.BetweenChildren.Contains(kind.Value)).WithMessage("Select what the other child is to this one");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            var others = access.Children(Permission.ViewCase).Where(child => child.Id != command.ChildId);
            if (await new ChildFinder(db, others).OneWith(command.Reference!, cancellationToken) is not { } otherId)
            {
                return new NoSuchChild(command.Reference!.Trim());
            }

            if (await db.Relationships.AnyAsync(
                tie => tie.Until == null && ((tie.ChildId == command.ChildId && tie.OtherChildId == otherId)
                    || (tie.ChildId == otherId && tie.OtherChildId == command.ChildId)),
                cancellationToken))
            {
                return new ChildrenAreLinked();
            }

            var tie = new Relationship(command.ChildId, otherId, command.Kind!.Value);
            db.Relationships.Add(tie);
            await people.LiveTogether(tie, command.LivesTogether, null, cancellationToken);
            await people.Changed([command.ChildId, otherId], "A link to another child was added", cancellationToken);
            return Done.Ok;
        }
    }
}

/// <summary>No child the actor may see has this number.</summary>
public sealed record NoSuchChild(string Reference) : Refusal
{
    public override string Message => $"There is no child you may see with the number {Reference}. Check it on the other child’s page.";

    public override string? Field => "Reference";
}

/// <summary>One link between two children at a time.</summary>
public sealed record ChildrenAreLinked : Refusal
{
    public override string Message => "These two children are linked already. End that relationship first if it is wrong.";

    public override string? Field => "Reference";
}
