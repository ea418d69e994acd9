using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>One meeting: its agenda in order with the times of its slots, and what has come and waits for a place.</summary>
[OpenTo(Audience.SignedIn, "Items are those of children the reader may see, or of forums they sit in.")]
public static class ShowMeeting
{
    private const int Most = 200;

    public sealed record Query(ForumMeetingId Id) : IQuery<View>;

    /// <param name="Expected">Due to be heard here and not in yet: agreed outside, returned to its author, or back from an earlier meeting.</param>
    /// <param name="Runs">Whether the reader may build the agenda.</param>
    public sealed record View(
        Forum Forum, ForumMeeting Meeting, IReadOnlyList<Item> Agenda, IReadOnlyList<Item> Incoming, IReadOnlyList<Item> Expected, IReadOnlyList<MeetingDeadline> Deadlines, bool Runs) : INamesChildren
    {
        /// <summary>Places of the agenda whose child the reader may not see; told only to those who sit.</summary>
        public IReadOnlyList<int> Withheld { get; init; } = [];

        /// <summary>What the terms want during and after the meeting, from its day on.</summary>
        public IReadOnlyList<MeetingDuty> Duties { get; init; } = [];

        /// <summary>The reader sits, so they see who came and the minutes.</summary>
        public bool Sits { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [.. Agenda.Concat(Incoming).Concat(Expected).Select(item => item.ChildId).Distinct()];
    }

    /// <param name="At">When its slot begins; <see langword="null"/> where start or length is not known.</param>
    public sealed record Item(ForumRequestId Id, ChildId ChildId, string Child, string Decision, RequestState State, string By, int? Minutes, TimeOnly? At)
    {
        /// <summary>The agreement outside that it brings; <see langword="null"/>: none, or not looked for.</summary>
        public AgreementId? Agreement { get; init; }

        /// <summary>Its place on the agenda, from 1; 0: none.</summary>
        public int Number { get; init; }

        /// <summary>The day on which the forum said it comes back; <see langword="null"/>: it did not.</summary>
        public DateOnly? ReturnOn { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumReturns returns, MeetingDuties duties, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum)
            {
                return Result<View>.NotFound;
            }

            var rows = await (
                from request in forums.Requests()
                where request.MeetingId == meeting.Id && request.State != RequestState.Draft && request.State != RequestState.Withdrawn && request.State != RequestState.Returned
                join child in db.Children on request.ChildId equals child.Id
                orderby request.Position, request.ApprovedAt, request.Id
                select new
                {
                    Request = request,
                    Child = child.DisplayName,
                    OnAgenda = db.ForumRequests.Count(one => one.MeetingId == meeting.Id && (one.State == RequestState.OnAgenda || one.State == RequestState.Decided)),
                })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            var visible = rows.Where(row => row.Request.State is RequestState.OnAgenda or RequestState.Decided).Select(row => (row.Request.Id, row.Request.Minutes)).ToList();

            // Only where something is withheld are there places besides those the reader sees.
            var slots = rows.Count > 0 && visible.Count == rows[0].OnAgenda ? AgendaSlots.Of(meeting, visible) : await AgendaSlots.Of(db, meeting, cancellationToken);
            var seen = rows.ToDictionary(row => row.Request.Id);
            var sits = forums.Sits(forum);
            return new View(
                forum,
                meeting,
                [.. slots.Where(slot => seen.ContainsKey(slot.Id)).Select(slot => ItemOf(forum, seen[slot.Id].Request, seen[slot.Id].Child, slot.At) with { Number = slot.Number })],
                [.. rows.Where(one => one.Request.State is RequestState.Approved or RequestState.Submitted)
                    .OrderByDescending(one => one.Request.State == RequestState.Approved).Select(one => ItemOf(forum, one.Request, one.Child, null))],
                [.. await Expected(forum, meeting.Id, cancellationToken), .. await Back(forum, meeting, cancellationToken)],
                ForumDeadlines.Around(forums.On(forum, meeting.Date), meeting.Times, access.Pack.Calendar),
                forums.Runs(forum) && access.Rights.Has(Permission.BuildAgenda))
            {
                Withheld = sits ? [.. slots.Where(slot => !seen.ContainsKey(slot.Id)).Select(slot => slot.Number)] : [],
                Sits = sits,
                Duties = sits && meeting.Date <= clock.LondonToday() ? await duties.Of(forum, meeting, rows.Exists(row => row.Request.State == RequestState.OnAgenda), cancellationToken) : [],
            };
        }

        /// <summary>Returned to be completed for this meeting, or decided here to come back by its day, and not in again.</summary>
        private async Task<IReadOnlyList<Item>> Back(Forum forum, ForumMeeting meeting, CancellationToken cancellationToken)
        {
            if (meeting.State != MeetingState.Planned)
            {
                return [];
            }

            var awaited = returns.NotBack(forum.Id).Where(one => one.ReturnOn <= meeting.Date && !db.ReturnWaivers.Any(waiver => waiver.DecisionId == one.Id && waiver.UndoneAt == null));
            var found = await (
                from request in forums.Requests()
                where request.ForumId == forum.Id
                let back = awaited.Where(one => one.RequestId == request.Id).OrderByDescending(one => one.RecordedAt).Select(one => one.ReturnOn).FirstOrDefault()
                where (request.State == RequestState.Returned && request.MeetingId == meeting.Id && !db.OutsideAgreements.Any(one => one.RequestId == request.Id && one.State == AgreementState.Agreed))
                    || (request.State == RequestState.Decided && back != null)
                join child in db.Children on request.ChildId equals child.Id
                orderby back, request.Id
                select new { Request = request, Child = child.DisplayName, Back = back })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            return [.. found.Select(one => ItemOf(forum, one.Request, one.Child, null) with { ReturnOn = one.Back })];
        }

        private async Task<IReadOnlyList<Item>> Expected(Forum forum, ForumMeetingId meeting, CancellationToken cancellationToken)
        {
            if (!forum.AgreesOutside)
            {
                return [];
            }

            var found = await (
                from agreement in forums.Agreements()
                where agreement.State == AgreementState.Agreed
                join request in db.ForumRequests on agreement.RequestId equals request.Id
                where request.MeetingId == meeting && (request.State == RequestState.Draft || request.State == RequestState.Returned)
                join child in db.Children on agreement.ChildId equals child.Id
                orderby agreement.AgreedAt
                select new { agreement.Id, Request = request, Child = child.DisplayName })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            return [.. found.Select(one => ItemOf(forum, one.Request, one.Child, null) with { Agreement = one.Id })];
        }

        private static Item ItemOf(Forum forum, ForumRequest request, string child, TimeOnly? at) => new(
            request.Id,
            request.ChildId,
            child,
            forum.DecisionType(request.DecisionKey)?.Name ?? request.DecisionKey,
            request.State,
            request.StartedBy,
            request.Minutes,
            at);
    }
}
