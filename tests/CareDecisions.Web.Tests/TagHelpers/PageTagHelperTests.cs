using CareDecisions.Application.Deadlines;
using CareDecisions.Web.TagHelpers.Page;

namespace CareDecisions.Web.Tests.TagHelpers;

public sealed class PageTagHelperTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 13, "1 2 … 13")]
    [InlineData(3, 13, "1 2 3 4 … 13")]
    [InlineData(4, 13, "1 2 3 4 5 … 13")]
    [InlineData(5, 13, "1 … 4 5 6 … 13")]
    [InlineData(13, 13, "1 … 12 13")]
    public void Pagination_Shown_LeavesOutOnlyWhatIsFar(int current, int pages, string expected) =>
        string.Join(' ', PaginationTagHelper.Shown(current, pages).Select(page => page is null ? "…" : $"{page}")).ShouldBe(expected);

    [Theory]
    [InlineData(ClockStanding.OnTrack, "On track")]
    [InlineData(ClockStanding.DueSoon, "Due soon")]
    [InlineData(ClockStanding.Late, "Late")]
    [InlineData(ClockStanding.Overdue, "Overdue")]
    [InlineData(ClockStanding.Done, "Done")]
    [InlineData(ClockStanding.DoneLate, "Done late")]
    [InlineData(ClockStanding.NoDateYet, "No date yet")]
    [InlineData(ClockStanding.NotNeeded, "Not needed")]
    public void Clock_State_IsAWord(ClockStanding state, string expected) =>
        Tags.Write(new ClockTagHelper { State = state }).QuerySelector("strong.govuk-tag")!.TextContent.ShouldBe(expected);

    [Fact]
    public void MonthStrip_OverEaster_SaysWhatCountedAndWhatDidNot() =>
        Easter.Sentences().ShouldBe(
        [
            "Started on Thursday 2 April 2026, which does not count.",
            "1 day counted.",
            "Weekends do not count.",
            "Friday 3 April 2026 does not count: Good Friday.",
            "Due by Tuesday 7 April 2026."
        ]);

    [Fact]
    public void MonthStrip_Day_CarriesItsMarkInWords() =>
        Tags.Write(new MonthStripTagHelper { Strip = Easter }).QuerySelector("td.app-month-strip__day--skipped")!
            .TextContent.ShouldBe("3 not counted, Good Friday");

    [Fact]
    public void MonthStrip_OverHalfAYear_DrawsTheFirstAndTheLastMonth()
    {
        var strip = new MonthStrip([new(new(2026, 1, 31), DayMark.Started), .. Enumerable.Range(1, 180).Select(at => new MarkedDay(new DateOnly(2026, 1, 31).AddDays(at), DayMark.Counted))]);

        strip.Months.ShouldBe([new DateOnly(2026, 1, 1), new DateOnly(2026, 7, 1)]);
    }

    [Fact]
    public void Progress_WithoutATotal_HasNoMeasure()
    {
        var page = Tags.Write(new ProgressTagHelper { Label = "Reading", Done = 12, Unit = "rows", ViewContext = Tags.View() });

        page.QuerySelector("progress")!.HasAttribute("value").ShouldBeFalse();
        page.QuerySelector("[role=status]")!.TextContent.ShouldBe("12 rows so far");
    }

    private static MonthStrip Easter { get; } = new(
    [
        new(new(2026, 4, 2), DayMark.Started),
        new(new(2026, 4, 3), DayMark.Skipped, "Good Friday"),
        new(new(2026, 4, 4), DayMark.Skipped),
        new(new(2026, 4, 7), DayMark.Due)
    ]);
}
