namespace CareDecisions.PracticePacks.Tests;

public sealed class BankHolidayTests
{
    [Theory]
    [InlineData(2015, 12, 28)] // Boxing Day on a Saturday
    [InlineData(2016, 3, 25)] // Good Friday
    [InlineData(2017, 1, 2)] // New Year's Day on a Sunday
    [InlineData(2020, 5, 8)] // early May, moved for VE Day
    [InlineData(2021, 12, 27)] // Christmas Day on a Saturday
    [InlineData(2021, 12, 28)] // and Boxing Day on a Sunday
    [InlineData(2022, 1, 3)]
    [InlineData(2022, 6, 2)] // spring, moved for the jubilee
    [InlineData(2022, 6, 3)] // jubilee
    [InlineData(2022, 9, 19)] // state funeral
    [InlineData(2023, 5, 8)] // coronation
    [InlineData(2026, 4, 3)]
    [InlineData(2026, 4, 6)]
    [InlineData(2026, 12, 28)]
    [InlineData(2033, 4, 15)] // Good Friday
    [InlineData(2035, 3, 26)] // Easter Monday
    public void KnownHoliday_InThePacks_IsNotWorked(int year, int month, int day)
    {
        Packs.Get("_england").Calendar.IsWorkingDay(new DateOnly(year, month, day)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2020, 5, 4)] // the day early May moved from
    [InlineData(2022, 5, 30)] // the day spring moved from
    [InlineData(2026, 4, 2)] // Maundy Thursday
    [InlineData(2026, 12, 29)]
    [InlineData(2019, 12, 24)]
    public void OrdinaryWeekday_InThePacks_IsWorked(int year, int month, int day)
    {
        Packs.Get("_england").Calendar.IsWorkingDay(new DateOnly(year, month, day)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2021, 8)]
    [InlineData(2022, 10)]
    [InlineData(2023, 9)]
    [InlineData(2035, 8)]
    public void Year_InThePacks_HasItsNumberOfHolidays(int year, int count)
    {
        Packs.Get("_england").Calendar.Holidays.Count(day => day.Year == year).ShouldBe(count);
    }

    [Fact]
    public void HolidayData_InThePacks_RunsFrom2015To2035()
    {
        var calendar = Packs.Get("_england").Calendar;

        (calendar.FirstYear, calendar.LastYear).ShouldBe((2015, 2035));
    }
}
