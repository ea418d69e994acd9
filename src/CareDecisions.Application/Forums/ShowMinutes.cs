using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// The minutes of one meeting: who came, and each item with what was asked, declared and decided. For those who sit; an item about a child
/// whose record is closed to the reader keeps its number and is withheld.
/// </summary>
[OpenTo(Audience.SignedIn, "Minutes are for those who sit in the forum; a closed record is withheld.")]
public static class ShowMinutes
{
    public sealed record Query(ForumMeetingId Id) : IQuery<View>;

    public sealed record View(Forum Forum, ForumMeeting Meeting, IReadOnlyList<Sitting> Sitting, IReadOnlyList<Item> Items) : INamesChildren
    {
        /// <summary>When they were sent out; <see langword="null"/>: not yet.</summary>
        public DateTimeOffset? SentOut { get; init; }

        /// <summary>The reader may send them out.</summary>
        public bool MaySend { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [.. Items.Select(item => item.Asked?.ChildId).OfType<ChildId>().Distinct()];
    }

    /// <param name="Number">Its place on the agenda.</param>
    /// <param name="Asked">What was asked and about whom; <see langword="null"/>: withheld from the reader, with everything else of it.</param>
    /// <param name="Decided">What was decided, in the order of time: a decision that was to follow, then the one that was given. Empty: nothing yet.</param>
    public sealed record Item(int Number, Request? Asked, IReadOnlyList<Decision> Decided, IReadOnlyList<Interest> Interests)
    {
        /// <summary>What was said to the questions of the checklist, in the checklist's order.</summary>
        public IReadOnlyList<Weighed> Weighed { get; init; } = [];
    }

    public sealed record Request(ForumRequestId Id, ChildId ChildId, string Child, string DecisionKey, string What, string By);

    public sealed record Decision(ForumDecision Said, string Outcome, IReadOnlyList<ForumAction> Actions);

    public sealed record Interest(string Member, string Words, bool Leaves);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, MeetingPeople people) : IRequestHandler<Query, Result<View>>
    {
        private const int Most = 200;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum || !forums.Sits(forum))
            {
                return Result<View>.NotFound;
            }

            var sitting = await people.Sitting(meeting, cancellationToken);
            var asked = await Asked(forum, meeting, cancellationToken);
            var decided = await Decided(meeting.Id, cancellationToken);
            var weighed = await Weighed(meeting.Id, cancellationToken);
            var interests = (await people.Conflicts(meeting.Id, cancellationToken)).ToLookup(one => one.RequestId);
            return new View(
                forum,
                meeting,
                sitting,
                [
                    .. from slot in await AgendaSlots.Of(db, meeting, cancellationToken)
                       let seen = asked.GetValueOrDefault(slot.Id)
                       select seen is null
                           ? new Item(slot.Number, null, [], [])
                           : new Item(slot.Number, seen, [.. decided[slot.Id]], [.. interests[slot.Id].Select(one => InterestOf(one, sitting))]) { Weighed = ItemChecklists.Said(forum, seen.DecisionKey, weighed[slot.Id]) },
                ])
            {
                SentOut = await db.MeetingSteps.Where(one => one.MeetingId == meeting.Id && one.What == MeetingStep.Minutes).Select(one => (DateTimeOffset?)one.HappenedAt).FirstOrDefaultAsync(cancellationToken),
                MaySend = forums.Runs(forum) && access.Rights.Has(Permission.BuildAgenda),
            };
        }

        private async Task<Dictionary<ForumRequestId, Request>> Asked(Forum forum, ForumMeeting meeting, CancellationToken cancellationToken)
        {
            var found = await (
                from request in forums.Requests()
                where request.MeetingId == meeting.Id && (request.State == RequestState.OnAgenda || request.State == RequestState.Decided)
                join child in db.Children on request.ChildId equals child.Id
                orderby request.Position
                select new { request.Id, request.ChildId, Child = child.DisplayName, request.DecisionKey, request.StartedBy })
                .Take(Most).ToListAsync(cancellationToken);
            return found.ToDictionary(
                one => one.Id, one => new Request(one.Id, one.ChildId, one.Child, one.DecisionKey, forum.DecisionType(one.DecisionKey)?.Name ?? one.DecisionKey, one.StartedBy));
        }

        private async Task<ILookup<ForumRequestId, Decision>> Decided(ForumMeetingId meeting, CancellationToken cancellationToken)
        {
            var decisions = await db.ForumDecisions.AsNoTracking().Where(one => one.MeetingId == meeting)
                .OrderBy(one => one.RecordedAt).Take(Most * 2).ToListAsync(cancellationToken);
            var actions = (await db.ForumActions.AsNoTracking().Where(one => db.ForumDecisions.Any(decision => decision.Id == one.DecisionId && decision.MeetingId == meeting))
                .OrderBy(one => one.DueOn).Take(Most * RecordForumDecision.MostActions).ToListAsync(cancellationToken)).ToLookup(one => one.DecisionId);
            var names = forums.Policy.Words.Outcomes.ToDictionary(one => one.Id, one => one.Name);
            return decisions
                .ToLookup(one => one.RequestId, one => new Decision(one, names.GetValueOrDefault(one.Outcome, one.Outcome), [.. actions[one.Id]]));
        }

        private async Task<ILookup<ForumRequestId, ItemAnswer>> Weighed(ForumMeetingId meeting, CancellationToken cancellationToken) => (
            await db.ItemAnswers.AsNoTracking().Where(one => db.ForumRequests.Any(request => request.Id == one.RequestId && request.MeetingId == meeting))
                .OrderBy(one => one.Id).Take(Most * 20).ToListAsync(cancellationToken)).ToLookup(one => one.RequestId);

        private static Interest InterestOf(ConflictOfInterest one, IReadOnlyList<Sitting> sitting) => new(
            sitting.FirstOrDefault(other => other.Member.Id == one.MemberId)?.Member.Name ?? "A member who sits no more", one.Words, one.Leaves);
    }
}
