using System.Globalization;
using CareDecisions.Application.Forums;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Standards;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Forums;

/// <summary>Forums, meetings and requests as people read them.</summary>
internal static class ForumText
{
    public static string Of(ForumKind kind) => kind switch
    {
        ForumKind.ResourcePanel => "Resource panel",
        ForumKind.ReviewPanel => "Review panel",
        ForumKind.TrackingMeeting => "Tracking meeting",
        ForumKind.LegalPanel => "Legal panel",
        ForumKind.AllocationPanel => "Allocation panel",
        ForumKind.ApprovalChain => "Approval without a meeting",
        ForumKind.StatutoryReview => "Statutory review",
        ForumKind.StatutoryPanel => "Statutory panel",
        _ => "Management review",
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.Draft => "Draft",
        RequestState.Submitted => "Waiting for approval",
        RequestState.Approved => "In, waiting for a place",
        RequestState.OnAgenda => "On the agenda",
        RequestState.Decided => "Decided",
        RequestState.Returned => "Returned",
        _ => "Withdrawn",
    };

    public static string Colour(RequestState state) => state switch
    {
        RequestState.Draft => "blue",
        RequestState.Submitted or RequestState.Returned => "yellow",
        RequestState.Approved or RequestState.OnAgenda => "light-blue",
        RequestState.Decided => "green",
        _ => "grey",
    };

    public static string Of(AgreementState state, bool needsRatifying) => state switch
    {
        AgreementState.Draft => "Not agreed yet",
        AgreementState.Agreed => needsRatifying ? "Agreed, not ratified" : "Agreed",
        AgreementState.Ratified => "Ratified",
        AgreementState.NotRatified => "Not ratified",
        AgreementState.Closed => "Closed",
        _ => "Withdrawn",
    };

    public static string Colour(AgreementState state, bool needsRatifying) => state switch
    {
        AgreementState.Draft => "blue",
        AgreementState.Agreed => needsRatifying ? "yellow" : "green",
        AgreementState.Ratified => "green",
        AgreementState.NotRatified => "red",
        _ => "grey",
    };

    public static string Of(ToldWhom whom) => whom switch
    {
        ToldWhom.Child => "The child or young person",
        ToldWhom.Parents => "Parents or carers",
        ToldWhom.Referrer => "Whoever referred",
        ToldWhom.Provider => "The provider",
        _ => "Somebody else",
    };

    public static string Of(AttendanceMark mark) => mark switch
    {
        AttendanceMark.Present => "Present",
        AttendanceMark.Apologies => "Apologies",
        _ => "Absent",
    };

    /// <summary>"Jo Placeholder, panel accountant"; for somebody without a seat what they do.</summary>
    public static string Of(ForumMember member) => $"{member.Name}, {member.Represents ?? member.Position.Words()}";

    public static string State(FollowUp step) => (step.DoneAt, step.IsLate, step.Due) switch
    {
        (not null, true, _) => "Done late",
        (not null, _, _) => "Done",
        (null, true, _) => "Late",
        (null, _, null) => "Not running",
        _ => "To do",
    };

    public static string Colour(FollowUp step) => (step.DoneAt, step.IsLate) switch
    {
        (not null, false) => "green",
        (not null, true) => "yellow",
        (null, true) => "red",
        _ => "blue",
    };

    public static string State(MeetingDuty duty) => (duty.DoneAt, duty.IsLate) switch
    {
        (not null, true) => "Done late",
        (not null, _) => "Done",
        (null, true) => "Late",
        _ => "To do",
    };

    public static string Colour(MeetingDuty duty) => (duty.DoneAt, duty.IsLate) switch
    {
        (not null, false) => "green",
        (not null, true) => "yellow",
        (null, true) => "red",
        _ => "blue",
    };

    public static string Of(CaseReturn state) => state switch
    {
        CaseReturn.Late => "Late",
        CaseReturn.Begun => "Request begun",
        CaseReturn.Met => "Has come back",
        CaseReturn.Waived => "Need not come back",
        _ => "Due",
    };

    public static string Colour(CaseReturn state) => state switch
    {
        CaseReturn.Late => "red",
        CaseReturn.Begun => "light-blue",
        CaseReturn.Met => "green",
        CaseReturn.Waived => "grey",
        _ => "blue",
    };

    public static string Of(ForumSection section) => section switch
    {
        ForumSection.Part => "Parts of the meeting",
        ForumSection.Purpose => "Purpose",
        ForumSection.DecisionType => "What may be asked",
        ForumSection.Criterion => "Which cases come",
        ForumSection.Cohort => "Children who come by themselves",
        ForumSection.Exclusion => "Exclusions and thresholds",
        ForumSection.Gate => "What waits for a decision, and steps",
        ForumSection.Route => "From and to other forums",
        ForumSection.Cadence => "When it meets",
        ForumSection.Membership => "Who sits",
        ForumSection.Attendance => "Who presents",
        ForumSection.RequestField => "What a request says",
        ForumSection.Document => "Papers",
        ForumSection.PerChild => "One request for each child",
        ForumSection.Approval => "Who approves a request",
        ForumSection.Submission => "Cut-off, late, withdrawal",
        ForumSection.Agenda => "Agenda and papers out",
        ForumSection.Notification => "Who is told",
        ForumSection.Outcome => "What may be decided",
        ForumSection.Recording => "The record of a decision",
        ForumSection.AfterMeeting => "After the meeting",
        ForumSection.OutOfPanel => "Agreed outside the meeting",
        ForumSection.ConnectedPerson => "Connected-person placements",
        ForumSection.Tracker => "Trackers and logs",
        ForumSection.OwnReview => "Its own review",
        ForumSection.Checklist => "What to weigh",
        _ => "Duties",
    };

    /// <summary>"Thursday 12 March 2026, 09:00 to 13:00".</summary>
    public static string Of(ForumMeeting meeting) => $"{Day(meeting.Date)}{Times(meeting.Start, meeting.End)}";

    /// <summary>"Thursday each week, 09:00 to 13:00".</summary>
    public static string Of(ForumSession session)
    {
        var often = session.Frequency switch
        {
            { EveryWeeks: 1 } => "each week",
            { EveryWeeks: 2 } => "every fortnight",
            { EveryWeeks: > 2 } weeks => $"every {weeks.EveryWeeks} weeks",
            { WeeksOfMonth.Count: 0 } => "each month, the week not set",
            var months => $"each month, week {string.Join(" and ", months.WeeksOfMonth)}",
        };
        return $"{session.Weekday?.ToString() ?? "Day not set,"} {often}{Times(session.Start, session.End)}";
    }

    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Times(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        (null, _) => ", time not set",
        ({ } from, null) => $", from {Time(from)}",
        ({ } from, { } to) => $", {Time(from)} to {Time(to)}",
    };

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Of(DueMoment due) => ForumRequests.Said(due);

    public static string Pounds(decimal amount) => amount.ToString("£#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>"12 March 2026".</summary>
    public static string Date(DateOnly day) => DateWords.Spelled(day);
}
