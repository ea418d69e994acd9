using System.Globalization;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class ForumCalendarTests
{
    [Fact]
    public void WeeklySession_BetweenTwoDates_IncludesBoth()
    {
        Dates([Session("s.cad.01", DayOfWeek.Thursday, Every(1))], new(2026, 3, 5), new(2026, 3, 19)).ShouldBe(["2026-03-05", "2026-03-12", "2026-03-19"]);
    }

    [Fact]
    public void FortnightlySession_CountsFromItsFirstMeetingBothWays()
    {
        var session = Session("s.cad.01", DayOfWeek.Tuesday, Every(2)) with { FirstMeeting = new DateOnly(2026, 3, 10) };

        Dates([session], new(2026, 2, 1), new(2026, 4, 1)).ShouldBe(["2026-02-10", "2026-02-24", "2026-03-10", "2026-03-24"]);
    }

    [Fact]
    public void TwiceAMonth_IsInTheWeeksNamed()
    {
        Dates([Session("s.cad.01", DayOfWeek.Wednesday, new SessionFrequency(0, [1, 3]))], new(2026, 4, 1), new(2026, 5, 31))
            .ShouldBe(["2026-04-01", "2026-04-15", "2026-05-06", "2026-05-20"]);
    }

    [Fact]
    public void TwiceAMonth_WithoutWeeksOrWeekday_GivesNoMeeting()
    {
        Dates([Session("s.cad.01", DayOfWeek.Wednesday, new SessionFrequency(0, []))], new(2026, 4, 1), new(2026, 5, 31)).ShouldBeEmpty();
        Dates([Session("s.cad.01", null, Every(1))], new(2026, 4, 1), new(2026, 5, 31)).ShouldBeEmpty();
    }

    [Fact]
    public void MonthlyPart_InsideAWeeklyMeeting_ShortensTheOtherPartOnItsDay()
    {
        var meetings = Between(
            [
                Session("s.cad.01", DayOfWeek.Thursday, Every(1)) with { Part = "decisions", Start = new(9, 0), End = new(13, 0) },
                Session("s.cad.02", DayOfWeek.Thursday, new SessionFrequency(0, [1])) with { Part = "decisions", Start = new(9, 0), End = new(12, 0), InPlaceOf = "s.cad.01" },
                Session("s.cad.03", DayOfWeek.Thursday, new SessionFrequency(0, [1])) with { Part = "tracker", Start = new(12, 0), End = new(13, 0) },
            ],
            new(2026, 3, 5),
            new(2026, 3, 12));

        meetings.Select(Shown).ShouldBe(
        [
            "2026-03-05 09:00-13:00: decisions 09:00-12:00, tracker 12:00-13:00",
            "2026-03-12 09:00-13:00: decisions 09:00-13:00",
        ]);
    }

    [Fact]
    public void SharedTime_OnOneDay_IsOneHalfAfterTheOther()
    {
        Shown(Between([Half(2, inTurn: false)], new(2026, 1, 9), new(2026, 1, 9)).Single()).ShouldBe("2026-01-09 11:00-12:00:  11:00-12:00");
    }

    [Fact]
    public void SharedTime_InTurn_HasTheWholeTimeEveryOtherFortnight()
    {
        Between([Half(1, inTurn: true)], new(2026, 1, 1), new(2026, 2, 28)).Select(Shown)
            .ShouldBe(["2026-01-09 10:00-12:00:  10:00-12:00", "2026-02-06 10:00-12:00:  10:00-12:00"]);
        Dates([Half(2, inTurn: true)], new(2026, 1, 1), new(2026, 2, 28)).ShouldBe(["2026-01-23", "2026-02-20"]);
    }

    [Fact]
    public void Meeting_OnABankHoliday_StaysWhereItFallsAndIsFlagged()
    {
        var meetings = Between([Session("s.cad.01", DayOfWeek.Friday, Every(1))], new(2026, 3, 27), new(2026, 4, 10));

        meetings.Select(meeting => (meeting.Date, meeting.IsOnHoliday)).ShouldBe([(new(2026, 3, 27), false), (new(2026, 4, 3), true), (new(2026, 4, 10), false)]);
    }

    [Fact]
    public void Meeting_WhoseEndIsNotKnown_HasNone()
    {
        var session = Session("s.cad.01", DayOfWeek.Tuesday, Every(1)) with { Start = new(14, 0) };

        Between([session], new(2026, 3, 3), new(2026, 3, 3)).Single().End.ShouldBeNull();
    }

    [Fact]
    public void TimesOf_AMeetingMovedToAnotherDay_KeepsItsLength()
    {
        var session = Session("s.cad.01", DayOfWeek.Thursday, Every(1)) with { Start = new(9, 0), End = new(13, 0) };
        var start = DateTimeOffset.Parse("2026-03-31T10:00+01:00", CultureInfo.InvariantCulture);

        var times = ForumCalendar.TimesOf([session], new DateOnly(2026, 3, 31), start, TestCalendar.EnglandAndWales);

        times.End.ShouldBe(start.AddHours(4));
    }

    private static ForumSession Half(int half, bool inTurn) => Session("s.cad.01", DayOfWeek.Friday, Every(2)) with
    {
        Start = new(10, 0),
        DurationMinutes = 60,
        FirstMeeting = new DateOnly(2026, 1, 9),
        Shares = new SharedTime("other", half, inTurn),
    };

    private static SessionFrequency Every(int weeks) => new(weeks, []);

    private static ForumSession Session(string id, DayOfWeek? weekday, SessionFrequency frequency) => new()
    {
        Rule = new ForumRule { Id = id, Section = ForumSection.Cadence, Text = "" },
        Weekday = weekday,
        Frequency = frequency,
    };

    private static IReadOnlyList<PlannedMeeting> Between(ForumSession[] sessions, DateOnly from, DateOnly to) =>
        ForumCalendar.Between(sessions, from, to, TestCalendar.EnglandAndWales);

    private static IEnumerable<string> Dates(ForumSession[] sessions, DateOnly from, DateOnly to) =>
        Between(sessions, from, to).Select(meeting => $"{meeting.Date:yyyy-MM-dd}");

    private static string Shown(PlannedMeeting meeting) =>
        $"{meeting.Date:yyyy-MM-dd} {meeting.Start:HH:mm}-{meeting.End:HH:mm}: "
        + string.Join(", ", meeting.Parts.Select(part => $"{part.Part} {part.Start:HH:mm}-{part.End:HH:mm}"));
}
