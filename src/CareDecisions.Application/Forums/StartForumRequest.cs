using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Begins a request to a forum: its form is a record of the child, and stays a draft until it is submitted.</summary>
[Requires(Permission.CreateForumRequest)]
public static class StartForumRequest
{
    public sealed record Command : ICommand<ForumRequestId>, IAboutChild
    {
        public required ChildId ChildId { get; init; }

        /// <summary>Forum and decision, as <c>forum/dec.key</c>.</summary>
        public string? Asked { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice begins one request.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Asked).NotEmpty().WithMessage("Select what you want to ask for");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, RecordSteps steps)
        : IRequestHandler<Command, Result<ForumRequestId>>
    {
        public async Task<Result<ForumRequestId>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.CreateForumRequest).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<ForumRequestId>.NotFound;
            }

            var (forum, type) = Asked(command.Asked!);
            if (forum is not { TakesRequests: true } || type is null || forums.Policy.FormOf(forum.Id, type.Key) is not { } template)
            {
                return new InvalidField(nameof(Command.Asked), "Select something from the list");
            }

            if (!forum.IsEnabled)
            {
                return new ForumIsOff(forum.ShortName);
            }

            var id = command.FormId is { } form ? new ForumRequestId(form) : ForumRequestId.New();
            if (await db.ForumRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancellationToken) is { } sent)
            {
                if (sent.ChildId == command.ChildId && sent.ForumId == forum.Id && sent.DecisionKey == type.Key)
                {
                    return id;
                }

                // The page was gone back to and something else asked: its id is taken.
                id = ForumRequestId.New();
            }

            var record = new CaseRecord(RecordId.New(), command.ChildId, template, steps.Now);
            await steps.Begin(record, template, cancellationToken);
            db.ForumRequests.Add(new ForumRequest(id, record, forum.Id, type.Key));
            await db.SaveChangesAsync(cancellationToken);
            return id;
        }

        private (Forum? Forum, DecisionType? Type) Asked(string asked)
        {
            var parts = asked.Split('/', 2);
            var forum = parts.Length == 2 ? forums.Policy.Find(parts[0]) : null;
            return (forum, forum?.DecisionType(parts[^1]));
        }
    }
}
