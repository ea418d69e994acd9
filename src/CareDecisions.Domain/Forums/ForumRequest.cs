using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// What one forum is asked about one child: drafted, submitted, approved, put on an agenda, decided. What is written is a
/// <see cref="CaseRecord"/> of the template that the forum's terms give for this decision.
/// </summary>
public sealed class ForumRequest : IOwnedByAuthority, IVersioned
{
    public const int DecisionLength = 80;
    public const int NameLength = 200;
    public const int ReasonLength = 2000;

    private ForumRequest()
    {
        ForumId = DecisionKey = StartedBy = string.Empty;
    }

    public ForumRequest(ForumRequestId id, CaseRecord form, string forumId, string decisionKey)
    {
        Id = id;
        ChildId = form.ChildId;
        RecordId = form.Id;
        ForumId = forumId;
        DecisionKey = decisionKey;
        StartedAt = form.StartedAt;
        StartedById = form.StartedById;
        StartedBy = form.StartedBy;
    }

    public ForumRequestId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>The form that it is written on.</summary>
    public RecordId RecordId { get; private set; }

    public string ForumId { get; private set; }

    /// <summary>Key of the decision asked for (<c>dec.sgo</c>).</summary>
    public string DecisionKey { get; private set; }

    public RequestState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Its author, who never approves it.</summary>
    public Guid? StartedById { get; private set; }

    public string StartedBy { get; private set; }

    /// <summary>The meeting it is meant for; <see langword="null"/> until it is submitted, or where the forum has no meetings.</summary>
    public ForumMeetingId? MeetingId { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When the last approval that its forum asks for was given: from then on it counts as in.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int? Position { get; private set; }

    /// <summary>Length of its slot.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Why it was returned or withdrawn.</summary>
    public string? Because { get; private set; }

    public string? StoppedBy { get; private set; }

    public long Version { get; private set; }

    public bool IsOpen => State is not (RequestState.Decided or RequestState.Withdrawn);

    /// <summary>The author hands it in for a meeting.</summary>
    public Refusal? Submit(ForumMeetingId? meeting, DateTimeOffset at)
    {
        if (State is not (RequestState.Draft or RequestState.Returned))
        {
            return new RequestIsIn();
        }

        (State, MeetingId, SubmittedAt, Because, StoppedBy) = (RequestState.Submitted, meeting, at, null, null);
        return null;
    }

    /// <summary>Begun for a meeting that expects it, because the matter was agreed outside.</summary>
    public void ExpectAt(ForumMeetingId? meeting)
    {
        if (State is RequestState.Draft or RequestState.Returned)
        {
            MeetingId = meeting;
        }
    }

    /// <summary>Its meeting is not held: it goes to another, and waits there for a place. What was signed stays signed.</summary>
    public Refusal? CarryTo(ForumMeetingId? meeting)
    {
        if (!IsOpen)
        {
            return new RequestIsNotWaiting();
        }

        (State, MeetingId, Position) = (State == RequestState.OnAgenda ? RequestState.Approved : State, meeting, null);
        return null;
    }

    /// <summary>Every approval has been given, or none is asked for.</summary>
    public Refusal? Approve(DateTimeOffset at)
    {
        if (State != RequestState.Submitted)
        {
            return new RequestIsNotWaiting();
        }

        (State, ApprovedAt) = (RequestState.Approved, at);
        return null;
    }

    /// <summary>The forum's administrator gives it a place.</summary>
    public Refusal? PutOnAgenda(ForumMeetingId meeting, int position, int? minutes)
    {
        if (State is not (RequestState.Approved or RequestState.OnAgenda))
        {
            return new RequestIsNotApproved();
        }

        (State, MeetingId, Position, Minutes) = (RequestState.OnAgenda, meeting, position, minutes);
        return null;
    }

    public Refusal? Return(string because, string by)
    {
        if (State is not (RequestState.Submitted or RequestState.Approved or RequestState.OnAgenda))
        {
            return new RequestIsNotWaiting();
        }

        (State, Because, StoppedBy, ApprovedAt, Position) = (RequestState.Returned, because, by, null, null);
        return null;
    }

    public Refusal? Withdraw(string because, string by)
    {
        if (!IsOpen)
        {
            return new RequestIsNotWaiting();
        }

        (State, Because, StoppedBy, Position) = (RequestState.Withdrawn, because, by, null);
        return null;
    }

    /// <summary>The forum has decided, whatever it decided.</summary>
    /// <param name="isFollowed">It said that its decision would follow, and gives it now.</param>
    public Refusal? Decide(bool isFollowed = false)
    {
        if (State != (isFollowed ? RequestState.Decided : RequestState.OnAgenda))
        {
            return new RequestIsNotOnAgenda();
        }

        State = RequestState.Decided;
        return null;
    }
}

public enum RequestState
{
    Draft,

    /// <summary>Handed in, waiting for approval.</summary>
    Submitted,

    Approved,
    OnAgenda,
    Decided,

    /// <summary>Given back to be completed.</summary>
    Returned,

    Withdrawn,
}

public sealed record RequestIsIn : Refusal
{
    public override string Message => "This request has been submitted already. To change it, ask the forum's administrator or approver to return it.";
}

public sealed record RequestIsNotWaiting : Refusal
{
    public override string Message => "This request is not waiting for that. Open it to see where it stands.";
}

public sealed record RequestIsNotApproved : Refusal
{
    public override string Message => "This request is not approved yet, so it cannot go on an agenda. Ask whoever approves it.";
}

public sealed record RequestIsNotOnAgenda : Refusal
{
    public override string Message => "This request is on no agenda, so nothing can be decided on it. Put it on the agenda first.";
}
