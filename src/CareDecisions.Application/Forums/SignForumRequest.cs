using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Approves a request, or takes it late, for every rule that waits for one of the actor's roles. With the last signature
/// it counts as in. Nobody signs what they wrote.
/// </summary>
[OpenTo(Audience.SignedIn, "The forum's own rules name the roles that sign; anybody else is refused and told who may.")]
public static class SignForumRequest
{
    public sealed record Command : ICommand<Done>, IAboutChild, IGivesReason
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        /// <summary>Asked for where a hard rule is overridden: a request taken after its cut-off.</summary>
        public string? Reason { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, ForumRequests requests, CurrentActor actor, ForumEvents events, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum))
            {
                return Result<Done>.NotFound;
            }

            if (request.State != RequestState.Submitted)
            {
                return new RequestIsNotWaiting();
            }

            if (request.StartedById is { } author && author == actor.Value.StaffId)
            {
                return new AuthorMayNotApprove();
            }

            var meeting = await requests.MeetingOf(forum, request, cancellationToken);
            var signatures = await requests.SignaturesOf(request.Id, cancellationToken);
            var waiting = ForumRequests.StillToSign(forum, request, signatures, meeting);
            var given = Sign(command, request, forum, waiting);
            if (given.Count == 0)
            {
                return new NotYoursToSign(forums.Names(waiting.SelectMany(one => one.Roles)));
            }

            if (given.Any(one => one.Kind == SignatureKind.Override) && string.IsNullOrWhiteSpace(command.Reason))
            {
                return new InvalidField(nameof(Command.Reason), "Say why it is taken after the cut-off");
            }

            db.ForumSignatures.AddRange(given);
            if (ForumRequests.StillToSign(forum, request, [.. signatures, .. given], meeting).Count == 0)
            {
                request.Approve(clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                await events.Happened(
                    request, $"in:{clock.GetUtcNow().Ticks}", [ForumHappenings.RequestSubmitted, .. forum.Happenings.Approved], forum.ShortName, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        private List<ForumSignature> Sign(Command command, ForumRequest request, Forum forum, IReadOnlyList<SignatureNeeded> waiting)
        {
            var roles = forums.RolesIn(forum);
            var now = clock.GetUtcNow();
            return
            [
                .. from one in waiting
                   from role in one.Roles
                   where roles.Contains(role)
                   select new ForumSignature(
                       request, one.Rule.Id, one.Kind, new Signatory(role, actor.Value.StaffId, actor.Value.Name, now, command.Reason.OrNothing())),
            ];
        }
    }
}
