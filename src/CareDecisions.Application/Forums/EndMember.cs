using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Sets the last day on which somebody sits in a forum. Meetings up to that day keep them.</summary>
[Requires(Permission.BuildAgenda)]
public static class EndMember
{
    public sealed record Command(string ForumId, Guid Id, DateOnly? Until) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Until).NotNull().WithMessage("Enter their last day");
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(command.ForumId) is not { } forum
                || await db.ForumMembers.SingleOrDefaultAsync(one => one.Id == command.Id && one.ForumId == forum.Id, cancellationToken) is not { } member)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (member.End(command.Until!.Value) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
