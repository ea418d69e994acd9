using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Where a request stands: what is missing, which meeting it is for, who still has to sign, what was decided.</summary>
[OpenTo(Audience.SignedIn, "Shown are requests about children the reader may see, or that came to a forum they sit in.")]
public static class ShowForumRequest
{
    public sealed record Query(ForumRequestId Id) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required ForumRequest Request { get; init; }

        public required ChildBanner Child { get; init; }

        public required Forum Forum { get; init; }

        public required DecisionType Decision { get; init; }

        public required Written Written { get; init; }

        /// <summary>Meetings it may go to; while it can still be submitted or waits.</summary>
        public required IReadOnlyList<MeetingAhead> Ahead { get; init; }

        /// <summary>The meeting it is for.</summary>
        public ForumMeeting? Meeting { get; init; }

        public required IReadOnlyList<Signature> Signatures { get; init; }

        public required IReadOnlyList<Waiting> StillToSign { get; init; }

        /// <summary>What the terms want before the forum is asked, and is not done; while it can still be submitted.</summary>
        public IReadOnlyList<StepMissing> StepsMissing { get; init; } = [];

        public ForumDecision? Decided { get; init; }

        public string? Outcome { get; init; }

        public required IReadOnlyList<ForumAction> Actions { get; init; }

        public bool MayWrite { get; init; }

        /// <summary>The reader may open the child's record, and so the form itself.</summary>
        public bool MayRead { get; init; }

        /// <summary>One of the signatures that wait is the reader's to give.</summary>
        public bool MaySign { get; init; }

        public bool Runs { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];

        /// <summary>True where the form can still be written in.</summary>
        public bool IsDraft => Request.State is RequestState.Draft or RequestState.Returned;
    }

    /// <param name="What">The rule in words.</param>
    public sealed record Waiting(string What, bool IsOverride, bool IsProposed, IReadOnlyList<string> Roles, bool IsMine);

    public sealed record Signature(string By, string Role, DateTimeOffset At, bool IsOverride, string? Words);

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumRequests requests, ForumGates gates, CurrentActor actor, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = await forums.Requests().AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (request is null || forums.Policy.Find(request.ForumId) is not { } forum || forum.DecisionType(request.DecisionKey) is not { } type
                || await ChildBanners.Find(db, db.Children, request.ChildId, clock.LondonToday(), cancellationToken) is not { } banner)
            {
                return Result<View>.NotFound;
            }

            var written = await requests.WrittenIn(request, cancellationToken);
            var ahead = request.IsOpen ? await requests.Ahead(forum, request.DecisionKey, cancellationToken) : [];
            var signatures = await requests.SignaturesOf(request.Id, cancellationToken);
            var decision = await db.ForumDecisions.AsNoTracking().Where(one => one.RequestId == request.Id)
                .OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
            var waiting = request.State == RequestState.Submitted ? StillToSign(forum, request, signatures, ahead) : [];
            return new View
            {
                Request = request,
                Child = banner,
                Forum = forum,
                Decision = type,
                Written = written,
                Ahead = ahead,
                Meeting = request.MeetingId is { } meeting
                    ? await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == meeting, cancellationToken) : null,
                Signatures = [.. signatures.Select(one => new Signature(one.By, forums.Names([one.Role])[0], one.At, one.Kind == SignatureKind.Override, one.Words))],
                StillToSign = waiting,
                StepsMissing = request.State is RequestState.Draft or RequestState.Returned ? await gates.Missing(forum, request, cancellationToken) : [],
                Decided = decision,
                Outcome = decision is null ? null : forums.Policy.Words.Outcomes.FirstOrDefault(one => one.Id == decision.Outcome)?.Name,
                Actions = decision is null ? [] : await db.ForumActions.AsNoTracking().Where(one => one.DecisionId == decision.Id)
                    .OrderBy(one => one.DueOn).Take(100).ToListAsync(cancellationToken),
                MayWrite = await access.Children(Permission.CreateForumRequest).AnyAsync(child => child.Id == request.ChildId, cancellationToken),
                MayRead = await access.Children(Permission.ViewCase).AnyAsync(child => child.Id == request.ChildId, cancellationToken),
                MaySign = waiting.Any(one => one.IsMine),
                Runs = forums.Runs(forum),
            };
        }

        private List<Waiting> StillToSign(Forum forum, ForumRequest request, IReadOnlyList<ForumSignature> signatures, IReadOnlyList<MeetingAhead> ahead)
        {
            var meeting = ahead.FirstOrDefault(one => one.Meeting.Id == request.MeetingId);
            var roles = forums.RolesIn(forum);
            var isAuthor = request.StartedById is { } author && author == actor.Value.StaffId;
            return
            [
                .. ForumRequests.StillToSign(forum, request, signatures, meeting).Select(one => new Waiting(
                    one.Kind == SignatureKind.Override ? $"Late: the cut-off was {ForumRequests.Said(meeting!.Due!.Value)}" : one.Rule.Text,
                    one.Kind == SignatureKind.Override,
                    one.Rule.IsToBeConfirmed,
                    forums.Names(one.Roles),
                    !isAuthor && one.Roles.Any(roles.Contains))),
            ];
        }
    }
}
