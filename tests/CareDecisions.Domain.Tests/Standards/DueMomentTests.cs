using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Tests.Standards;

public sealed class DueMomentTests
{
    private static readonly DueMoment Day = DueMoment.On(new DateOnly(2026, 3, 3));
    private static readonly DueMoment Evening = DueMoment.At(TestCase.London("2026-03-03T23:59"));
    private static readonly DueMoment NextMorning = DueMoment.At(TestCase.London("2026-03-04T00:01"));

    [Fact]
    public void ADate_SortsAsTheEndOfItsDay() => new[] { NextMorning, Day, Evening }.Order().ShouldBe([Evening, Day, NextMorning]);

    [Fact]
    public void Earlier_OfADayAndAnHourInIt_IsTheHour() => DueMoment.Earlier(Day, Evening).ShouldBe(Evening);

    [Fact]
    public void OverFrom_OfADate_IsTheNextMidnight() => Day.OverFrom().ShouldBe(TestCase.London("2026-03-04T00:00"));

    [Fact]
    public void OverFrom_OfAMinute_IsTheNextMinute() => Evening.OverFrom().ShouldBe(TestCase.London("2026-03-04T00:00"));

    [Fact]
    public void ToString_OfATime_CarriesLondonsOffset() =>
        DueMoment.At(TestCase.London("2026-07-03T10:15")).ToString().ShouldBe("2026-07-03T10:15:00+01:00");

    [Fact]
    public void Operators_FollowTheOrder() => (Evening < Day && Day <= NextMorning && NextMorning > Day && Day >= Evening).ShouldBeTrue();
}
