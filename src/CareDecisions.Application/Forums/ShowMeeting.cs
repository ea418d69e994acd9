using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>One meeting: its agenda in order with the times of its slots, and what has come and waits for a place.</summary>
[OpenTo(Audience.SignedIn, "Items are those of children the reader may see, or of forums they sit in.")]
public static class ShowMeeting
{
    private const int Most = 200;

    public sealed record Query(ForumMeetingId Id) : IQuery<View>;

    /// <param name="Expected">Agreed outside and due to be heard here; the request is not handed in yet. Each leads to its agreement.</param>
    /// <param name="Runs">Whether the reader may build the agenda.</param>
    public sealed record View(
        Forum Forum, ForumMeeting Meeting, IReadOnlyList<Item> Agenda, IReadOnlyList<Item> Incoming, IReadOnlyList<Item> Expected, IReadOnlyList<MeetingDeadline> Deadlines, bool Runs) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Agenda.Concat(Incoming).Concat(Expected).Select(item => item.ChildId).Distinct()];
    }

    /// <param name="At">When its slot begins; <see langword="null"/> where start or length is not known.</param>
    public sealed record Item(ForumRequestId Id, ChildId ChildId, string Child, string Decision, RequestState State, string By, int? Minutes, TimeOnly? At)
    {
        /// <summary>The agreement outside that it brings; <see langword="null"/>: none, or not looked for.</summary>
        public AgreementId? Agreement { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums) : IRequestHandler<Query, Result<View>>
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
                orderby request.Position, request.ApprovedAt
                select new { Request = request, Child = child.DisplayName })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            var agenda = new List<Item>();
            var at = meeting.Start;
            foreach (var row in rows.Where(one => one.Request.State is RequestState.OnAgenda or RequestState.Decided))
            {
                agenda.Add(ItemOf(forum, row.Request, row.Child, at));
                at = row.Request.Minutes is { } minutes ? at?.AddMinutes(minutes) : null;
            }

            return new View(
                forum,
                meeting,
                agenda,
                [.. rows.Where(one => one.Request.State is RequestState.Approved or RequestState.Submitted)
                    .OrderByDescending(one => one.Request.State == RequestState.Approved).Select(one => ItemOf(forum, one.Request, one.Child, null))],
                await Expected(forum, meeting.Id, cancellationToken),
                ForumDeadlines.Around(forum, meeting.Times, access.Pack.Calendar),
                forums.Runs(forum) && access.Rights.Has(Permission.BuildAgenda));
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
