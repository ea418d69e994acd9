using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Asks somebody to come for one item, or no longer asks them.</summary>
[Requires(Permission.BuildAgenda)]
public static class InviteToItem
{
    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        public string? Name { get; init; }

        /// <summary>As what.</summary>
        public string? Why { get; init; }

        /// <summary>An invitation to take back; <see langword="null"/>: somebody is asked.</summary>
        public Guid? TakeBack { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().When(command => command.TakeBack is null, ApplyConditionTo.CurrentValidator).WithMessage("Enter their full name")
                .MaximumLength(ForumMember.NameLength).WithMessage($"Use {ForumMember.NameLength} characters or fewer");
            RuleFor(command => command.Why).MaximumLength(ForumMember.NameLength).WithMessage($"Use {ForumMember.NameLength} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (request.State != RequestState.OnAgenda)
            {
                return new ItemIsNotAhead();
            }

            var invited = await db.ItemInvitations.Where(one => one.RequestId == request.Id).OrderBy(one => one.Id).Take(100).ToListAsync(cancellationToken);
            if (command.TakeBack is { } id)
            {
                db.ItemInvitations.RemoveRange(invited.Where(one => one.Id == id));
            }
            else
            {
                var name = command.Name!.Trim();
                if (invited.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)))
                {
                    return new InvalidField(nameof(Command.Name), $"{name} is invited already");
                }

                db.ItemInvitations.Add(new ItemInvitation(request, await db.StaffNamed(name, cancellationToken), name, command.Why.OrNothing()));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
