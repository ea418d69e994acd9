using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Who sits on the day of a meeting, who came, and whether they are enough to decide.</summary>
[OpenTo(Audience.SignedIn, "Who came is for those who sit in the forum; no child is named.")]
public static class ShowAttendance
{
    public sealed record Query(ForumMeetingId Id) : IQuery<View>;

    /// <param name="Missing">What the forum lacks to decide; <see langword="null"/>: nothing, or its terms set no number.</param>
    /// <param name="MayRecord">The reader may say who came.</param>
    public sealed record View(Forum Forum, ForumMeeting Meeting, IReadOnlyList<Sitting> Sitting, string? Missing, bool MayRecord);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingPeople people) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum || !forums.Sits(forum))
            {
                return Result<View>.NotFound;
            }

            var sitting = await people.Sitting(meeting, cancellationToken);
            var quorum = forums.On(forum, meeting.Date).Quorum;
            return new View(forum, meeting, sitting, quorum?.Missing([.. Sitting.There(sitting)]), meeting.State == MeetingState.Planned && forums.Records(forum));
        }
    }
}
