using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Forums;

/// <summary>A reason, or what was done, in words kept with a forum; whether it has to be said is another rule.</summary>
internal static class ForumReasonRule
{
    public static IRuleBuilderOptions<T, string?> FitsForumReason<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(ForumRequest.ReasonLength).WithMessage($"Use {ForumRequest.ReasonLength} characters or fewer");
}

/// <summary>Fields of the form, or papers, that a request still needs.</summary>
public sealed record RequestIsNotReady(IReadOnlyList<string> Missing) : Refusal
{
    public override string Message => $"Add these first: {string.Join("; ", Missing)}";
}

/// <summary>The cut-off has passed. It says what can be done: the next meeting, or who may take it late.</summary>
public sealed record CutOffHasPassed(string CutOff, string? NextMeeting, IReadOnlyList<string> MayAcceptLate) : Refusal
{
    public override string Message => $"The cut-off for this meeting was {CutOff}. "
        + (NextMeeting is null ? "" : $"Choose the meeting of {NextMeeting}")
        + (MayAcceptLate.Count == 0 ? "." : $"{(NextMeeting is null ? "Ask" : ", or ask")} {string.Join(" and ", MayAcceptLate)} to accept it late.");

    public override string Field => "MeetingId";
}

public sealed record ForumHasNoMeetingAhead(string Forum) : Refusal
{
    public override string Message => $"{Forum} has no meeting ahead. Ask its administrator to put meetings in the calendar.";
}

public sealed record ForumIsOff(string Forum) : Refusal
{
    public override string Message => $"{Forum} is switched off in this authority.";
}

public sealed record ForumIsRunByOthers(IReadOnlyList<string> Roles) : Refusal
{
    public override string Message => $"Only those who run this forum may do this. Ask {string.Join(" or ", Roles)}.";
}

public sealed record OutcomeIsUnknown : Refusal
{
    public override string Message => "Select an outcome that this forum may record";

    public override string Field => "Outcome";
}

public sealed record BringsAnAgreement : Refusal
{
    public override string Message =>
        "This request brings something agreed outside to the meeting, which must say yes or no to it, so it cannot be withdrawn. Complete and submit it.";
}

/// <param name="Missing">What the forum lacks.</param>
public sealed record MeetingHasNoQuorum(string Missing) : Refusal
{
    public override string Message => $"This forum may not decide: {Missing}. Record who came, or put the item to another meeting.";
}

public sealed record NobodyCameYet : Refusal
{
    public override string Message => "The meeting is not held yet. Before its day only apologies can be recorded.";
}

/// <param name="Names">Members of whom nobody has said whether they came.</param>
public sealed record AttendanceIsMissing(IReadOnlyList<string> Names) : Refusal
{
    public override string Message => $"Record first whether they came: {string.Join(", ", Names)}.";
}

/// <summary>Only an item that waits to be decided takes invitations and interests.</summary>
public sealed record ItemIsNotAhead : Refusal
{
    public override string Message => "This item is not waiting on an agenda. Put it on the agenda first.";
}

/// <param name="Questions">Those that the terms must have answered, and that are not.</param>
public sealed record ChecklistIsOpen(IReadOnlyList<string> Questions) : Refusal
{
    public override string Message => $"Answer what the forum has to weigh first: {string.Join("; ", Questions)}";
}
