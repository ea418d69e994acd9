using CareDecisions.Domain.Calendars;

namespace CareDecisions.Domain.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = TestCalendar.EnglandAndWales;

    [Fact]
    public void AddWorkingDays_FiveFromAMonday_IsTheFollowingMonday() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 3, 2), 5).ShouldBe(new DateOnly(2026, 3, 9));

    [Fact]
    public void AddWorkingDays_OverEaster_PassesGoodFridayAndEasterMonday() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 4, 2), 1).ShouldBe(new DateOnly(2026, 4, 7));

    [Fact]
    public void AddWorkingDays_FromASaturday_CountsMondayAsTheFirst() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 3, 7), 1).ShouldBe(new DateOnly(2026, 3, 9));

    [Fact]
    public void AddWorkingDays_WithChristmasOnASaturday_PassesBothSubstituteDays() =>
        Calendar.AddWorkingDays(new DateOnly(2027, 12, 24), 1).ShouldBe(new DateOnly(2027, 12, 29));

    [Fact]
    public void AddWorkingDays_OverAOneOffHoliday_PassesIt() =>
        Calendar.AddWorkingDays(new DateOnly(2022, 9, 16), 1).ShouldBe(new DateOnly(2022, 9, 20));

    [Fact]
    public void AddWorkingDays_OneBackFromTuesdayAfterEaster_IsMaundyThursday() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 4, 7), -1).ShouldBe(new DateOnly(2026, 4, 2));

    [Fact]
    public void AddWorkingDays_OneBackFromASunday_IsTheFridayBefore() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 3, 8), -1).ShouldBe(new DateOnly(2026, 3, 6));

    [Fact]
    public void AddWorkingDays_OfNothing_GivesTheDateBack() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 3, 7), 0).ShouldBe(new DateOnly(2026, 3, 7));

    [Fact]
    public void AddWorkingDays_PastTheData_IsRefused() =>
        Should.Throw<OutsideHolidayDataException>(() => Calendar.AddWorkingDays(new DateOnly(2035, 12, 28), 5))
            .Message.ShouldBe("2036-01-01 is outside the bank holiday data, which covers 2015 to 2035");

    [Fact]
    public void AddWorkingDays_FromBeforeTheData_IsRefused() =>
        Should.Throw<OutsideHolidayDataException>(() => Calendar.AddWorkingDays(new DateOnly(2014, 12, 31), 5))
            .Date.ShouldBe(new DateOnly(2014, 12, 31));

    [Fact]
    public void AddWorkingDays_BackBeforeTheData_IsRefused() =>
        Should.Throw<OutsideHolidayDataException>(() => Calendar.AddWorkingDays(new DateOnly(2015, 1, 2), -2))
            .Date.ShouldBe(new DateOnly(2014, 12, 31));

    [Fact]
    public void NextWorkingDayOnOrAfter_AWorkingDay_IsThatDay() =>
        Calendar.NextWorkingDayOnOrAfter(new DateOnly(2026, 4, 7)).ShouldBe(new DateOnly(2026, 4, 7));

    [Fact]
    public void NextWorkingDayOnOrAfter_GoodFriday_IsTheTuesday() =>
        Calendar.NextWorkingDayOnOrAfter(new DateOnly(2026, 4, 3)).ShouldBe(new DateOnly(2026, 4, 7));

    [Fact]
    public void WorkingDaysBetween_OverEaster_LeavesTheHolidaysOut() =>
        Calendar.WorkingDaysBetween(new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 8)).ShouldBe(2);

    [Fact]
    public void WorkingDaysBetween_GivenBackwards_IsNegative() =>
        Calendar.WorkingDaysBetween(new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 2)).ShouldBe(-2);

    [Fact]
    public void HolidaysPassedOver_OverEaster_NamesBoth() =>
        Calendar.HolidaysPassedOver(new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 7))
            .ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)]);

    [Fact]
    public void HolidaysPassedOver_AnOrdinaryWeekend_IsEmpty() =>
        Calendar.HolidaysPassedOver(new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 9)).ShouldBeEmpty();

    [Fact]
    public void HolidaysPassedOver_CountingBack_IsEarliestFirst() =>
        Calendar.HolidaysPassedOver(new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 1))
            .ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)]);

    [Fact]
    public void IsWorkingDay_TheCoronationHoliday_IsNot() =>
        Calendar.IsWorkingDay(new DateOnly(2023, 5, 8)).ShouldBeFalse();
}
