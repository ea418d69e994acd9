using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>A forum's meetings for a year ahead, with what is due around each.</summary>
[OpenTo(Audience.SignedIn, "When a panel meets is no secret to staff; no child is named.")]
public static class ShowForumCalendar
{
    private const int Most = 120;

    public sealed record Query(string ForumId) : IQuery<View>;

    /// <param name="Runs">Whether the reader may plan, move and cancel.</param>
    public sealed record View(Forum Forum, IReadOnlyList<Row> Meetings, bool Runs);

    public sealed record Row(ForumMeeting Meeting, bool IsOnHoliday, IReadOnlyList<MeetingDeadline> Deadlines);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(query.ForumId) is not { } forum)
            {
                return Result<View>.NotFound;
            }

            var today = clock.LondonToday();
            var meetings = await db.ForumMeetings.AsNoTracking()
                .Where(meeting => meeting.ForumId == forum.Id && meeting.Date >= today)
                .OrderBy(meeting => meeting.Date).Take(Most).ToListAsync(cancellationToken);
            var calendar = access.Pack.Calendar;
            return new View(
                forum,
                [
                    .. meetings.Select(meeting => new Row(
                        meeting,
                        calendar.Holidays.Contains(meeting.Date),
                        meeting.State == MeetingState.Planned ? ForumDeadlines.Around(forums.On(forum, meeting.Date), meeting.Times, calendar) : [])),
                ],
                forums.Runs(forum) && access.Rights.Has(Permission.BuildAgenda));
        }
    }
}
