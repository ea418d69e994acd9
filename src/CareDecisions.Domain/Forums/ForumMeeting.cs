using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>One sitting of a forum. The cadence plans it; a person moves or cancels it, with the reason.</summary>
public sealed class ForumMeeting : IOwnedByAuthority, IVersioned
{
    public const int ForumLength = 80;
    public const int ReasonLength = 500;

    private ForumMeeting()
    {
        ForumId = string.Empty;
    }

    public ForumMeeting(string forumId, PlannedMeeting planned)
    {
        Id = ForumMeetingId.New();
        ForumId = forumId;
        PlannedFor = Date = planned.Date;
        Start = planned.Start;
        End = planned.End;
    }

    public ForumMeetingId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>Id of the forum in the authority's pack.</summary>
    public string ForumId { get; private set; }

    /// <summary>The day that the cadence gave. Generating the year again adds no second meeting for it.</summary>
    public DateOnly PlannedFor { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>London wall time; <see langword="null"/> where not known.</summary>
    public TimeOnly? Start { get; private set; }

    public TimeOnly? End { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>Why it was moved or cancelled; <see langword="null"/>: neither.</summary>
    public string? Because { get; private set; }

    public long Version { get; private set; }

    /// <summary>Its times as instants.</summary>
    public MeetingTimes Times => new(
        Date,
        Start is { } start ? LondonTime.At(Date, start) : null,
        End is { } end ? LondonTime.At(Date, end) : null);

    /// <summary>When nothing more can come to it: its start, or the end of its day.</summary>
    public DateTimeOffset Begins => Times.Start ?? Date.AddDays(1).StartInLondon();

    public Refusal? Move(DateOnly date, TimeOnly? start, TimeOnly? end, string because)
    {
        if (State != MeetingState.Planned)
        {
            return new MeetingIsOver(State);
        }

        (Date, Start, End, Because) = (date, start, end, because);
        return null;
    }

    public Refusal? Cancel(string because)
    {
        if (State != MeetingState.Planned)
        {
            return new MeetingIsOver(State);
        }

        (State, Because) = (MeetingState.Cancelled, because);
        return null;
    }

    public Refusal? Close()
    {
        if (State != MeetingState.Planned)
        {
            return new MeetingIsOver(State);
        }

        State = MeetingState.Closed;
        return null;
    }
}

public enum MeetingState
{
    Planned,
    Closed,
    Cancelled,
}

public sealed record MeetingIsOver(MeetingState State) : Refusal
{
    public override string Message => State == MeetingState.Cancelled
        ? "This meeting was cancelled. Choose another from the forum's calendar."
        : "This meeting is closed. Choose another from the forum's calendar.";
}
