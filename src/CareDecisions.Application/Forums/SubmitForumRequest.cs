using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Hands a request in for a meeting. It must be complete and, unless late acceptance is asked for, in before the cut-off.
/// Where nobody has to approve it, it counts as in at once.
/// </summary>
[Requires(Permission.CreateForumRequest)]
public static class SubmitForumRequest
{
    public sealed record Command : ICommand<Done>, IAboutChild, IGivesReason
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        /// <summary><see langword="null"/>: the first meeting whose cut-off is ahead.</summary>
        public ForumMeetingId? MeetingId { get; init; }

        /// <summary>Asks those whom the forum names to take it although the cut-off has passed.</summary>
        public bool AsksLate { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumRequests requests, ForumGates gates, RecordSteps steps, ForumEvents events)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var mine = access.Children(Permission.CreateForumRequest);
            var request = await db.ForumRequests
                .SingleOrDefaultAsync(one => one.Id == command.Id && one.ChildId == command.ChildId && mine.Any(child => child.Id == one.ChildId), cancellationToken);
            if (request is null || forums.Policy.Find(request.ForumId) is not { } forum)
            {
                return Result<Done>.NotFound;
            }

            var written = await requests.WrittenIn(request, cancellationToken);
            if (written.Missing.Count > 0)
            {
                return new RequestIsNotReady(written.Missing);
            }

            if ((await gates.Missing(forum, request, cancellationToken)).Where(one => one.IsHard).ToList() is { Count: > 0 } missing)
            {
                return new StepsAreMissing(missing);
            }

            var ahead = await requests.Ahead(forum, request.DecisionKey, cancellationToken);
            var chosen = Chosen(command, ahead);
            if (Refusal(command, forum, chosen, ahead) is { } refusal)
            {
                return refusal;
            }

            return await Submit(request, forum, chosen, written, cancellationToken);
        }

        private static MeetingAhead? Chosen(Command command, IReadOnlyList<MeetingAhead> ahead) => command.MeetingId is { } id
            ? ahead.FirstOrDefault(one => one.Meeting.Id == id)
            : ahead.FirstOrDefault(one => !one.HasPassed);

        private Refusal? Refusal(Command command, Forum forum, MeetingAhead? chosen, IReadOnlyList<MeetingAhead> ahead)
        {
            if (!forum.IsEnabled)
            {
                return new ForumIsOff(forum.ShortName);
            }

            if (chosen is null)
            {
                return forum.Kind == ForumKind.ApprovalChain ? null : new ForumHasNoMeetingAhead(forum.ShortName);
            }

            if (!chosen.HasPassed)
            {
                return null;
            }

            return !command.AsksLate || forum.Late is null ? requests.Passed(forum, chosen, ahead)
                : string.IsNullOrWhiteSpace(command.Reason) ? new InvalidField(nameof(Command.Reason), "Say why it comes late")
                : null;
        }

        private async Task<Result<Done>> Submit(ForumRequest request, Forum forum, MeetingAhead? chosen, Written written, CancellationToken cancellationToken)
        {
            if (request.Submit(chosen?.Meeting.Id, steps.Now.At) is { } refusal)
            {
                return refusal;
            }

            await db.TakenUp(request, steps.Now.At.LondonDate(), cancellationToken);
            var record = await db.Records.SingleAsync(one => one.Id == request.RecordId, cancellationToken);
            await steps.HandIn(record, written.Answers, written.ByKey, needsSignOff: false, cancellationToken);
            await events.Happened(request, $"submitted:{steps.Now.At.Ticks}", forum.Happenings.Submitted, record.Title, cancellationToken);
            if (ForumRequests.StillToSign(forum, request, [], chosen).Count == 0)
            {
                request.Approve(steps.Now.At);
                await events.Happened(request, $"in:{steps.Now.At.Ticks}", [ForumHappenings.RequestSubmitted, .. forum.Happenings.Approved], record.Title, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
