using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// The closed set of times that a forum's rule may set. An anchor is <see cref="MeetingDate"/>, <see cref="MeetingStart"/>,
/// <see cref="MeetingEnd"/>, <c>field:name</c> (the date held in that field of the decision) or an event of the vocabulary.
/// </summary>
public abstract record ForumDeadline
{
    public const string MeetingDate = "meeting_date";
    public const string MeetingStart = "meeting_start";
    public const string MeetingEnd = "meeting_end";
    public const string FieldPrefix = "field:";

    private ForumDeadline()
    {
    }

    /// <summary>True where a meeting alone gives the moment.</summary>
    public bool IsAroundTheMeeting => this switch
    {
        WeekdayBefore or WeekdayAfter or DuringMeeting => true,
        Offset offset => offset.Anchors.All(IsOfTheMeeting),
        At at => IsOfTheMeeting(at.Anchor),
        _ => false,
    };

    public static bool IsOfTheMeeting(string anchor) => anchor is MeetingDate or MeetingStart or MeetingEnd;

    /// <summary>
    /// The <paramref name="Occurrence"/>-th such weekday strictly before the meeting's date, 1 being the nearest, at a
    /// London wall time.
    /// </summary>
    /// <example>Friday noon before a meeting on Thursday 12 March 2026 is Friday 6 March at 12:00.</example>
    public sealed record WeekdayBefore(DayOfWeek Weekday, TimeOnly Time, int Occurrence) : ForumDeadline;

    /// <summary>The <paramref name="Occurrence"/>-th such weekday strictly after the meeting's date.</summary>
    public sealed record WeekdayAfter(DayOfWeek Weekday, TimeOnly Time, int Occurrence) : ForumDeadline;

    /// <summary>
    /// A length of time before or after an anchor. Day 0 is the anchor's London date and is not counted; working days
    /// skip weekends and the pack's holidays; hours are elapsed, whatever the clocks do; months clamp to their last day.
    /// </summary>
    /// <param name="Direction">Before or after.</param>
    /// <param name="Anchors">What it counts from: one, or several with a pick.</param>
    /// <param name="Pick">Which of several anchors counts.</param>
    /// <param name="Value">How many units.</param>
    /// <param name="Unit">In hours only from an anchor that has a time.</param>
    /// <param name="Time">London wall time on the day reached; <see langword="null"/>: the whole day counts.</param>
    public sealed record Offset(
        DueDirection Direction, IReadOnlyList<string> Anchors, AnchorPick Pick, int Value, DueUnit Unit, TimeOnly? Time = null) : ForumDeadline;

    /// <summary>The next meeting of a forum whose start is still ahead.</summary>
    /// <param name="Forum">Id of the forum.</param>
    /// <param name="WaitsForCutOff">True where a cut-off that has passed puts it to the meeting after.</param>
    public sealed record NextMeeting(string Forum, bool WaitsForCutOff) : ForumDeadline;

    /// <summary>At that moment, without delay.</summary>
    public sealed record At(string Anchor) : ForumDeadline;

    /// <summary>While the meeting sits: by its end.</summary>
    public sealed record DuringMeeting : ForumDeadline;

    /// <summary>Any time before the event happens.</summary>
    public sealed record BeforeEvent(string Event) : ForumDeadline;
}

/// <summary>Which of several anchors counts.</summary>
public enum AnchorPick
{
    Earliest,
    Latest,
}
