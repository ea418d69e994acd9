using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Who sits in a forum on the day of a meeting, who of them came, and whether they are enough to decide.</summary>
public sealed class MeetingPeople(CareDecisionsDb db)
{
    private const int Most = 200;

    /// <summary>
    /// The members who sit on that day, chairs first, each with their mark and those who may stand in. Once a meeting is
    /// closed, those who were marked, whatever is said of their seats later.
    /// </summary>
    public async Task<IReadOnlyList<Sitting>> Sitting(ForumMeeting meeting, CancellationToken cancellationToken)
    {
        var (day, isOpen) = (meeting.Date, meeting.State == MeetingState.Planned);
        var members = await db.ForumMembers.AsNoTracking()
            .Where(one => one.ForumId == meeting.ForumId && ((isOpen && one.From <= day && (one.Until == null || one.Until >= day))
                || db.MeetingAttendances.Any(mark => mark.MeetingId == meeting.Id && mark.MemberId == one.Id)))
            .OrderBy(one => one.Name).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        if (members.Count == 0)
        {
            return [];
        }

        var marks = await db.MeetingAttendances.AsNoTracking().Where(one => one.MeetingId == meeting.Id)
            .OrderBy(one => one.Id).Take(Most).ToDictionaryAsync(one => one.MemberId, cancellationToken);
        var delegates = members.Where(one => one.DelegateForId is not null).ToLookup(one => one.DelegateForId!.Value);
        return [.. members.Where(one => one.DelegateForId is null).OrderBy(one => one.Position)
            .Select(one => new Sitting(one, marks.GetValueOrDefault(one.Id), [.. delegates[one.Id].Select(other => other.Name)]))];
    }

    /// <summary>The interests declared in the items of a meeting, wherever they were declared: they go with the item.</summary>
    public async Task<IReadOnlyList<ConflictOfInterest>> Conflicts(ForumMeetingId meeting, CancellationToken cancellationToken) =>
        await db.ConflictsOfInterest.AsNoTracking().Where(one => db.ForumRequests.Any(request => request.Id == one.RequestId && request.MeetingId == meeting)).OrderBy(one => one.At).Take(Most).ToListAsync(cancellationToken);

    /// <summary>What the forum lacks to decide on one item, in words; <see langword="null"/>: nothing, or its terms set no number.</summary>
    public async Task<string?> MissingFor(Forum forum, ForumMeeting meeting, ForumRequestId item, CancellationToken cancellationToken)
    {
        if (forum.Quorum is not { Members: not null } quorum)
        {
            return null;
        }

        var left = (await Conflicts(meeting.Id, cancellationToken)).Where(one => one.Leaves && one.RequestId == item).Select(one => one.MemberId).ToHashSet();
        return quorum.Missing([.. Forums.Sitting.There(await Sitting(meeting, cancellationToken)).Where(one => !left.Contains(one.MemberId))]);
    }
}

/// <summary>A member on the day of a meeting.</summary>
/// <param name="Member">Who sits.</param>
/// <param name="Mark">Whether they came; <see langword="null"/>: nobody said yet.</param>
/// <param name="Delegates">Names of those who may stand in.</param>
public sealed record Sitting(ForumMember Member, MeetingAttendance? Mark, IReadOnlyList<string> Delegates)
{
    public static IEnumerable<Presence> There(IEnumerable<Sitting> sitting) => sitting.Where(one => one.Mark is { IsTaken: true })
        .Select(one => new Presence(one.Member.Id, one.Member.Position, one.Mark!.Mark == AttendanceMark.Present));
}
