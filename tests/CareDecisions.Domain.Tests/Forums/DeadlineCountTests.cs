using System.Globalization;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class DeadlineCountTests
{
    /// <summary>Thursday 12 March 2026, 09:00 to 13:00.</summary>
    private static readonly MeetingTimes Thursday = Meeting("2026-03-12T09:00+00:00", "2026-03-12T13:00+00:00");

    private readonly DeadlineCount count = new(TestCalendar.EnglandAndWales);

    [Theory]
    [InlineData(DayOfWeek.Friday, 1, "2026-03-06T12:00:00+00:00")]
    [InlineData(DayOfWeek.Friday, 2, "2026-02-27T12:00:00+00:00")]
    [InlineData(DayOfWeek.Wednesday, 1, "2026-03-11T12:00:00+00:00")]
    [InlineData(DayOfWeek.Thursday, 1, "2026-03-05T12:00:00+00:00")]
    public void WeekdayBefore_TheMeeting_IsStrictlyBeforeItsDate(DayOfWeek weekday, int occurrence, string due)
    {
        Of(new ForumDeadline.WeekdayBefore(weekday, new TimeOnly(12, 0), occurrence)).ShouldBe(due);
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 1, "2026-03-18T17:00:00+00:00")]
    [InlineData(DayOfWeek.Thursday, 1, "2026-03-19T17:00:00+00:00")]
    [InlineData(DayOfWeek.Friday, 2, "2026-03-20T17:00:00+00:00")]
    public void WeekdayAfter_TheMeeting_IsStrictlyAfterItsDate(DayOfWeek weekday, int occurrence, string due)
    {
        Of(new ForumDeadline.WeekdayAfter(weekday, new TimeOnly(17, 0), occurrence)).ShouldBe(due);
    }

    [Fact]
    public void WeekdayBefore_AcrossTheClocksGoingForward_IsAWallTime()
    {
        var meeting = Meeting("2026-03-31T14:00+01:00", null);

        Of(new ForumDeadline.WeekdayBefore(DayOfWeek.Friday, new TimeOnly(13, 0), 1), meeting).ShouldBe("2026-03-27T13:00:00+00:00");
        Of(new ForumDeadline.WeekdayBefore(DayOfWeek.Monday, new TimeOnly(13, 0), 1), meeting).ShouldBe("2026-03-30T13:00:00+01:00");
    }

    [Fact]
    public void Hours_AcrossTheClocksGoingBack_AreElapsed()
    {
        var meeting = Meeting("2026-10-26T10:00+00:00", "2026-10-26T12:00+00:00");

        Of(Offset(DueDirection.Before, ForumDeadline.MeetingStart, 48, DueUnit.Hours), meeting).ShouldBe("2026-10-24T11:00:00+01:00");
        Of(Offset(DueDirection.After, ForumDeadline.MeetingEnd, 24, DueUnit.Hours), meeting).ShouldBe("2026-10-27T12:00:00+00:00");
    }

    [Theory]
    [InlineData(DueDirection.Before, 5, DueUnit.WorkingDays, "2026-03-27")]
    [InlineData(DueDirection.After, 3, DueUnit.WorkingDays, "2026-04-10")]
    [InlineData(DueDirection.Before, 7, DueUnit.CalendarDays, "2026-03-31")]
    [InlineData(DueDirection.After, 12, DueUnit.Weeks, "2026-06-30")]
    [InlineData(DueDirection.After, 12, DueUnit.Months, "2027-04-07")]
    public void Offset_FromTheMeetingsDate_IsADateThatPassesOverEaster(DueDirection direction, int value, DueUnit unit, string due)
    {
        var meeting = new MeetingTimes(new DateOnly(2026, 4, 7), null, null);

        Of(Offset(direction, ForumDeadline.MeetingDate, value, unit), meeting).ShouldBe(due);
    }

    [Fact]
    public void Offset_InMonths_ClampsToTheLastDay()
    {
        var meeting = new MeetingTimes(new DateOnly(2026, 1, 31), null, null);

        Of(Offset(DueDirection.After, ForumDeadline.MeetingDate, 1, DueUnit.Months), meeting).ShouldBe("2026-02-28");
    }

    [Fact]
    public void Offset_WithATime_IsThatWallTimeOnTheDayReached()
    {
        var deadline = Offset(DueDirection.Before, ForumDeadline.MeetingDate, 7, DueUnit.WorkingDays) with { Time = new TimeOnly(16, 0) };

        Of(deadline, new MeetingTimes(new DateOnly(2026, 3, 17), null, null)).ShouldBe("2026-03-06T16:00:00+00:00");
    }

    [Fact]
    public void Offset_FromAnEndNobodyKnows_HasNoDueTime()
    {
        Of(Offset(DueDirection.After, ForumDeadline.MeetingEnd, 24, DueUnit.Hours), Thursday with { End = null }).ShouldBe("");
    }

    [Theory]
    [InlineData(AnchorPick.Earliest, "2026-03-04T15:00:00+00:00")]
    [InlineData(AnchorPick.Latest, "2026-03-05T09:30:00+00:00")]
    public void Offset_FromSeveralAnchors_CountsFromTheOnePicked(AnchorPick pick, string due)
    {
        var deadline = Offset(DueDirection.After, "PlacementAgreed", 48, DueUnit.Hours) with { Anchors = ["PlacementAgreed", "PlacementStarted"], Pick = pick };

        count.Of(deadline, null, At).ToString().ShouldBe(due);

        static DueMoment? At(string anchor) => DueMoment.At(DateTimeOffset.Parse(anchor == "PlacementAgreed" ? "2026-03-02T15:00+00:00" : "2026-03-03T09:30+00:00", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Offset_FromTheLatestOfSeveral_WaitsForAll()
    {
        var deadline = Offset(DueDirection.After, "PlacementAgreed", 48, DueUnit.Hours) with { Anchors = ["PlacementAgreed", "PlacementStarted"], Pick = AnchorPick.Latest };

        count.Of(deadline, null, anchor => anchor == "PlacementAgreed" ? DueMoment.On(new DateOnly(2026, 3, 2)) : null).ShouldBeNull();
    }

    [Fact]
    public void DuringTheMeeting_IsByItsEnd_OrOnItsDateWhereTheEndIsNotKnown()
    {
        Of(new ForumDeadline.DuringMeeting()).ShouldBe("2026-03-12T13:00:00+00:00");
        Of(new ForumDeadline.DuringMeeting(), Thursday with { End = null }).ShouldBe("2026-03-12");
    }

    [Fact]
    public void At_AFieldOfTheDecision_IsTheDateHeldThere()
    {
        count.Of(new ForumDeadline.At("field:return_date"), Thursday, _ => DueMoment.On(new DateOnly(2026, 5, 7))).ToString().ShouldBe("2026-05-07");
        count.Of(new ForumDeadline.At("field:return_date"), Thursday).ShouldBeNull();
    }

    private static ForumDeadline.Offset Offset(DueDirection direction, string anchor, int value, DueUnit unit) =>
        new(direction, [anchor], AnchorPick.Earliest, value, unit);

    private static MeetingTimes Meeting(string start, string? end)
    {
        var begins = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        return new MeetingTimes(DateOnly.FromDateTime(begins.DateTime), begins, end is null ? null : DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));
    }

    private string Of(ForumDeadline deadline, MeetingTimes? meeting = null) => count.Of(deadline, meeting ?? Thursday)?.ToString() ?? "";
}
