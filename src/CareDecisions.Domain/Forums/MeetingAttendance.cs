using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>Whether one member came to one meeting, or who came instead.</summary>
public sealed class MeetingAttendance : IOwnedByAuthority, IVersioned
{
    private MeetingAttendance()
    {
        By = string.Empty;
    }

    public MeetingAttendance(ForumMeetingId meeting, Guid member)
    {
        Id = Guid.CreateVersion7();
        MeetingId = meeting;
        MemberId = member;
        By = string.Empty;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumMeetingId MeetingId { get; private set; }

    public Guid MemberId { get; private set; }

    public AttendanceMark Mark { get; private set; }

    /// <summary>Who came in their place; <see langword="null"/>: nobody.</summary>
    public string? StandIn { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public long Version { get; private set; }

    /// <summary>True where the seat is taken: by the member, or by whoever came instead.</summary>
    public bool IsTaken => Mark == AttendanceMark.Present || (Mark == AttendanceMark.Apologies && StandIn is not null);

    public void Is(AttendanceMark mark, string? standIn, CaseRecord.Step step)
    {
        (Mark, StandIn) = (mark, mark == AttendanceMark.Apologies ? standIn : null);
        (At, ById, By) = (step.At, step.ById, step.By);
    }
}

public enum AttendanceMark
{
    Present,

    /// <summary>They said that they could not come; somebody may have come instead.</summary>
    Apologies,

    /// <summary>Nobody came and nobody said why.</summary>
    Absent,
}
